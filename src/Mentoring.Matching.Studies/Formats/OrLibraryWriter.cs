using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes a square matrix of whole numbers as <see cref="OrLibraryReader"/> reads it: <c>n</c>, then a row a line.</summary>
/// <remarks>In the source's own units and sign. Fractions and cells that may not be used are refused. Time O(cells), memory O(columns).</remarks>
public static class OrLibraryWriter
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
        int[] buffer = new int[problem.RowBufferLength];
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{problem.RowCount}\n"));
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" {instance.ToUnits(cells.CostOf(j))}"));
            }

            writer.Write('\n');
        }

        return result;
    }

    private static IEnumerable<FormatRefusal> Losses(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Problem;
        IEnumerable<FormatRefusal> losses = InstanceLosses.WithoutNames(instance);
        if (problem.RowCount != problem.ColumnCount || problem.RowCount > OrLibraryReader.MaximumSize)
        {
            return losses.Append(new(null, FormattableString.Invariant(
                $"There are {problem.RowCount} rows and {problem.ColumnCount} columns; expected as many of each, at most {OrLibraryReader.MaximumSize}.")));
        }

        return Unwritable(instance) is { } reason ? losses.Append(new(null, reason)) : losses;
    }

    // The first cell that is no whole number of 32 bits.
    private static string? Unwritable(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Unpinned;
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                int cost = cells.CostOf(j);
                var cell = new NamedCell(instance.RowNames[i], instance.ColumnNames[j]);
                if (cost == AssignmentProblem.Forbidden)
                {
                    return $"The cell {cell} may not be used; expected a cost in every cell.";
                }

                decimal units = instance.ToUnits(cost);
                if (units != decimal.Truncate(units) || Math.Abs(units) > AssignmentProblem.MaximumCost)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"The cell {cell} has {units}; expected whole numbers up to {AssignmentProblem.MaximumCost}.");
                }
            }
        }

        return null;
    }
}
