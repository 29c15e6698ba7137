using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Reads a cell that names people.</summary>
internal static class PeopleCell
{
    private static readonly string[] nobody = ["NONE", "NOBODY", "NO ONE", "NO"];

    /// <summary>The ids of the people whom a cell names, in its order. Each name that cannot be resolved is a problem.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="others">The people who may be named.</param>
    /// <param name="format">How the form writes lists.</param>
    /// <param name="unknown">Takes the names of people who are not there; they are problems when it is left out.</param>
    public static List<string> Read(RowCells cells, int column, PeopleIndex others, AnswerFormat format, ICollection<string>? unknown = null)
    {
        var ids = new List<string>();
        if (cells.Text(column) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return ids;
        }

        foreach (string name in Names(text, others, format))
        {
            if (Resolve(cells, column, name, others, unknown) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>The id of the one person whom a cell names, or <see langword="null"/> and a problem.</summary>
    public static string? ReadOne(RowCells cells, int column, PeopleIndex people, ICollection<string>? unknown = null)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            cells.Fail(column, $"no {people.Kind} is named", $"name the {people.Kind} by id or name, or delete the row");
            return null;
        }

        return Resolve(cells, column, text.Trim(), people, unknown);
    }

    private static string? Resolve(RowCells cells, int column, string name, PeopleIndex people, ICollection<string>? unknown)
    {
        IReadOnlyList<PersonDraft> found = people.Find(name);
        if (found.Count == 1)
        {
            return found[0].Id;
        }

        if (found.Count > 1)
        {
            cells.Fail(
                column,
                $"{CellText.Quote(name)} may be {found.Count} {people.Kind}s",
                $"give the id: {string.Join(" or ", found.Select(p => CellText.Quote(p.Id)))}");
            return null;
        }

        if (unknown is not null)
        {
            unknown.Add(name);
            return name;
        }

        cells.Fail(column, $"there is no {people.Kind} {CellText.Quote(name)}", people.Nearest(name) is { } near
            ? $"did you mean '{near}'"
            : $"name a {people.Kind} who is in the pool by id or name, or leave it out");
        return null;
    }

    private static IEnumerable<string> Names(string text, PeopleIndex others, AnswerFormat format)
    {
        // "Nobody" and "n/a" name nobody, unless that is what somebody is called.
        if (others.Find(text).Count > 0)
        {
            return [text.Trim()];
        }

        if (format.StateOf(text) is not null || nobody.Contains(TextKey.Of(text)))
        {
            return [];
        }

        var candidates = new List<string>();
        var (items, unknown) = ListCell.Split(text, format.Separators, others.LongestKey, (piece, _) =>
        {
            if (others.Find(piece).Count == 0)
            {
                return -1;
            }

            candidates.Add(piece.Trim());
            return candidates.Count - 1;
        });

        // "Smyth, Jane" is one misspelt name and not two unknown people.
        return items.IsEmpty && others.Nearest(text.Trim()) is not null ? [text.Trim()] : [.. items.Select(i => candidates[i]), .. unknown];
    }
}
