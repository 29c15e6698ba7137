using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes a matrix as <see cref="MatrixCsvReader"/> reads it: comma separated, a row a line, <c>x</c> for a cell that may not be used.</summary>
/// <remarks>
/// In the source's own units and sign. A side has names unless these are its numbers from 1. Names that a reader would take for numbers, <c>x</c>
/// or <c>inf</c> cannot be told from cells, and are refused. Time O(cells), memory O(columns).
/// </remarks>
public static class MatrixCsvWriter
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

        AssignmentProblem problem = instance.Unpinned;
        ImmutableArray<string> rows = SideNames.Written(instance.RowNames, CellText.IsName);
        ImmutableArray<string> columns = SideNames.Written(instance.ColumnNames, CellText.IsName);
        bool hasHeaderColumn = !SideNames.AreNumbers(rows);
        if (!SideNames.AreNumbers(columns))
        {
            writer.Write((hasHeaderColumn ? "," : "") + string.Join(',', columns.Select(DelimitedField.Text)) + '\n');
        }

        int[] buffer = new int[problem.RowBufferLength];
        string[] fields = new string[problem.ColumnCount];
        for (int i = 0; i < rows.Length; i++)
        {
            Array.Fill(fields, "x");
            CostRow cells = problem.Row(i, buffer);
            for (int k = 0; k < cells.Count; k++)
            {
                fields[cells.ColumnOf(k)] = cells.Costs[k] == AssignmentProblem.Forbidden
                    ? "x"
                    : instance.ToUnits(cells.Costs[k]).ToString(CultureInfo.InvariantCulture);
            }

            writer.Write((hasHeaderColumn ? DelimitedField.Text(rows[i]) + "," : "") + string.Join(',', fields) + '\n');
        }

        return result;
    }

    private static IEnumerable<FormatRefusal> Losses(AssignmentInstance instance)
    {
        foreach (FormatRefusal refusal in InstanceLosses.Of(instance))
        {
            yield return refusal;
        }

        AssignmentProblem problem = instance.Problem;
        if (problem.ColumnCount == 0 || (problem.RowCount == 0 && SideNames.AreNumbers(instance.ColumnNames)))
        {
            yield return new(null, "A matrix without rows or columns cannot be written as lines.");
        }

        if ((long)problem.RowCount * problem.ColumnCount > InstanceFrame.MaximumCells)
        {
            yield return new(null, FormattableString.Invariant(
                $"A matrix of {problem.RowCount} x {problem.ColumnCount} cells is too large; at most {InstanceFrame.MaximumCells} cells are read. Write triples."));
        }

        foreach ((string side, ImmutableArray<string> names) in new[] { ("rows", instance.RowNames), ("columns", instance.ColumnNames) })
        {
            if (!SideNames.AreNumbers(names))
            {
                foreach (FormatRefusal refusal in SideNames.Refusals(side, names, CellText.IsName, "a reader would take it for a cell."))
                {
                    yield return refusal;
                }
            }
        }
    }
}
