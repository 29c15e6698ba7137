using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Programmes;

/// <summary>Says what a round changes and why.</summary>
internal sealed class RoundChanges(Programme before, Pool pool, MatchResult result, Programme next)
{
    private readonly Dictionary<(Side, string), int> waited = before.Waiting.ToDictionary(w => (w.Side, w.Id), w => w.Round);
    private readonly Dictionary<string, UnmatchedMentee> unmatched = result.Unmatched.ToDictionary(u => u.MenteeId, StringComparer.Ordinal);

    public ImmutableArray<RoundChange> Of(
        IReadOnlyList<EndedPair> ended, IReadOnlyList<RunningPair> kept, IReadOnlySet<Pair> made, IReadOnlyList<EndedPair> over)
    {
        ILookup<string, EndedPair> endedOfMentee = ended.ToLookup(p => p.MenteeId, StringComparer.Ordinal);
        return [.. ((IEnumerable<RoundChange>)
        [
            .. ended.Select(p => new RoundChange(RoundChangeKind.Ended, p.MenteeId, p.MentorId, Ended(p))),
            .. kept.Select(p => new RoundChange(RoundChangeKind.Kept, p.MenteeId, p.MentorId, Kept(p))),
            .. made.Select(p => new RoundChange(RoundChangeKind.New, p.MenteeId, p.MentorId, New(p, endedOfMentee[p.MenteeId].FirstOrDefault()))),
            .. NotRepeated(over, kept),
            .. next.Waiting.Select(Waiting),
        ])
        .OrderBy(c => c.Kind)
        .ThenBy(c => c.MenteeId is null)
        .ThenBy(c => c.MenteeId, StringComparer.Ordinal)
        .ThenBy(c => c.MentorId, StringComparer.Ordinal)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Ended(EndedPair pair) => pair.Ending.Reason == EndingReasons.Expired
        ? $"Its last day was {pair.End:O}."
        : $"The round gave {pair.MenteeId} another mentor, within the changes that it was allowed.";

    private string Kept(RunningPair pair)
    {
        bool hasMentee = pool.IndexOfMentee(pair.MenteeId) >= 0;
        bool hasMentor = pool.IndexOfMentor(pair.MentorId) >= 0;
        string absent = hasMentee && hasMentor ? ""
            : $" {(hasMentee ? pair.MentorId : hasMentor ? pair.MenteeId : "Neither")} {(hasMentee || hasMentor ? "did not take part" : "of the two took part")} in the round.";
        return $"It runs until {pair.End:O}.{absent}";
    }

    private string New(Pair pair, EndedPair? last)
    {
        string mentee = waited.TryGetValue((Side.Mentee, pair.MenteeId), out int round)
            ? Text($"{pair.MenteeId} waited since round {round} and came before those who joined later.")
            : last is not null ? $"{pair.MenteeId}'s pair with {last.MentorId} ended."
            : $"{pair.MenteeId} took part and had no mentor.";
        return waited.TryGetValue((Side.Mentor, pair.MentorId), out int since) ? Text($"{mentee} {pair.MentorId} waited since round {since}.") : mentee;
    }

    /// <summary>Ended pairs that might have come about again: both take part, and the mentee was matched anew.</summary>
    private IEnumerable<RoundChange> NotRepeated(IReadOnlyList<EndedPair> over, IReadOnlyList<RunningPair> kept)
    {
        var settled = kept.Select(p => p.MenteeId).ToHashSet(StringComparer.Ordinal);
        return over
            .Where(p => pool.IndexOfMentee(p.MenteeId) >= 0 && pool.IndexOfMentor(p.MentorId) >= 0 && !settled.Contains(p.MenteeId))
            .GroupBy(p => p.Pair)
            .Select(g => g.MaxBy(p => p.Ending.Date)!)
            .Select(p => new RoundChange(RoundChangeKind.NotRepeated, p.MenteeId, p.MentorId,
                $"The pair ended on {p.Ending.Date:O} ({EndingReasons.Words(p.Ending.Reason)}), and an ended pair is not made again."));
    }

    private RoundChange Waiting(WaitingPerson person)
    {
        string since = Text($"waits since round {person.Round}");
        bool takesPart = (person.Side == Side.Mentee ? pool.IndexOfMentee(person.Id) : pool.IndexOfMentor(person.Id)) >= 0;
        string reason = !takesPart ? $"{person.Id} did not take part in the round, and {since}."
            : unmatched.TryGetValue(person.Id, out UnmatchedMentee? why) && person.Side == Side.Mentee ? $"{why.Message} {person.Id} {since}."
            : $"Nobody was matched with {person.Id}, who {since}.";
        return person.Side == Side.Mentee
            ? new RoundChange(RoundChangeKind.Waiting, person.Id, null, reason)
            : new RoundChange(RoundChangeKind.Waiting, null, person.Id, reason);
    }
}
