using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Choices;

/// <summary>The sentences in which clashes are told.</summary>
internal sealed class ChoiceWords(Pool pool, AskedPairs asked, Dictionary<int, int> locks, bool isProven)
{
    private const int MostNames = 3;

    public Pair PairOf(int mentee, int mentor) => new(pool.Mentees[mentee].Id, pool.Mentors[mentor].Id);

    public bool IsAvoided(int mentee, int mentor) => pool.Mentees[mentee].Avoids.Contains(pool.Mentors[mentor].Id, StringComparer.Ordinal)
        || pool.Mentors[mentor].Avoids.Contains(pool.Mentees[mentee].Id, StringComparer.Ordinal);

    /// <summary>Who asked for whom.</summary>
    public string Asking(AskedPair pair) => pair switch
    {
        { MenteeRank: { } rank, MentorRank: null } => $"{Mentee(pair.Mentee)} asked for {Mentor(pair.Mentor)} ({Ordinal.Of(rank)} choice)",
        { MenteeRank: null, MentorRank: { } rank } => $"{Mentor(pair.Mentor)} asked for {Mentee(pair.Mentee)} ({Ordinal.Of(rank)} choice)",
        _ => $"{Mentee(pair.Mentee)} and {Mentor(pair.Mentor)} asked for each other",
    };

    /// <summary>A pair that was made though something speaks against it.</summary>
    public string Made(AskedPair pair, ImmutableArray<RuleFinding> findings)
    {
        string reasons = string.Join(" ", findings.Select(f => f.Reason));
        string why = locks.TryGetValue(pair.Mentee, out int locked) && locked == pair.Mentor ? "The lock holds, and the pair is made" : "The pair is made";
        return $"{(pair.MenteeRank is null && pair.MentorRank is null ? why : $"{Asking(pair)}; {Lower(why)}")}: {reasons}";
    }

    /// <summary>A pair that somebody asked for and that was not made.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="kind">What it clashed with.</param>
    /// <param name="blocking">The rules that forbid it.</param>
    /// <param name="holders">The mentees who have all of the mentor's places; none where one is free.</param>
    /// <param name="other">The mentor whom the mentee has, or -1.</param>
    public string Unmade(AskedPair pair, ChoiceClashKind kind, ImmutableArray<RuleFinding> blocking, int[] holders, int other)
    {
        (string mentee, string mentor) = (Mentee(pair.Mentee), Mentor(pair.Mentor));
        string held = kind switch
        {
            ChoiceClashKind.Avoid => $"the avoid holds: {Reasons(blocking)}",
            ChoiceClashKind.Lock when locks.ContainsKey(pair.Mentee) => $"{mentee} is locked with {Mentor(locks[pair.Mentee])}.",
            ChoiceClashKind.Rule => $"{string.Join(" and ", blocking.Select(f => f.Rule.Id))} {(blocking.Length == 1 ? "holds" : "hold")}: {Reasons(blocking)}",
            ChoiceClashKind.NoPlaces => $"{mentor} takes nobody now.",
            ChoiceClashKind.Edit => "people decided otherwise by hand.",
            ChoiceClashKind.TwoCycle => $"{mentee} is the mentor of {mentor}, and two people may not mentor each other.",
            ChoiceClashKind.Lock => $"{Instead(pair, holders, other)}.",
            ChoiceClashKind.NoMatching => "no matching was made.",
            _ => $"{Instead(pair, holders, other)}. {Proof()}",
        };
        return $"{Asking(pair)}, but {held}";
    }

    private static string Reasons(ImmutableArray<RuleFinding> findings) => string.Join(" ", findings.Select(f => f.Reason));

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private string Proof() => isProven ? "No matching with the pair is better by the scheme's objectives." : "That no matching with the pair is better is not proved.";

    private string Instead(AskedPair pair, int[] holders, int other)
    {
        string mentee = Mentee(pair.Mentee);
        if (holders.Length > 0)
        {
            string[] names = [.. holders.OrderBy(i => Claim(i, pair.Mentor).Order).ThenBy(i => i).Take(MostNames)
                .Select(i => $"{Mentee(i)} ({Claim(i, pair.Mentor).Words})")];
            string more = holders.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {holders.Length - MostNames} more") : "";
            return $"{Mentor(pair.Mentor)}'s {(holders.Length == 1 ? "place" : "places")} went to {string.Join(", ", names)}{more}";
        }

        return other >= 0
            ? $"{mentee} has {Mentor(other)} ({Claim(pair.Mentee, other).Words}), though {Mentor(pair.Mentor)} has a free place"
            : $"{mentee} has nobody, though {Mentor(pair.Mentor)} has a free place";
    }

    /// <summary>By what a pair that was made has its place.</summary>
    private (int Order, string Words) Claim(int mentee, int mentor) =>
        locks.TryGetValue(mentee, out int locked) && locked == mentor ? (0, "locked")
        : asked[mentee, mentor] is not { } pair ? (4, "by the objectives alone")
        : pair.Kind switch
        {
            RequestKind.Mutual => (1, "they asked for each other"),
            RequestKind.Mentor => (2, $"{Mentor(mentor)}'s {Ordinal.Of(pair.MentorRank!.Value)} choice"),
            _ => (3, $"{Mentee(mentee)}'s {Ordinal.Of(pair.MenteeRank!.Value)} choice"),
        };

    private string Mentee(int index) => pool.Mentees[index].Name;

    private string Mentor(int index) => pool.Mentors[index].Name;
}
