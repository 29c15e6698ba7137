using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tuning;

/// <summary>Past pairs as numbers: the agreement of each by each criterion, what became of it, whom it must stay with.</summary>
internal sealed class PastPairs
{
    private PastPairs(Pool pool, PairOutcome[] outcomes, (int Mentee, int Mentor)[] people)
    {
        Pool = pool;
        Outcomes = outcomes;
        People = people;
    }

    public Pool Pool { get; }

    /// <summary>The outcomes, by mentee and then by mentor.</summary>
    public PairOutcome[] Outcomes { get; }

    /// <summary>The people of each pair, by their indices.</summary>
    public (int Mentee, int Mentor)[] People { get; }

    /// <summary>The outcome of each pair.</summary>
    public double[] Values { get; private init; } = [];

    /// <summary>The outcome from which a pair is a success, and which are.</summary>
    public double SuccessFrom { get; private init; }

    public bool[] Successes { get; private init; } = [];

    /// <summary>The agreement of each pair by each criterion; NaN where somebody did not answer.</summary>
    public double[][] Agreements { get; private init; } = [];

    /// <summary>The score that the scheme gives each pair as it is stated.</summary>
    public double[] Stated { get; private init; } = [];

    /// <summary>The group of each pair, from 0: pairs of one mentee, and of one round, are in one group.</summary>
    public int[] Group { get; private init; } = [];

    public int Groups { get; private init; }

    public static PastPairs Of(Scheme scheme, Pool pool, IEnumerable<PairOutcome> outcomes, double? successFrom, CancellationToken cancellationToken)
    {
        Pool people = pool.Under(scheme.Questionnaire, cancellationToken);
        PairOutcome[] sorted = [.. outcomes.OrderBy(o => o.Pair.MenteeId, StringComparer.Ordinal).ThenBy(o => o.Pair.MentorId, StringComparer.Ordinal)];
        Check(people, sorted);
        (int Mentee, int Mentor)[] indices = [.. sorted.Select(o => (people.IndexOfMentee(o.Pair.MenteeId), people.IndexOfMentor(o.Pair.MentorId)))];
        var responses = new ResponseTable(people, cancellationToken);
        PairScorer scorer = new Matcher(scheme).Scorer(responses, cancellationToken);
        PreparedCriterion[] criteria = [.. scheme.Criteria.Select(c => c.Prepare(responses))];
        double[] values = [.. sorted.Select(o => o.Value)];
        double from = successFrom ?? (values.All(v => v is 0 or 1) ? 1 : Median(values));
        int[] group = GroupsOf(sorted);
        return new PastPairs(responses.Pool, sorted, indices)
        {
            Values = values,
            SuccessFrom = from,
            Successes = [.. values.Select(v => v >= from)],
            Agreements = [.. indices.Select(p => (double[])[.. criteria.Select(c => c.Agreement(p.Mentee, p.Mentor) ?? double.NaN)])],
            Stated = [.. indices.Select(p => scorer.Score(p.Mentee, p.Mentor).Combined)],
            Group = group,
            Groups = group.Length == 0 ? 0 : group.Max() + 1,
        };
    }

    /// <summary>The fold of each group: groups in an order by chance, each to the fold that has the fewest pairs.</summary>
    public int[] Folds(int count, ref SplitMix64 random)
    {
        int[] sizes = new int[Groups];
        foreach (int group in Group)
        {
            sizes[group]++;
        }

        int[] pairs = new int[Math.Min(count, Groups)];
        int[] fold = new int[Groups];
        foreach (int group in random.Permutation(Groups))
        {
            int least = Array.IndexOf(pairs, pairs.Min());
            fold[group] = least;
            pairs[least] += sizes[group];
        }

        return fold;
    }

    private static void Check(Pool pool, PairOutcome[] outcomes)
    {
        var problems = new List<Problem>();
        for (int k = 0; k < outcomes.Length; k++)
        {
            Pair pair = outcomes[k].Pair;
            string place = $"outcome of '{pair.MenteeId}' and '{pair.MentorId}'";
            if (pool.IndexOfMentee(pair.MenteeId) < 0)
            {
                problems.Add(new Problem(place, $"there is no mentee '{pair.MenteeId}' in the pool", NearestName.Mend(pair.MenteeId, [.. pool.Mentees.Select(m => m.Id)])));
            }

            if (pool.IndexOfMentor(pair.MentorId) < 0)
            {
                problems.Add(new Problem(place, $"there is no mentor '{pair.MentorId}' in the pool", NearestName.Mend(pair.MentorId, [.. pool.Mentors.Select(m => m.Id)])));
            }

            if (k > 0 && pair == outcomes[k - 1].Pair)
            {
                problems.Add(new Problem(place, "the pair is there twice", "keep one outcome a pair, such as the last"));
            }
        }

        InvalidInputException.ThrowIfAny("outcomes", problems);
    }

    private static double Median(double[] values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length == 0 ? 1 : ordered[ordered.Length / 2];
    }

    /// <summary>Pairs of one mentee or of one round are linked; where that links all, as within a single round, those of one mentee.</summary>
    private static int[] GroupsOf(PairOutcome[] outcomes)
    {
        int[] linked = Linked(outcomes, byRound: true);
        return linked.Length > 0 && linked.Max() == 0 ? Linked(outcomes, byRound: false) : linked;
    }

    private static int[] Linked(PairOutcome[] outcomes, bool byRound)
    {
        int[] first = [.. Enumerable.Range(0, outcomes.Length)];
        var seen = new Dictionary<(bool IsRound, string Id), int>();
        for (int k = 0; k < outcomes.Length; k++)
        {
            Link((false, outcomes[k].Pair.MenteeId), k);
            if (byRound && outcomes[k].Round is { } round)
            {
                Link((true, round), k);
            }
        }

        var numbers = new Dictionary<int, int>();
        return [.. Enumerable.Range(0, outcomes.Length).Select(k => numbers.TryGetValue(Find(k), out int number) ? number : numbers[Find(k)] = numbers.Count)];

        void Link((bool, string) key, int k)
        {
            if (!seen.TryAdd(key, k))
            {
                (int a, int b) = (Find(seen[key]), Find(k));
                first[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        int Find(int k)
        {
            while (first[k] != k)
            {
                k = first[k] = first[first[k]];
            }

            return k;
        }
    }
}
