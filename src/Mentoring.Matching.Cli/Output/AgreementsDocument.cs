namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>agreement</c>.</summary>
internal sealed record AgreementsDocument(AgreementItem[] Agreements);
