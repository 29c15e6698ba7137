using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Shortlists;

namespace Mentoring.Matching;

/// <summary>Who is on each list, as indices in one array, with what tells all else of them.</summary>
internal sealed class ShortlistPartners
{
    private readonly PairScorer scorer;
    private readonly EligibilityTable eligibility;
    private readonly HashSet<(int Mentee, int Mentor)> locks;
    private readonly int[] starts;
    private readonly ulong[] packed; // locked or not in the upper half, so that locked pairs come first, then the cost; and the other person

    /// <summary>Gathers what mentors hold into lists.</summary>
    /// <param name="side">The side whose lists they are.</param>
    /// <param name="scorer">The scores.</param>
    /// <param name="eligibility">What the rules allow.</param>
    /// <param name="locked">The locked pairs that are shown, with their costs.</param>
    /// <param name="offers">The other pairs, by mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ShortlistPartners(
        Side side, PairScorer scorer, EligibilityTable eligibility, IReadOnlyCollection<(int Mentee, int Mentor, int Cost)> locked,
        ColumnOffers offers, CancellationToken cancellationToken)
    {
        Side = side;
        this.scorer = scorer;
        this.eligibility = eligibility;
        locks = [.. locked.Select(l => (l.Mentee, l.Mentor))];
        starts = new int[Pool.CountOf(side) + 1];
        Shown = new int[Pool.CountOf(side == Side.Mentee ? Side.Mentor : Side.Mentee)];
        Each(locked, offers, (person, _) => starts[person + 1]++, cancellationToken);
        for (int person = 1; person < starts.Length; person++)
        {
            starts[person] = checked(starts[person] + starts[person - 1]);
        }

        packed = new ulong[starts[^1]];
        int[] next = starts[..^1];
        void Put(int person, ulong cell)
        {
            packed[next[person]++] = cell;
            Shown[ColumnOffers.IndexOf(cell)]++;
        }

        Each(locked, offers, Put, cancellationToken);
        for (int person = 0; person < starts.Length - 1; person++)
        {
            packed.AsSpan(starts[person], CountOf(person)).Sort();
        }
    }

    /// <summary>The side whose lists they are.</summary>
    public Side Side { get; }

    /// <summary>On how many lists each person of the other side is.</summary>
    public int[] Shown { get; }

    public Pool Pool => scorer.Responses.Pool;

    public int CountOf(int person) => starts[person + 1] - starts[person];

    public ImmutableArray<ShortlistedPair> PairsOf(int person)
    {
        var pairs = ImmutableArray.CreateBuilder<ShortlistedPair>(CountOf(person));
        foreach (ulong cell in packed.AsSpan(starts[person], CountOf(person)))
        {
            int other = ColumnOffers.IndexOf(cell);
            (int mentee, int mentor) = Side == Side.Mentee ? (person, other) : (other, person);
            pairs.Add(new ShortlistedPair(scorer, eligibility, mentee, mentor)
            {
                Place = pairs.Count + 1,
                IsLocked = locks.Contains((mentee, mentor)),
            });
        }

        return pairs.MoveToImmutable();
    }

    /// <summary>Does something with each pair: for the person whose list it is on, its order among their pairs with the other person.</summary>
    private void Each(
        IReadOnlyCollection<(int Mentee, int Mentor, int Cost)> locked, ColumnOffers offers, Action<int, ulong> act, CancellationToken cancellationToken)
    {
        const int CostsBefore = 1 << 30; // an unlocked pair costs less than that, and has as much added
        bool isOfMentees = Side == Side.Mentee;
        foreach ((int mentee, int mentor, int cost) in locked)
        {
            act(isOfMentees ? mentee : mentor, ColumnOffers.Pack(cost, isOfMentees ? mentor : mentee));
        }

        for (int mentor = 0; mentor < Pool.Mentors.Length; mentor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ulong held in offers.HeldBy(mentor))
            {
                int mentee = ColumnOffers.IndexOf(held);
                int cost = CostsBefore + ColumnOffers.CostOf(held);
                act(isOfMentees ? mentee : mentor, ColumnOffers.Pack(cost, isOfMentees ? mentor : mentee));
            }
        }
    }
}
