namespace Mentoring.Matching.Assignment;

/// <summary>The cells of one row of an <see cref="AssignmentProblem"/>: all of its columns, or those that a sparse row names.</summary>
/// <remarks>A view: it is valid as long as the problem and the buffer that it was read into. The default value has no cells.</remarks>
public readonly ref struct CostRow
{
    internal CostRow(ReadOnlySpan<int> costs)
    {
        IsDense = true;
        Costs = costs;
    }

    internal CostRow(ReadOnlySpan<int> columns, ReadOnlySpan<int> costs)
    {
        Columns = columns;
        Costs = costs;
    }

    /// <summary>Whether the row names every column: cell k is column k, and <see cref="Columns"/> is empty.</summary>
    public bool IsDense { get; }

    /// <summary>The column of each cell, ascending; empty when the row is dense. A column not named may not be used.</summary>
    public ReadOnlySpan<int> Columns { get; }

    /// <summary>The cost of each cell; <see cref="AssignmentProblem.Forbidden"/> marks one that may not be used.</summary>
    public ReadOnlySpan<int> Costs { get; }

    /// <summary>The number of cells.</summary>
    public int Count => Costs.Length;

    /// <summary>The column of a cell.</summary>
    /// <param name="cell">The cell, from 0.</param>
    /// <returns>The column.</returns>
    /// <exception cref="IndexOutOfRangeException">The row is sparse and has no such cell.</exception>
    public int ColumnOf(int cell) => IsDense ? cell : Columns[cell];

    /// <summary>The cost of a column in this row.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The cost; <see cref="AssignmentProblem.Forbidden"/> when the row does not name the column.</returns>
    /// <exception cref="IndexOutOfRangeException">The row is dense and has no such column.</exception>
    /// <remarks>O(1) when dense, else O(log cells).</remarks>
    public int CostOf(int column)
    {
        int cell = IsDense ? column : Columns.BinarySearch(column);
        return cell < 0 && !IsDense ? AssignmentProblem.Forbidden : Costs[cell];
    }

    /// <summary>Writes one cost a column: <see cref="AssignmentProblem.Forbidden"/> where the row does not name it.</summary>
    internal void CopyTo(Span<int> costs)
    {
        if (IsDense)
        {
            Costs.CopyTo(costs);
            return;
        }

        costs.Fill(AssignmentProblem.Forbidden);
        for (int k = 0; k < Costs.Length; k++)
        {
            costs[Columns[k]] = Costs[k];
        }
    }
}
