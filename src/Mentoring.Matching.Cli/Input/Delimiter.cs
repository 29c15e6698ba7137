namespace Mentoring.Matching.Cli.Input;

/// <summary>Tells what stands between the cells of a CSV file.</summary>
internal static class Delimiter
{
    private const string candidates = ",;\t";

    /// <summary>The candidate that the header line has most of, outside quotation marks; a comma where it has none.</summary>
    public static char Of(string text)
    {
        var counts = new int[candidates.Length];
        bool quoted = false;
        foreach (char c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '\n' or '\r')
            {
                break;
            }
            else if (!quoted && candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i)
            {
                counts[i]++;
            }
        }

        return candidates[Array.IndexOf(counts, counts.Max())];
    }
}
