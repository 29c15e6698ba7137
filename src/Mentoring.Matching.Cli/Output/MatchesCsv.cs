using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The matches as CSV: a row for every mentee, matched or not.</summary>
internal static class MatchesCsv
{
    private const int shownReasons = 3;

    private static readonly string[] headers =
        ["mentee id", "mentee name", "mentor id", "mentor name", "score", "mentee score", "mentor score", "coverage", "flags", "reasons"];

    public static string Write(MatchReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, headers);
            foreach (MatchedPair pair in report.Result.Pairs)
            {
                Row(csv, Cells(pair, report));
            }

            foreach (UnmatchedMentee unmatched in report.Result.Unmatched)
            {
                Mentee mentee = report.MenteeOf(unmatched.MenteeId);
                Row(csv, [SafeCell.Text(mentee.Id), SafeCell.Text(mentee.Name), "", "", "", "", "", "", "unmatched", SafeCell.Text(unmatched.Message)]);
            }
        }

        return text.ToString();
    }

    private static string[] Cells(MatchedPair pair, MatchReport report)
    {
        ScoreScale scale = report.Scheme.Scale;
        return
        [
            SafeCell.Text(pair.MenteeId),
            SafeCell.Text(report.MenteeOf(pair.MenteeId).Name),
            SafeCell.Text(pair.MentorId),
            SafeCell.Text(report.MentorOf(pair.MentorId).Name),
            ScaleText.Cell(scale, pair.Score.Combined),
            ScaleText.Cell(scale, pair.Score.Mentee),
            ScaleText.Cell(scale, pair.Score.Mentor),
            ScaleText.Fixed(pair.Score.Coverage, 2),
            SafeCell.Text(string.Join("; ", Flags(pair))),
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

    private static void Row(CsvWriter csv, string[] cells)
    {
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
