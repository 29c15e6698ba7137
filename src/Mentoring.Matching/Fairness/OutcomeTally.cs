using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Fairness;

/// <summary>What became of each person of a side, and the sums over the people of a group.</summary>
internal sealed class OutcomeTally
{
    private readonly Pool pool;
    private readonly Side side;
    private readonly List<MatchedPair>?[] pairs; // of each person

    public OutcomeTally(Pool pool, Side side, MatchResult result)
    {
        this.pool = pool;
        this.side = side;
        pairs = new List<MatchedPair>?[pool.CountOf(side)];
        foreach (MatchedPair pair in result.Pairs)
        {
            int person = side == Side.Mentee ? pool.IndexOfMentee(pair.MenteeId) : pool.IndexOfMentor(pair.MentorId);
            if (person < 0)
            {
                throw new ArgumentException($"The pair {pair.MenteeId} -> {pair.MentorId} is not of this pool; give the pool that was matched.", nameof(result));
            }

            (pairs[person] ??= []).Add(pair);
        }

        People = [.. Enumerable.Range(0, pairs.Length).Where(i => side == Side.Mentee || pool.Mentors[i].Capacity > 0)];
    }

    /// <summary>The people who can be matched: of mentors those who have a place.</summary>
    public ImmutableArray<int> People { get; }

    public int Matched(IEnumerable<int> people) => people.Count(i => pairs[i] is not null);

    public int Asked(IEnumerable<int> people) => people.Count(i => pool[side, i].Requests.Length > 0);

    /// <summary>How many were given one of their requests.</summary>
    public int Met(IEnumerable<int> people) => people.Count(i => BestRank(i) >= 0);

    /// <summary>The outcome of a group with nothing withheld, intervals and comparisons left out.</summary>
    public GroupOutcome Of(string name, IReadOnlyList<int> people)
    {
        MatchedPair[] of = [.. people.SelectMany(i => pairs[i] ?? [])];
        double? Mean(Func<MatchedPair, double> value) => of.Length == 0 ? null : of.Sum(value) / of.Length;
        return new GroupOutcome(name, IsWithheld: false)
        {
            People = people.Count,
            Matched = Matched(people),
            Places = side == Side.Mentor ? people.Sum(i => (long)pool.Mentors[i].Capacity) : null,
            PlacesUsed = side == Side.Mentor ? of.Length : null,
            MeanOwnScore = Mean(p => side == Side.Mentee ? p.Score.Mentee : p.Score.Mentor),
            MeanScore = Mean(p => p.Score.Combined),
            MeanCoverage = Mean(p => p.Score.Coverage),
            Requests = Requests(people),
        };
    }

    private RequestsMet Requests(IReadOnlyList<int> people)
    {
        int[] asked = [.. people.Where(i => pool[side, i].Requests.Length > 0)];
        int longest = asked.Select(i => pool[side, i].Requests.Length).DefaultIfEmpty(0).Max();
        int[] byRank = new int[longest];
        foreach (int rank in asked.Select(BestRank).Where(r => r >= 0))
        {
            byRank[rank]++;
        }

        return new RequestsMet(asked.Length, [.. byRank]);
    }

    /// <summary>The place among a person's requests of the best that they were given, from 0; -1 where they were given none.</summary>
    private int BestRank(int person) => (pairs[person] ?? [])
        .Select(p => pool[side, person].Requests.IndexOf(side == Side.Mentee ? p.MentorId : p.MenteeId))
        .Where(rank => rank >= 0)
        .DefaultIfEmpty(-1)
        .Min();
}
