using Mentoring.Matching.Cli.Report;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>report</c>: what was written, and what it comes to.</summary>
internal sealed record ReportDocument(
    string Path,
    long Bytes,
    string Status,
    bool Certified,
    int Placed,
    int Mentees,
    int Mentors,
    long Places,
    double Total,
    double? Mean,
    string? Unit,
    int Flagged,
    int Unmatched,
    string? SchemeHash,
    string InputHash)
{
    public static ReportDocument Of(ReportContent content, string path, long bytes)
    {
        MatchTotals totals = content.Result.Totals;
        return new ReportDocument(
            path,
            bytes,
            ToolJson.Name(content.Result.Status),
            content.Match.IsCertified,
            totals.Placed,
            totals.Mentees,
            totals.Mentors,
            totals.Places,
            totals.Score,
            double.IsNaN(totals.MeanScore) ? null : totals.MeanScore,
            content.Scheme.Scale.Unit,
            content.Pairs.Count(p => !p.Flags.IsEmpty),
            content.Result.Unmatched.Length,
            content.Result.Run.SchemeHash,
            content.Result.Run.InputHash);
    }
}
