namespace Mentoring.Matching.Criteria;

/// <summary>The profile of a criterion on sets of which only the sizes count and the common number: by counting who has how many in common.</summary>
internal sealed class CommonProfile
{
    /// <summary>The most agreements that are kept: one for each size of either set and common number.</summary>
    private const int MostKept = 1 << 22;

    private readonly CommonItems items;
    private readonly DistinctAnswers mentees;
    private readonly DistinctAnswers mentors;
    private readonly DistinctAnswers.Answer[] menteeSample;
    private readonly DistinctAnswers.Answer[] mentorSample;
    private readonly bool isSample;
    private readonly CancellationToken cancellationToken;

    public CommonProfile(
        CommonItems items, DistinctAnswers mentees, DistinctAnswers mentors, in ProfileLimits limits, CancellationToken cancellationToken)
    {
        this.items = items;
        this.mentees = mentees;
        this.mentors = mentors;
        this.cancellationToken = cancellationToken;
        (long menteeSteps, long mentorSteps) = (Steps(items.Mentees, mentees), Steps(items.Mentors, mentors));
        isSample = (menteeSteps * mentors.All.Length) + (mentorSteps * mentees.All.Length) > limits.ItemSteps;
        menteeSample = isSample ? mentees.Sample(Math.Max(limits.Sample, limits.ItemSteps / 2 / mentorSteps)) : mentees.All;
        mentorSample = isSample ? mentors.Sample(Math.Max(limits.Sample, limits.ItemSteps / 2 / menteeSteps)) : mentors.All;
    }

    /// <summary>Works out the profile, or gives <see langword="null"/> where the sets are of too many sizes.</summary>
    public AgreementProfile? Make()
    {
        var mentorCounter = new CommonCounter(new SetRows(items.Mentors, mentorSample), MostItems(items.Mentees, mentees));
        var menteeCounter = new CommonCounter(new SetRows(items.Mentees, menteeSample), MostItems(items.Mentors, mentors));
        int[] menteeSizes = Sizes(items.Mentees, mentees), mentorSizes = Sizes(items.Mentors, mentors);
        if (KeptFor(menteeSizes, mentorSizes) > MostKept)
        {
            return null;
        }

        // A row of the agreements of every size of one side with a size of the other and a common number.
        double[][] byMentee = Agreements(menteeSizes, mentorCounter.Sizes, items.Agreement);
        double[][] byMentor = Agreements(mentorSizes, menteeCounter.Sizes, (own, other, common) => items.Agreement(other, own, common));
        long[][] pairs = [.. byMentee.Select(row => new long[row.Length])];
        AgreementSums menteeSums = Sum(items.Mentees, mentees, menteeSizes, mentorCounter, byMentee, pairs);
        AgreementSums mentorSums = Sum(items.Mentors, mentors, mentorSizes, menteeCounter, byMentor, null);
        return AgreementProfile.Of(menteeSums.Means(mentees.Codes), mentorSums.Means(mentors.Codes), Spread(byMentee, pairs, menteeSizes, mentorSizes));
    }

    private static long Steps(ItemSets sets, DistinctAnswers side) => side.All.Sum(answer => 2L + sets.CountOf(answer.Person));

    private static int MostItems(ItemSets sets, DistinctAnswers side) => side.All.Select(answer => sets.CountOf(answer.Person)).DefaultIfEmpty().Max();

    private static int[] Sizes(ItemSets sets, DistinctAnswers side) => [.. side.All.Select(answer => sets.CountOf(answer.Person)).Distinct().Order()];

    private static long KeptFor(int[] sizes, int[] others) => sizes.Sum(size => (size + 1L) * others.Length) + others.Sum(size => (size + 1L) * sizes.Length);

    private static double[][] Agreements(int[] sizes, ReadOnlySpan<int> others, Func<int, int, int, double> agreement)
    {
        var made = new double[sizes.Length][];
        for (int i = 0; i < sizes.Length; i++)
        {
            (int size, int stride) = (sizes[i], sizes[i] + 1);
            made[i] = new double[others.Length * stride];
            for (int other = 0; other < others.Length; other++)
            {
                for (int common = 0; common < stride; common++)
                {
                    made[i][(other * stride) + common] = common <= others[other] ? agreement(size, others[other], common) : double.NaN;
                }
            }
        }

        return made;
    }

    /// <summary>Sums the agreements of every distinct answer of a side with the sets of a counter, and counts the pairs.</summary>
    private AgreementSums Sum(ItemSets sets, DistinctAnswers side, int[] sizes, CommonCounter counter, double[][] agreements, long[][]? pairs)
    {
        var sums = new AgreementSums(side.CodeCount);
        var counts = new long[agreements.Select(row => row.Length).DefaultIfEmpty().Max()];
        foreach (DistinctAnswers.Answer answer in side.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int size = sets.CountOf(answer.Person), index = Array.BinarySearch(sizes, size);
            double[] row = agreements[index];
            counter.Count(sets[answer.Person], size, counts.AsSpan(0, row.Length));
            for (int i = 0; i < row.Length; i++)
            {
                if (counts[i] == 0)
                {
                    continue;
                }

                sums.Add(answer.Code, row[i], counts[i]);
                if (pairs is not null)
                {
                    pairs[index][i] += counts[i] * answer.Times;
                }
            }
        }

        return sums;
    }

    private AgreementSpread Spread(double[][] agreements, long[][] pairs, int[] menteeSizes, int[] mentorSizes)
    {
        var spread = new AgreementSpread();
        for (int i = 0; i < agreements.Length; i++)
        {
            for (int k = 0; k < agreements[i].Length; k++)
            {
                spread.Add(agreements[i][k], pairs[i][k]);
            }
        }

        return isSample ? spread.ScaledTo(PairsWithEvidence(menteeSizes, mentorSizes)) : spread;
    }

    /// <summary>Whether there is evidence is a matter of the sizes, so that the pairs that have some are counted exactly.</summary>
    private long PairsWithEvidence(int[] menteeSizes, int[] mentorSizes)
    {
        long[] menteePeople = People(items.Mentees, mentees, menteeSizes), mentorPeople = People(items.Mentors, mentors, mentorSizes);
        long count = 0;
        for (int i = 0; i < menteeSizes.Length; i++)
        {
            for (int k = 0; k < mentorSizes.Length; k++)
            {
                count += double.IsNaN(items.Agreement(menteeSizes[i], mentorSizes[k], 0)) ? 0 : menteePeople[i] * mentorPeople[k];
            }
        }

        return count;
    }

    private static long[] People(ItemSets sets, DistinctAnswers side, int[] sizes)
    {
        var people = new long[sizes.Length];
        foreach (DistinctAnswers.Answer answer in side.All)
        {
            people[Array.BinarySearch(sizes, sets.CountOf(answer.Person))] += answer.Times;
        }

        return people;
    }
}
