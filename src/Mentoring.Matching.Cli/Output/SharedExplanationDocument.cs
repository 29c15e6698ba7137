namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>explain --shareable</c>: it has nothing that only the coordinator may read.</summary>
internal sealed record SharedExplanationDocument(string Scheme, string MenteeName, string MentorName, CommonItem[] CommonGround);
