using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Cli.Report;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows what a round does and why.</summary>
internal sealed class RoundView(Programme before, DateOnly today, Intake intake, RoundProposal round)
{
    private const int shownChanges = 40;

    /// <summary>The programme after the round; null where there is none.</summary>
    public Programme? Next => round.Next;

    /// <summary>Why there is none.</summary>
    public string? Obstacle => round.Result.Infeasibility?.Message;

    private Scheme Scheme => round.Scheme;

    public void Show(Screen screen)
    {
        MatchResult result = round.Result;
        screen.Facts([
            ("Programme", Next!.Name),
            ("Round", $"{ScaleText.Whole(Next.RoundsHeld)}, on {today:O}"),
            ("Status", ToolJson.Name(result.Status)),
            ("Pairs that run", $"{ScaleText.Whole(Next.Running.Length)} (before: {ScaleText.Whole(before.Running.Length)})"),
            ("Who waits", ScaleText.Whole(Next.Waiting.Length)),
            ("Certificate", result.Certificate is { IsValid: true } certificate ? $"valid, gap {certificate.Gap}" : "none")]);
        string title = round.Changes.Length > shownChanges
            ? $"What changes, the first {shownChanges} of {round.Changes.Length}; the programme and --json have all"
            : "What changes";
        screen.Table(title, ["what", "mentee", "mentor", "why"], [.. round.Changes.Take(shownChanges).Select(c =>
            (string[])[Words(c.Kind), c.MenteeId ?? "", c.MentorId ?? "", c.Reason])]);
    }

    public NextRoundDocument Document() => new(
        Next!.Name,
        Next.RoundsHeld,
        $"{today:O}",
        ToolJson.Name(round.Result.Status),
        round.Result.Certificate is { IsValid: true },
        round.Result.Totals.Placed,
        round.Result.Totals.Score,
        Scheme.Scale.Unit,
        [.. round.Changes.Select(c => new ChangeItem(
            ToolJson.Name(c.Kind),
            c.MenteeId is { } mentee ? new PersonItem(mentee, MenteeName(mentee)) : null,
            c.MentorId is { } mentor ? new PersonItem(mentor, MentorName(mentor)) : null,
            c.Reason))],
        Next.Running.Length,
        Next.Ended.Length,
        Next.Waiting.Length);

    /// <summary>The pairs of those who take part, as <c>match</c> writes them, and who has none.</summary>
    public string MatchesCsv()
    {
        HashSet<string> told = [.. round.Result.Unmatched.Select(u => u.MenteeId)];
        IEnumerable<UnmatchedMentee> others = round.Changes
            .Where(c => c.Kind == RoundChangeKind.Waiting && c.MenteeId is { } id && intake.Pool.IndexOfMentee(id) >= 0 && !told.Contains(id))
            .Select(c => new UnmatchedMentee(c.MenteeId!, UnmatchedReason.NoMatching, c.Reason));
        return Output.MatchesCsv.Write(Scheme, intake.Pool, round.Result.Pairs, round.Result.Unmatched.Concat(others), _ => []);
    }

    /// <summary>All about the round, for a page.</summary>
    public ReportContent Report() => new(new MatchReport(Scheme, round.Pool, round.Result, intake.Reading!), proposal: null)
    {
        Title = $"{Next!.Name}, round {ScaleText.Whole(Next.RoundsHeld)}",
        Date = $"{today:O}",
        Changes = round.Changes,
    };

    /// <summary>What happens to a pair or a person, in a word or two.</summary>
    public static string Words(RoundChangeKind kind) => kind switch
    {
        RoundChangeKind.Ended => "ended",
        RoundChangeKind.Kept => "goes on",
        RoundChangeKind.New => "new",
        RoundChangeKind.NotRepeated => "not made again",
        _ => "waits",
    };

    private string MenteeName(string id) => intake.Pool.IndexOfMentee(id) is >= 0 and int i ? intake.Pool.Mentees[i].Name : id;

    private string MentorName(string id) => intake.Pool.IndexOfMentor(id) is >= 0 and int j ? intake.Pool.Mentors[j].Name : id;
}
