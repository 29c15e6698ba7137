namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>convert</c>: what was read and written, how many rows (voters, residents) and columns (alternatives, hospitals) it has, and what was lost.</summary>
internal sealed record ConvertDocument(
    string From, string FromFormat, string To, string ToFormat, long Rows, long Columns, IReadOnlyList<ConvertLoss> Lost, IReadOnlyList<string> Files);

/// <summary>Something that was lost, as the command line accepted: what it is called there, and what it means here.</summary>
internal sealed record ConvertLoss(string Loss, string Reason);
