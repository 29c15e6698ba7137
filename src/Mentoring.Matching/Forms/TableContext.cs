using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>A table that is being read: its columns by header, which of them were used, and what is wrong so far.</summary>
internal sealed class TableContext
{
    private readonly string[] keys;
    private readonly bool[] used;
    private readonly HashSet<int> brokenRows;
    private bool dirtyHeadersAdded;

    public TableContext(string role, FormTable table)
    {
        Role = role;
        Table = table;
        Problems = [.. table.Problems];
        brokenRows = [.. table.Problems.Where(p => p.Row is not null).Select(p => p.Row!.Value)];
        if (table.Headers.IsEmpty)
        {
            Problems.Add(new FormProblem(table.Source, "the table is empty", "export it again, with the headers in its first row"));
        }

        keys = new string[table.Headers.Length];
        used = new bool[table.Headers.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            // A header with lost characters is nobody's; that it is one is said when a column is missed.
            keys[i] = CellText.Dirt(table.Headers[i]) is null ? TextKey.Of(table.Headers[i]) : "";
        }
    }

    public string Role { get; }

    public FormTable Table { get; }

    public List<FormProblem> Problems { get; }

    public IEnumerable<int> Used => Enumerable.Range(0, used.Length).Where(i => used[i]);

    /// <summary>The columns of one table that none of the parts uses which the table plays.</summary>
    public static IgnoredColumns IgnoredBy(IReadOnlyList<TableContext> parts)
    {
        TableContext first = parts[0];
        return new IgnoredColumns(
            string.Join(", ", parts.Select(p => p.Role)),
            first.Table.Source,
            Enumerable.Range(0, first.used.Length).Where(i => parts.All(p => !p.used[i])).Select(first.NameOf));
    }

    /// <summary>Whether whoever read the file found the row itself broken, so that its cells cannot be trusted.</summary>
    public bool IsBroken(FormRow row) => brokenRows.Contains(row.Number);

    /// <summary>The header of a column, or where it stands when it has none.</summary>
    public string NameOf(int column) => string.IsNullOrWhiteSpace(Table.Headers[column])
        ? string.Create(CultureInfo.InvariantCulture, $"column {column + 1}")
        : CellText.OneLine(Table.Headers[column].Trim());

    /// <summary>The column with a header, or -1 and a problem.</summary>
    public int Need(string header, string purpose)
    {
        int column = Find(header);
        if (column < 0 && keys.Length > 0)
        {
            AddDirtyHeaders();
            string[] unused = [.. Unused().Select(NameOf)];
            AddAtHeader(header.Trim(), $"there is no such column, which holds {purpose}", NearestName.Find(header.Trim(), unused) is { } near
                ? $"did you mean '{near}'"
                : "add the column, or name another one in the scheme"
                    + (unused.Length > 0 ? $"; not used yet: {OptionLookup.List(unused)}" : ""));
        }

        return column;
    }

    /// <summary>The column with a header, or -1. A header that is there twice is a problem, since either may be meant.</summary>
    public int Find(string header)
    {
        string key = TextKey.Of(header);
        int column = Array.IndexOf(keys, key);
        if (column < 0)
        {
            return -1;
        }

        if (!used[column])
        {
            used[column] = true;
            for (int twin = column + 1; twin < keys.Length; twin++)
            {
                if (keys[twin] == key)
                {
                    used[twin] = true;
                    AddAtHeader(NameOf(column), string.Create(
                        CultureInfo.InvariantCulture, $"columns {column + 1} and {twin + 1} have the same header"), "rename or delete one of them");
                }
            }
        }

        return column;
    }

    /// <summary>The columns of a form's grid: those whose header is the given one with a label in square brackets behind it.</summary>
    public IReadOnlyList<(int Column, string Label)> FindGrid(string header)
    {
        string start = $"{TextKey.Of(header)} [";
        var grid = new List<(int Column, string Label)>();
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].StartsWith(start, StringComparison.Ordinal) && keys[i].EndsWith(']'))
            {
                used[i] = true;
                string label = Table.Headers[i].Trim();
                grid.Add((i, label[(label.LastIndexOf('[') + 1)..^1].Trim()));
            }
        }

        return grid;
    }

    public void AddAtHeader(string column, string message, string mend) =>
        Problems.Add(new FormProblem(Table.Source, message, mend, row: 1, line: 1, column: CellText.OneLine(column)));

    private void AddDirtyHeaders()
    {
        foreach (string header in dirtyHeadersAdded ? [] : Table.Headers)
        {
            if (CellText.Dirt(header) is { } dirt)
            {
                AddAtHeader(header, dirt.Message, dirt.Mend);
            }
        }

        dirtyHeadersAdded = true;
    }

    private IEnumerable<int> Unused() => Enumerable.Range(0, used.Length).Where(i => !used[i] && !string.IsNullOrWhiteSpace(Table.Headers[i]));
}
