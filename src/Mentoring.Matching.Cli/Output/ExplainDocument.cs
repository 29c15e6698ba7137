namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>explain</c>; <c>Score</c> is on the scheme's scale, <c>Score01</c> and the parts from 0 to 1.</summary>
internal sealed record ExplainDocument(
    string MenteeId,
    string MenteeName,
    string MentorId,
    string MentorName,
    bool Eligible,
    double Score,
    string? Unit,
    double Score01,
    double MenteeScore01,
    double MentorScore01,
    double Coverage,
    FindingItem[] Findings,
    ContributionItem[] Contributions,
    ExpectationItem[] Expectations,
    CommonItem[] CommonGround);
