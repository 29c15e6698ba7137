using System.Collections.Immutable;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Splits cells that list several items, whose own texts may have a separator in them.</summary>
internal static class ListCell
{
    /// <summary>Splits a cell. An item whose own text has a separator in it is found whole.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="separators">What may stand between two items.</param>
    /// <param name="longest">The length of the longest key of an item.</param>
    /// <param name="indexOf">The index of the item with a text and <see cref="TextKey"/>, or -1.</param>
    /// <returns>The indices in the order of the cell, and the pieces that are no item.</returns>
    public static (ImmutableArray<int> Items, ImmutableArray<string> Unknown) Split(
        string cell, IReadOnlyList<string> separators, int longest, Func<string, string, int> indexOf)
    {
        List<(int Start, int End)> pieces = Pieces(cell, separators);
        var items = ImmutableArray.CreateBuilder<int>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < pieces.Count;)
        {
            (int item, int last) = LongestRun(cell, pieces, i, longest, indexOf);
            if (item >= 0)
            {
                items.Add(item);
                i = last + 1;
            }
            else
            {
                string piece = cell[pieces[i].Start..pieces[i].End].Trim();
                if (piece.Length > 0)
                {
                    unknown.Add(piece);
                }

                i++;
            }
        }

        return (items.ToImmutable(), unknown.ToImmutable());
    }

    /// <summary>The longest run of pieces that is one item's text, or -1 where none is.</summary>
    private static (int Item, int Last) LongestRun(
        string cell, List<(int Start, int End)> pieces, int first, int longest, Func<string, string, int> indexOf)
    {
        (int Item, int Last) found = (-1, first);
        for (int last = first; last < pieces.Count; last++)
        {
            string text = cell[pieces[first].Start..pieces[last].End];
            string key = TextKey.Of(text);

            // No longer run can be an item either; without this a cell of many items takes cubic time.
            if (key.Length > longest)
            {
                break;
            }

            if (indexOf(text, key) is >= 0 and var item)
            {
                found = (item, last);
            }
        }

        return found;
    }

    private static List<(int Start, int End)> Pieces(string cell, IReadOnlyList<string> separators)
    {
        var pieces = new List<(int Start, int End)>();
        int start = 0;
        for (int i = 0; i < cell.Length;)
        {
            string? separator = null;
            foreach (string candidate in separators)
            {
                if (string.CompareOrdinal(cell, i, candidate, 0, candidate.Length) == 0
                    && (separator is null || candidate.Length > separator.Length))
                {
                    separator = candidate;
                }
            }

            if (separator is null)
            {
                i++;
                continue;
            }

            pieces.Add((start, i));
            i += separator.Length;
            start = i;
        }

        pieces.Add((start, cell.Length));
        return pieces;
    }
}
