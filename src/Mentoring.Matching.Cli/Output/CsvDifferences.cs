using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Forms;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Holds a CSV file against what it should be, and names each row and column at which it differs.</summary>
internal static class CsvDifferences
{
    /// <summary>The differences; none exactly where all bytes are the same.</summary>
    public static IReadOnlyList<FileDifference> Of(string file, byte[] recorded, byte[] found)
    {
        if (recorded.AsSpan().SequenceEqual(found))
        {
            return [];
        }

        (FormTable one, FormTable two) = (Table(file, recorded), Table(file, found));
        string[][] rows = [[.. one.Headers], .. one.Rows.Select(r => r.Cells.ToArray())];
        string[][] others = [[.. two.Headers], .. two.Rows.Select(r => r.Cells.ToArray())];
        var differences = new List<FileDifference>();
        for (int row = 0; row < Math.Max(rows.Length, others.Length) && differences.Count < JsonDifferences.Most; row++)
        {
            Compare(file, row, row < rows.Length ? rows[row] : null, row < others.Length ? others[row] : null, others[0], differences);
        }

        return differences.Count > 0 ? differences : [FileDifference.OfBytes(file, recorded, found)];
    }

    private static void Compare(string file, int row, string[]? recorded, string[]? found, string[] headers, List<FileDifference> differences)
    {
        string place = FormattableString.Invariant($"row {row + 1}");
        if (recorded is null || found is null || recorded.Length != found.Length)
        {
            differences.Add(new FileDifference(file, place, Words(recorded), Words(found)));
            return;
        }

        for (int column = 0; column < found.Length; column++)
        {
            if (recorded[column] != found[column])
            {
                differences.Add(new FileDifference(file, $"{place}, column \"{headers[column]}\"", $"'{recorded[column]}'", $"'{found[column]}'"));
            }
        }
    }

    private static string? Words(string[]? cells) => cells is null ? null : $"'{string.Join(',', cells)}'";

    private static FormTable Table(string file, byte[] bytes) => CsvTable.Read(new TextFile(file, TextFile.Decoded(new MemoryStream(bytes)), null));
}
