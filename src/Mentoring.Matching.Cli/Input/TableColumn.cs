using Mentoring.Matching.Forms;

namespace Mentoring.Matching.Cli.Input;

/// <summary>Finds the columns of tables that have no layout of their own.</summary>
internal static class TableColumn
{
    /// <summary>The place of the column with the first of these names that is there, letter case aside; -1 where none is.</summary>
    public static int Of(FormTable table, params string[] names) => names
        .Select(name => table.Headers.ToList().FindIndex(h => string.Equals(h.Trim(), name, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(at => at >= 0, -1);
}
