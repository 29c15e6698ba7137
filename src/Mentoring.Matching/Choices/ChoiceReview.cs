using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Choices;

/// <summary>Goes through all requests and avoids of a matching.</summary>
/// <remarks>O(requests x rules) time, and O(requests + people) memory.</remarks>
internal sealed class ChoiceReview
{
    private readonly Scheme scheme;
    private readonly Pool pool;
    private readonly EligibilityTable? eligibility;
    private readonly ImmutableArray<int> mentorOf;
    private readonly ILookup<int, int> menteesOf;
    private readonly Dictionary<int, int> locks;
    private readonly AskedPairs asked;
    private readonly ChoiceWords words;

    /// <summary>Prepares the review.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="eligibility">What the rules allow; null where no matching was made.</param>
    /// <param name="mentorOf">The index of each mentee's mentor, or -1.</param>
    /// <param name="isProven">Whether it is proved that no matching is better.</param>
    public ChoiceReview(Scheme scheme, Pool pool, EligibilityTable? eligibility, ImmutableArray<int> mentorOf, bool isProven)
    {
        this.scheme = scheme;
        this.pool = pool;
        this.eligibility = eligibility;
        this.mentorOf = mentorOf;
        menteesOf = Enumerable.Range(0, mentorOf.Length).Where(i => mentorOf[i] >= 0).ToLookup(i => mentorOf[i]);
        locks = pool.LockedMentors();
        asked = AskedPairs.Of(pool);
        words = new ChoiceWords(pool, asked, locks, isProven);
    }

    /// <summary>Whether people ruled a pair out by hand.</summary>
    public Func<int, int, bool> IsEdited { get; init; } = (_, _) => false;

    public ChoiceReport Report()
    {
        (int Mentee, int Mentor)[] avoided = [.. Avoided()];
        AskedPair[] requests = [.. asked.InOrder];
        var clashes = requests
            .Select(Clash)
            .OfType<(int, int, ChoiceClash)>()
            .Concat(avoided.Where(p => IsMade(p.Mentee, p.Mentor)).Distinct().Select(p => (p.Mentee, p.Mentor, AvoidedBut(p.Mentee, p.Mentor))))
            .OrderBy(c => c.Item1)
            .ThenBy(c => c.Item2);
        AskedPair[] mutual = [.. requests.Where(p => p.Kind == RequestKind.Mutual)];
        return new ChoiceReport(
            Count(Side.Mentee, requests.Where(p => p.MenteeRank is not null && IsMade(p.Mentee, p.Mentor)).Select(p => (p.Mentee, p.MenteeRank!.Value))),
            Count(Side.Mentor, requests.Where(p => p.MentorRank is not null && IsMade(p.Mentee, p.Mentor)).Select(p => (p.Mentor, p.MentorRank!.Value))))
        {
            MutualPairs = mutual.Length,
            MutualPairsMade = mutual.Count(p => IsMade(p.Mentee, p.Mentor)),
            Avoids = avoided.Length,
            AvoidsKept = avoided.Count(p => !IsMade(p.Mentee, p.Mentor)),
            Clashes = [.. clashes.Select(c => c.Item3)],
        };
    }

    private bool IsMade(int mentee, int mentor) => mentorOf[mentee] == mentor;

    /// <summary>Every avoid as a pair, so that one of both sides is there twice.</summary>
    private IEnumerable<(int Mentee, int Mentor)> Avoided() =>
    [
        .. pool.Mentees.SelectMany((m, i) => m.Avoids.Select(id => (i, pool.IndexOfMentor(id)))),
        .. pool.Mentors.SelectMany((m, j) => m.Avoids.Select(id => (pool.IndexOfMentee(id), j))),
    ];

    private ChoiceCount Count(Side side, IEnumerable<(int Person, int Rank)> made)
    {
        int[] best = [.. made.GroupBy(m => m.Person).Select(own => own.Min(m => m.Rank))];
        IEnumerable<int> lengths = Enumerable.Range(0, pool.CountOf(side)).Select(i => pool[side, i].Requests.Length).Where(length => length > 0);
        return new ChoiceCount(side, lengths.Count(), [.. Enumerable.Range(1, lengths.DefaultIfEmpty(0).Max()).Select(rank => best.Count(b => b == rank))]);
    }

    private (int, int, ChoiceClash)? Clash(AskedPair pair)
    {
        (int mentee, int mentor) = (pair.Mentee, pair.Mentor);
        if (IsMade(mentee, mentor))
        {
            // A pair that somebody avoids is told of as an avoid.
            return words.IsAvoided(mentee, mentor) || Findings(mentee, mentor, f => f.IsSetAside) is not { IsEmpty: false } aside ? null
                : (mentee, mentor, Made(pair, ChoiceClashKind.Rule, aside));
        }

        return IsMoot(pair) ? null : (mentee, mentor, Unmade(pair));
    }

