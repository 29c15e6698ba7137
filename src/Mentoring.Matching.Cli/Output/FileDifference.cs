namespace Mentoring.Matching.Cli.Output;

/// <summary>A place at which a file is not what it was made anew.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Place">A JSON path, or a row and column; empty for the file as a whole.</param>
/// <param name="Recorded">What the file has there; null where it has nothing.</param>
/// <param name="Found">What belongs there; null where nothing does.</param>
internal sealed record FileDifference(string File, string Place, string? Recorded, string? Found)
{
    private const int longest = 120;

    /// <summary>Where two runs of bytes that are alike for a reader begin to differ.</summary>
    public static FileDifference OfBytes(string file, byte[] recorded, byte[] found)
    {
        int at = recorded.AsSpan().CommonPrefixLength(found);
        int line = recorded.AsSpan(0, at).Count((byte)'\n') + 1;
        return new FileDifference(file, "", null, FormattableString.Invariant(
            $"what it says is the same, but not its bytes: they differ from line {line}, byte {at + 1} of the file on"));
    }

    /// <summary>The difference in a sentence.</summary>
    public string Words() => Place.Length == 0
        ? $"{File}: {Found}."
        : $"{File}, {Place}: the file has {Short(Recorded)}, derived anew it is {Short(Found)}.";

    private static string Short(string? text) =>
        text is null ? "nothing" : text.Length <= longest ? text : $"{text[..longest]}...";
}
