using System.Globalization;
using System.Text;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>All that a result says, as lines; numbers by their bits, so that two that differ anywhere read differently.</summary>
internal static class Words
{
    public static string Of(MatchResult result)
    {
        var lines = new StringBuilder();
        Line(lines, $"{result.Status} {Of(result.Totals.Score)} {Of(result.Totals.Rank)} {result.Totals with { Score = 0, Rank = 0 }} {result.Gap} {result.PairsScored}");
        foreach (MatchedPair pair in result.Pairs)
        {
            Line(lines, $"{pair.MenteeId} {pair.MentorId} {Of(pair.Score)} {pair.IsLocked} {pair.RequestRank}");
            Add(lines, pair.Explanation, pair.Flags, pair.CommonGround);
        }

        Lines(lines, result.Unmatched);
        Lines(lines, result.UnusedPlaces);
        Lines(lines, result.Remarks);
        Line(lines, Of(result.Certificate));
        foreach (MatchStage stage in result.Stages)
        {
            Line(lines, $"{stage.Objective} {Of(stage.Value)} {stage.Words} {stage.IsProven} {string.Join(", ", stage.Certificates.Select(Of))}");
        }

        Line(lines, $"{result.Infeasibility?.Message}");
        return lines.ToString();
    }

    public static string Of(ShortlistResult result)
    {
        var lines = new StringBuilder();
        foreach (Shortlist list in result.Lists)
        {
            Line(lines, $"{list.Id}: {list.Shortfall}");
            foreach (ShortlistedPair pair in list.Pairs)
            {
                Line(lines, $"{pair.MenteeId} {pair.MentorId} {Of(pair.Score)}");
                Add(lines, pair.Explanation, pair.Flags, pair.CommonGround);
            }
        }

        Lines(lines, result.Shown);
        Lines(lines, result.Remarks);
        return lines.ToString();
    }

    public static string Of(PairReport report)
    {
        var lines = new StringBuilder();
        Line(lines, $"{report.IsEligible}");
        Add(lines, report.Explanation, report.Findings, report.CommonGround);
        return lines.ToString();
    }

    private static void Add(StringBuilder lines, PairExplanation explanation, IEnumerable<RuleFinding> findings, CommonGround common)
    {
        foreach (Contribution part in explanation.Contributions)
        {
            Line(lines, $"{part.CriterionId} {Of(part.Agreement)} {part.Basis} {Of(part.MenteeWeight)} {Of(part.MentorWeight)} {Of(part.Part)} {part.Sentence}");
        }

        Lines(lines, findings.Select(f => $"{f.Rule.Id} {f.Verdict} {f.Reason} {string.Join(", ", f.Answers)}"));
        Lines(lines, common.Answers);
    }

    private static string Of(OptimalityCertificate? certificate) => $"{certificate?.IsValid} {certificate?.Gap} {string.Join(", ", certificate?.Violations ?? [])}";

    private static string Of(PairScore score) => $"{Of(score.Mentee)} {Of(score.Mentor)} {Of(score.Combined)} {Of(score.Coverage)} {Of(score.Rank)}";

    private static string Of(double number) => BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture);

    private static void Lines<T>(StringBuilder lines, IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            Line(lines, $"{item}");
        }
    }

    private static void Line(StringBuilder lines, string line) => lines.Append(line).Append('\n');
}
