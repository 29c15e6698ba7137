using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>An assignment problem read from a published format, or to be written to one, with the names and units of its source.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class AssignmentInstance
{
    internal AssignmentInstance(AssignmentProblem problem, ImmutableArray<string> rowNames, ImmutableArray<string> columnNames,
        NumericScale scale, bool isRounded, bool isMaximized)
    {
        Problem = problem;
        RowNames = rowNames;
        ColumnNames = columnNames;
        Scale = scale;
        IsRounded = isRounded;
        IsMaximized = isMaximized;
    }

    /// <summary>Makes an instance of a problem of one's own, for the writers.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="rowNames">A name for each row, none of them twice; null: the numbers from 1.</param>
    /// <param name="columnNames">A name for each column, likewise.</param>
    /// <param name="scale">The scale between the numbers to write and the problem's integers; the default has no decimals.</param>
    /// <returns>The instance; values to maximise when the problem's sense is <see cref="AssignmentSense.Maximize"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException">Names are too many, too few, null, or there twice.</exception>
    public static AssignmentInstance Of(
        AssignmentProblem problem, IEnumerable<string>? rowNames = null, IEnumerable<string>? columnNames = null, NumericScale scale = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(
            problem,
            SideNames.Checked(rowNames, problem.RowCount, nameof(rowNames)),
            SideNames.Checked(columnNames, problem.ColumnCount, nameof(columnNames)),
            scale,
            isRounded: false,
            problem.Sense == AssignmentSense.Maximize);
    }

    /// <summary>The problem, in scaled integers; negated when the source is to be maximised.</summary>
    public AssignmentProblem Problem { get; }

    /// <summary>The name of each row; its number from 1 when the source names none.</summary>
    public ImmutableArray<string> RowNames { get; }

    /// <summary>The name of each column; its number from 1 when the source names none.</summary>
    public ImmutableArray<string> ColumnNames { get; }

    /// <summary>The scale between the source's numbers and the problem's integers.</summary>
    public NumericScale Scale { get; }

    /// <summary>
    /// Whether the source's numbers were rounded to the nearest multiple of 10^-decimals of <see cref="Scale"/>, since no scale holds them
    /// exactly: an optimum is then one of the rounded numbers, and its total may differ from the source's by half a step a row.
    /// </summary>
    /// <value>False for every text format: they are read exactly or refused. Binary floating-point numbers may need it.</value>
    public bool IsRounded { get; }

    /// <summary>Whether the source's numbers are values to maximise, so that the problem holds their negatives.</summary>
    public bool IsMaximized { get; }

    /// <summary>The problem without its pins, which leave a pinned row no other cell: the cells that a file lists.</summary>
    internal AssignmentProblem Unpinned => Problem.Pins.IsEmpty ? Problem : Problem.Unpin(Problem.Pins);

    /// <summary>A total of the problem in the units of the source, exactly.</summary>
    /// <param name="total">The total, as in <see cref="AssignmentSolution.TotalCost"/>.</param>
    /// <returns>The total in the source's own units and sign.</returns>
    public decimal ToUnits(long total) => IsMaximized ? -Scale.ToUnits(total) : Scale.ToUnits(total);
}
