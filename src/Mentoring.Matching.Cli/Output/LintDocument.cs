namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>lint</c>.</summary>
internal sealed record LintDocument(string Scheme, long PairsCompared, bool IsSample, LintItem[] Findings);

/// <summary>A finding; what does not belong to it is null.</summary>
internal sealed record LintItem(
    string Kind,
    string Severity,
    string Subject,
    string SubjectId,
    string? OtherId,
    string? Side,
    string? Group,
    double Measured,
    string Message,
    string Mend);