    private ChoiceClash AvoidedBut(int mentee, int mentor) => Made(
        asked[mentee, mentor] ?? new AskedPair(mentee, mentor, null, null),
        ChoiceClashKind.Avoid,
        Findings(mentee, mentor, f => f.IsSetAside || !f.IsAllowed));

    private ChoiceClash Made(AskedPair pair, ChoiceClashKind kind, ImmutableArray<RuleFinding> findings) =>
        New(pair, kind, isMade: true, words.Made(pair, findings)) with { Findings = findings };

    private ChoiceClash Unmade(AskedPair pair)
    {
        (int mentee, int mentor) = (pair.Mentee, pair.Mentor);
        ImmutableArray<RuleFinding> blocking = Findings(mentee, mentor, f => !f.IsAllowed);
        int[] instead = Instead(mentee, mentor);
        ChoiceClashKind kind = eligibility is null ? ChoiceClashKind.NoMatching
            : blocking.Any(f => f.Rule is NoAvoided) ? ChoiceClashKind.Avoid
            : locks.ContainsKey(mentee) || IsFullByLocks(mentor) ? ChoiceClashKind.Lock
            : !blocking.IsEmpty ? ChoiceClashKind.Rule
            : pool.Mentors[mentor].Capacity == 0 ? ChoiceClashKind.NoPlaces
            : IsEdited(mentee, mentor) ? ChoiceClashKind.Edit
            : IsTurnedRound(mentee, mentor) ? ChoiceClashKind.TwoCycle
            : instead.Any(i => Competes(pair, i)) ? ChoiceClashKind.Request
            : ChoiceClashKind.Score;
        bool isFull = IsFull(mentor);
        return New(pair, kind, isMade: false, words.Unmade(pair, kind, blocking, isFull ? [.. menteesOf[mentor]] : [], mentorOf[mentee])) with
        {
            Findings = blocking,
            MadeInstead = [.. instead.Select(i => words.PairOf(i, mentorOf[i]))],
        };
    }

    private ChoiceClash New(AskedPair pair, ChoiceClashKind kind, bool isMade, string message) => new(
        words.PairOf(pair.Mentee, pair.Mentor), pair.MenteeRank is null && pair.MentorRank is null ? null : pair.Kind, kind, isMade, message)
    {
        MenteeRank = pair.MenteeRank,
        MentorRank = pair.MentorRank,
    };

    private ImmutableArray<RuleFinding> Findings(int mentee, int mentor, Func<RuleFinding, bool> which) =>
        eligibility is null ? [] : [.. eligibility.Findings(mentee, mentor).Where(which)];

    private bool IsFull(int mentor) => menteesOf[mentor].Count() >= pool.Mentors[mentor].Capacity;

    private bool IsFullByLocks(int mentor) =>
        pool.Mentors[mentor].Capacity > 0 && IsFull(mentor) && menteesOf[mentor].All(i => locks.TryGetValue(i, out int locked) && locked == mentor);

    /// <summary>The mentees of the pairs that were made instead of one: all of the mentor if the places are taken, and the mentee.</summary>
    private int[] Instead(int mentee, int mentor) =>
        [.. (IsFull(mentor) ? menteesOf[mentor] : []).Concat(mentorOf[mentee] >= 0 ? [mentee] : []).Order()];

    /// <summary>Whether somebody asked for the pair that a mentee is in now; who asked for both counts only where they would rather have it.</summary>
    private bool Competes(AskedPair pair, int mentee)
    {
        if (asked[mentee, mentorOf[mentee]] is not { } made)
        {
            return false;
        }

        bool byMentee = made.MenteeRank is { } own && (mentee != pair.Mentee || pair.MenteeRank is not { } wanted || own < wanted);
        bool byMentor = made.MentorRank is { } theirs && (made.Mentor != pair.Mentor || pair.MentorRank is not { } better || theirs < better);
        return byMentee || byMentor;
    }

    /// <summary>Whether everybody who asked for a pair has only people whom they asked for more, and room for nobody else.</summary>
    private bool IsMoot(AskedPair pair)
    {
        bool MenteeHasBetter(int rank) => mentorOf[pair.Mentee] >= 0 && asked[pair.Mentee, mentorOf[pair.Mentee]]?.MenteeRank < rank;
        bool MentorHasBetter(int rank) => pool.Mentors[pair.Mentor].Capacity > 0 && IsFull(pair.Mentor)
            && menteesOf[pair.Mentor].All(i => asked[i, pair.Mentor]?.MentorRank < rank);
        return (pair.MenteeRank is not { } menteeRank || MenteeHasBetter(menteeRank)) && (pair.MentorRank is not { } mentorRank || MentorHasBetter(mentorRank));
    }

    private bool IsTurnedRound(int mentee, int mentor) => scheme.ForbidTwoCycles
        && pool.IndexOfMentee(pool.Mentors[mentor].Id) is >= 0 and int back
        && mentorOf[back] >= 0
        && pool.Mentors[mentorOf[back]].Id == pool.Mentees[mentee].Id;
}
