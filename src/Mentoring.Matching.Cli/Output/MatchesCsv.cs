using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The matches as CSV: a row for every mentee, matched or not.</summary>
internal static class MatchesCsv
{
    private const int shownReasons = 3;

    private static readonly string[] headers =
        ["mentee id", "mentee name", "mentor id", "mentor name", "score", "mentee score", "mentor score", "coverage", "flags", "reasons"];

    public static string Write(MatchReport report) =>
        Write(report.Scheme, report.Pool, report.Result.Pairs, report.Result.Unmatched, _ => []);

    /// <summary>The matches of any matching.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="unmatched">The mentees without a mentor.</param>
    /// <param name="marks">Flags of a pair that it does not know of itself.</param>
    public static string Write(
        Scheme scheme, Pool pool, IEnumerable<MatchedPair> pairs, IEnumerable<UnmatchedMentee> unmatched, Func<MatchedPair, IEnumerable<string>> marks) =>
        CsvRows.Write(
        [
            headers,
            .. pairs.Select(pair => Cells(pair, scheme, pool, marks(pair))),
            .. unmatched.Select(nobody => Cells(nobody, pool.Mentees[pool.IndexOfMentee(nobody.MenteeId)])),
        ]);

    private static string[] Cells(UnmatchedMentee nobody, Mentee mentee) =>
        [SafeCell.Text(mentee.Id), SafeCell.Text(mentee.Name), "", "", "", "", "", "", "unmatched", SafeCell.Text(nobody.Message)];

    private static string[] Cells(MatchedPair pair, Scheme scheme, Pool pool, IEnumerable<string> marks)
    {
        ScoreScale scale = scheme.Scale;
        return
        [
            SafeCell.Text(pair.MenteeId),
            SafeCell.Text(pool.Mentees[pool.IndexOfMentee(pair.MenteeId)].Name),
            SafeCell.Text(pair.MentorId),
            SafeCell.Text(pool.Mentors[pool.IndexOfMentor(pair.MentorId)].Name),
            ScaleText.Cell(scale, pair.Score.Combined),
            ScaleText.Cell(scale, pair.Score.Mentee),
            ScaleText.Cell(scale, pair.Score.Mentor),
            ScaleText.Fixed(pair.Score.Coverage, 2),
            SafeCell.Text(string.Join("; ", Flags(pair).Concat(marks))),
            SafeCell.Text(string.Join(" ", pair.Explanation.Contributions
                .Where(c => c.Part > 0 && c.Basis is (EvidenceBasis.Answers or EvidenceBasis.NoPreference))
                .OrderByDescending(c => c.Part)
                .Take(shownReasons)
                .Select(c => c.Sentence))),
        ];
    }

    private static IEnumerable<string> Flags(MatchedPair pair)
    {
        if (pair.IsLocked)
        {
            yield return "locked";
        }

        if (pair.RequestRank is { } rank)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"request {rank}");
        }

        foreach (var finding in pair.Flags)
        {
            yield return $"look: {finding.Reason}";
        }
    }
}
