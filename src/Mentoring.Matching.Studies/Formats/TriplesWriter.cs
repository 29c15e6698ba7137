using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes the cells that may be used, one a line, as <see cref="TriplesReader"/> reads them: a heading, then <c>row,column,value</c>.</summary>
/// <remarks>
/// Row by row, in each by column, in the source's own units and sign. Read again, every row and column has its name, its cells and their numbers;
/// rows and columns are then numbered in the order in which they first appear. Time O(cells), memory O(columns).
/// </remarks>
public static class TriplesWriter
{
    /// <summary>Writes an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="accepted">What may be lost; nothing when null.</param>
    /// <returns>Whether it was written, and what was lost or stood in the way.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> or <paramref name="writer"/> is null.</exception>
    public static WriteResult Write(AssignmentInstance instance, TextWriter writer, IEnumerable<FormatLoss>? accepted = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(writer);
        var result = WriteResult.Of(Losses(instance), accepted);
        if (!result.IsWritten)
        {
            return result;
        }

        ImmutableArray<string> rows = Fields(instance.RowNames);
        ImmutableArray<string> columns = Fields(instance.ColumnNames);
        AssignmentProblem problem = instance.Unpinned;
        int[] buffer = new int[problem.RowBufferLength];
        writer.Write("row,column,value\n");
        for (int i = 0; i < rows.Length; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int k = 0; k < cells.Count; k++)
            {
                if (cells.Costs[k] != AssignmentProblem.Forbidden)
                {
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"{rows[i]},{columns[cells.ColumnOf(k)]},{instance.ToUnits(cells.Costs[k])}\n"));
                }
            }
        }

        return result;
    }

    private static bool IsName(string name) => name.Length > 0;

    private static ImmutableArray<string> Fields(ImmutableArray<string> names) => [.. SideNames.Written(names, IsName).Select(DelimitedField.Text)];

    private static IEnumerable<FormatRefusal> Losses(AssignmentInstance instance) =>
    [
        .. InstanceLosses.Of(instance),
        .. SideNames.Refusals("rows", instance.RowNames, IsName, "a name has a letter or more."),
        .. SideNames.Refusals("columns", instance.ColumnNames, IsName, "a name has a letter or more."),
        .. Empty(instance),
    ];

    private static List<FormatRefusal> Empty(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Unpinned;
        int[] buffer = new int[problem.RowBufferLength];
        bool[] isColumnUsed = new bool[problem.ColumnCount];
        bool[] isRowUsed = new bool[problem.RowCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int k = 0; k < cells.Count; k++)
            {
                if (cells.Costs[k] != AssignmentProblem.Forbidden)
                {
                    isRowUsed[i] = true;
                    isColumnUsed[cells.ColumnOf(k)] = true;
                }
            }
        }

        return [.. Unused("rows", instance.RowNames, isRowUsed), .. Unused("columns", instance.ColumnNames, isColumnUsed)];
    }

    private static IEnumerable<FormatRefusal> Unused(string side, ImmutableArray<string> names, bool[] isUsed)
    {
        string[] unused = [.. names.Where((_, at) => !isUsed[at])];
        return unused.Length == 0 ? [] :
        [
            new(FormatLoss.EmptyRows, FormattableString.Invariant(
                $"{unused.Length} {side} have no cell that may be used, so that no line would name them, the first of them '{unused[0]}'.")),
        ];
    }
}
