using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes a count a column as <see cref="ColumnCountsReader"/> reads it: a heading, then <c>column,count</c> in the order given.</summary>
public static class ColumnCountsWriter
{
    /// <summary>Writes counts.</summary>
    /// <param name="counts">The columns and their counts, 0 or more; each column once.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether they were written; refused are names that are empty or there twice, and counts below 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> or <paramref name="writer"/> is null.</exception>
    public static WriteResult Write(IEnumerable<KeyValuePair<string, int>> counts, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(writer);
        KeyValuePair<string, int>[] own = [.. counts];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var result = WriteResult.Of([.. own.Select(c => Refusal(c, seen)).OfType<FormatRefusal>().Take(1)], null);
        if (result.IsWritten)
        {
            writer.Write("column,count\n");
            foreach ((string column, int count) in own)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{DelimitedField.Text(column)},{count}\n"));
            }
        }

        return result;
    }

    private static FormatRefusal? Refusal(KeyValuePair<string, int> count, HashSet<string> seen) =>
        string.IsNullOrEmpty(count.Key) ? new(null, "A column has no name; expected one.")
        : !seen.Add(count.Key) ? new(null, $"The column '{count.Key}' is there twice; expected each once.")
        : count.Value < 0 ? new(null, FormattableString.Invariant($"The column '{count.Key}' has {count.Value}; expected 0 or more."))
        : null;
}
