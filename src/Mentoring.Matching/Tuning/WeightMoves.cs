using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>The weights of a scheme, and what becomes of them when those of a criterion move.</summary>
internal sealed class WeightMoves
{
    private readonly double[] menteeMeans;
    private readonly double[] mentorMeans;

    public WeightMoves(CriterionWeights stated, int criteria)
    {
        Stated = stated;
        menteeMeans = Mean(stated.Mentees, criteria);
        mentorMeans = Mean(stated.Mentors, criteria);
        AreSame = stated.Mentees.IsShared && stated.Mentors.IsShared && menteeMeans.AsSpan().SequenceEqual(mentorMeans);
    }

    public CriterionWeights Stated { get; }

    /// <summary>Whether everybody has the same weights, so that there is one set to vary and not one of each view.</summary>
    public bool AreSame { get; }

    /// <summary>The weights of a view: the mean where people have weights of their own.</summary>
    public ReadOnlySpan<double> Means(Side view) => view == Side.Mentee ? menteeMeans : mentorMeans;

    /// <summary>The mean of other weights in a view; in that of the mentees where both have the same.</summary>
    public double[] MeanOf(CriterionWeights other, Side? view) => Mean(view == Side.Mentor ? other.Mentors : other.Mentees, menteeMeans.Length);

    /// <summary>Whose weights may move: of each view, or of both at once where they are the same. Criteria that weigh something, where another does too.</summary>
    public IEnumerable<(int Criterion, Side? View)> All()
    {
        for (int c = 0; c < menteeMeans.Length; c++)
        {
            if (menteeMeans[c] is > 0 and < 1)
            {
                yield return (c, AreSame ? null : Side.Mentee);
            }

            if (!AreSame && mentorMeans[c] is > 0 and < 1)
            {
                yield return (c, Side.Mentor);
            }
        }
    }

    /// <summary>The weights with other means: each person's own are multiplied by what the mean was multiplied by.</summary>
    public SideWeights WithMeans(Side view, double[] means)
    {
        SideWeights own = Of(view);
        if (own.IsShared)
        {
            return SideWeights.Shared(means);
        }

        double[] factors = [.. means.Zip(view == Side.Mentee ? menteeMeans : mentorMeans, (now, before) => before > 0 ? now / before : 1)];
        return Multiplied(own, factors);
    }

    /// <summary>The weights with that of a criterion multiplied, for everybody, before they are divided by their sum. Who weighs nothing else keeps theirs.</summary>
    public CriterionWeights Multiplied(int criterion, Side? view, double factor)
    {
        double[] factors = new double[menteeMeans.Length];
        Array.Fill(factors, 1);
        factors[criterion] = factor;
        return Moved(view, own => Multiplied(own, factors));
    }

    /// <summary>The weights with a criterion that is all that counts.</summary>
    public CriterionWeights Alone(int criterion, Side? view)
    {
        double[] alone = new double[menteeMeans.Length];
        alone[criterion] = 1;
        return Moved(view, _ => SideWeights.Shared(alone));
    }

    private CriterionWeights Moved(Side? view, Func<SideWeights, SideWeights> move)
    {
        if (AreSame)
        {
            SideWeights both = move(Stated.Mentees);
            return new CriterionWeights(both, both);
        }

        return new CriterionWeights(
            view == Side.Mentor ? Stated.Mentees : move(Stated.Mentees), view == Side.Mentee ? Stated.Mentors : move(Stated.Mentors));
    }

    private SideWeights Of(Side view) => view == Side.Mentee ? Stated.Mentees : Stated.Mentors;

    private static SideWeights Multiplied(SideWeights own, double[] factors) => own.IsShared
        ? SideWeights.Shared(Multiplied(own.Of(0), factors))
        : SideWeights.PerPerson(Enumerable.Range(0, own.PersonCount).Select(person => Multiplied(own.Of(person), factors)));

    private static double[] Multiplied(ReadOnlySpan<double> own, double[] factors)
    {
        double[] made = new double[factors.Length];
        double sum = 0;
        for (int c = 0; c < made.Length; c++)
        {
            made[c] = own[c] * factors[c];
            sum += made[c];
        }

        return sum > 0 ? made : own.ToArray();
    }

    private static double[] Mean(SideWeights weights, int criteria)
    {
        double[] mean = new double[criteria];
        int people = weights.IsShared ? 1 : weights.PersonCount;
        for (int person = 0; person < people; person++)
        {
            ReadOnlySpan<double> own = weights.Of(person);
            for (int c = 0; c < criteria; c++)
            {
                mean[c] += own[c] / people;
            }
        }

        return mean;
    }
}
