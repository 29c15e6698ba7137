namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>verify</c>.</summary>
internal sealed record VerifyDocument(bool Confirmed, string Message, VerifyItem[] Differences, string[] Remarks);

/// <summary>A place at which a file is not what it was made anew; without a place the file as a whole.</summary>
internal sealed record VerifyItem(string File, string Place, string? Recorded, string? Found, string Message);
