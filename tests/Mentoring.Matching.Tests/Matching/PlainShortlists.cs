using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>The slow, obviously right twin of shortlists: sorts all pairs and takes each that both lists have room for.</summary>
internal sealed class PlainShortlists
{
    private readonly Pool pool;
    private readonly ShortlistOptions options;
    private readonly List<(bool IsFree, int Cost, int Mentee, int Mentor)> taken = [];

    public PlainShortlists(Scheme scheme, Pool pool, ShortlistOptions options)
    {
        this.pool = pool;
        this.options = options;
        var responses = new ResponseTable(pool);
        PairScorer scorer = PairScorer.Create(
            responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        PreparedRule[] rules = [.. scheme.AllRules.Select(r => r.Prepare(responses))];
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            for (int j = 0; j < pool.Mentors.Length; j++)
            {
                bool isLocked = IsLocked(i, j);
                if (isLocked || (!IsSettled(Side.Mentee, i) && !IsSettled(Side.Mentor, j) && rules.All(r => r.Allows(r.Judge(i, j)))))
                {
                    Eligible.Add((!isLocked, MatchCosts.CostOf(scheme.Scale, scorer.Score(i, j)), i, j));
                }
            }
        }

        Eligible.Sort();
        foreach ((bool IsFree, int Cost, int Mentee, int Mentor) pair in Eligible)
        {
            if (taken.Count(p => p.Mentee == pair.Mentee) < Most(Side.Mentee) && taken.Count(p => p.Mentor == pair.Mentor) < Most(Side.Mentor))
            {
                taken.Add(pair);
            }
        }
    }

    /// <summary>All pairs that may be made, the best first.</summary>
    public List<(bool IsFree, int Cost, int Mentee, int Mentor)> Eligible { get; } = [];

    /// <summary>The indices on the list of a person.</summary>
    public int[] ListOf(int person) => options.Side == Side.Mentee
        ? [.. taken.Where(p => p.Mentee == person).Select(p => p.Mentor)]
        : [.. taken.Where(p => p.Mentor == person).Select(p => p.Mentee)];

    /// <summary>On how many lists a person of the other side is.</summary>
    public int ShownCount(int other) => taken.Count(p => (options.Side == Side.Mentee ? p.Mentor : p.Mentee) == other);

    /// <summary>How many may be on the list of a person but for the limit on showings.</summary>
    public int EligibleCount(int person) => Eligible.Count(p => (options.Side == Side.Mentee ? p.Mentee : p.Mentor) == person);

    /// <summary>Whether locked pairs leave a person no place.</summary>
    public bool IsSettled(Side side, int person) => side == Side.Mentee
        ? pool.Locks.Any(l => l.MenteeId == pool.Mentees[person].Id)
        : pool.Locks.Count(l => l.MentorId == pool.Mentors[person].Id) >= pool.Mentors[person].Capacity;

    private bool IsLocked(int mentee, int mentor) => pool.Locks.Contains(new Pair(pool.Mentees[mentee].Id, pool.Mentors[mentor].Id));

    private int Most(Side side) => side == options.Side ? options.Length : options.MostShowings ?? int.MaxValue;
}
