using System.Text.Json;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Everything about a matching as JSON.</summary>
internal static class MatchJson
{
    /// <summary>The document, with the files that were read and the CSV that goes with it.</summary>
    public static string Write(MatchReport report, InputFileItem[] inputs, OutputFileItem csv) =>
        JsonSerializer.Serialize(Document(report, inputs, csv), ToolJson.Default.MatchDocument) + "\n";

    /// <summary>The contributions of a pair in document form, their parts on the 0-to-1 scale of the score, to which they add up.</summary>
    public static ContributionItem[] Contributions(PairExplanation explanation) => [.. explanation.Contributions.Select(c => new ContributionItem(
        c.CriterionId, c.Label, c.Agreement, ToolJson.Name(c.Basis), c.MenteeWeight, c.MentorWeight, c.MenteePart, c.MentorPart, c.Part, c.Sentence))];

    public static FindingItem Finding(RuleFinding finding) => new(
        finding.Rule.Id,
        ToolJson.Name(finding.Verdict),
        finding.IsAllowed,
        finding.IsFlagged,
        finding.IsSetAside,
        finding.Reason,
        [.. finding.Answers.Select(a => new AnswerItem(ToolJson.Name(a.Side), a.PersonId, a.Field, a.Text))]);

    private static MatchDocument Document(MatchReport report, InputFileItem[] inputs, OutputFileItem csv)
    {
        MatchResult result = report.Result;
        MatchTotals totals = result.Totals;
        ScoreScale scale = report.Scheme.Scale;
        return new MatchDocument(
            MatchDocument.CurrentFormat,
            ToolJson.Name(result.Status),
            totals.Score,
            totals.Placed,
            report.IsCertified,
            scale.Unit,
            double.IsNaN(totals.MeanScore) ? null : totals.MeanScore,
            totals.Mentees,
            totals.Mentors,
            totals.Places,
            totals.EligiblePairs,
            result.Unmatched.Length,
            result.Certificate is { } c ? Certificate(c) : null,
            result.Gap,
            [.. result.Stages.Select(s => new StageItem(
                ToolJson.Name(s.Objective), double.IsNaN(s.Value) ? null : s.Value, s.Words, s.IsProven, [.. s.Certificates.Select(Certificate)]))],
            result.Infeasibility?.Message,
            inputs,
            csv,
            new RunItem(
                result.Run.LibraryVersion,
                result.Run.SchemeName,
                result.Run.SchemeHash,
                result.Run.InputHash,
                result.Run.CurrentPairsHash,
                result.Run.WaitingHash,
                result.Run.Solver,
                result.Run.TwoCycleNodeLimit,
                [.. result.Run.Objectives.Select(ToolJson.Name)],
                result.Run.MostChanges,
                result.Run.DeadlineCame,
                result.Run.ResultHash),
            [.. result.Pairs.Select(p => Pair(p, report.Scheme, report.Pool))],
            [.. result.Unmatched.Select(u => new UnmatchedItem(u.MenteeId, report.MenteeOf(u.MenteeId).Name, ToolJson.Name(u.Reason), u.Message))],
            [.. result.UnusedPlaces.Select(u => new UnusedItem(u.MentorId, report.MentorOf(u.MentorId).Name, u.Capacity, u.Used))],
            ChoicesItem.Of(result.Choices),
            [.. result.Remarks.Select(r => new RemarkItem(r.Code, r.Message, r.IsFlagged)),
                .. report.FileRemarks.Select(r => new RemarkItem("forms", r, false))],
            [.. report.Reading.Ignored.Select(i => new IgnoredItem(i.Table, i.Source, [.. i.Headers]))]);
    }

    private static CertificateItem Certificate(OptimalityCertificate certificate) =>
        new(certificate.IsValid, (decimal)certificate.Gap, [.. certificate.Violations]);

    /// <summary>A pair in document form.</summary>
    public static PairItem Pair(MatchedPair pair, Scheme scheme, Pool pool)
    {
        ScoreScale scale = scheme.Scale;
        PairScore score = pair.Score;
        return new PairItem(
            pair.MenteeId,
            pool.Mentees[pool.IndexOfMentee(pair.MenteeId)].Name,
            pair.MentorId,
            pool.Mentors[pool.IndexOfMentor(pair.MentorId)].Name,
            scale.Show(score.Combined),
            scale.Show(score.Mentee),
            scale.Show(score.Mentor),
            score.Combined,
            score.Coverage,
            pair.IsLocked,
            pair.RequestRank,
            [.. pair.Flags.Select(Finding)],
            Contributions(pair.Explanation));
    }
}
