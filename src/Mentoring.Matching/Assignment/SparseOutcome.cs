namespace Mentoring.Matching.Assignment;

/// <summary>What <see cref="SparseSolver"/> returns. Nobody else keeps the arrays; those of another status are empty.</summary>
internal sealed class SparseOutcome
{
    private SparseOutcome(AssignmentStatus status, int[] columnOfRow, long[] rowPrices, long[] columnPrices, int[] rows, int[] columns)
    {
        Status = status;
        ColumnOfRow = columnOfRow;
        RowPrices = rowPrices;
        ColumnPrices = columnPrices;
        Rows = rows;
        Columns = columns;
    }

    internal static SparseOutcome Cancelled { get; } = new(AssignmentStatus.Cancelled, [], [], [], [], []);

    /// <summary>Optimal, infeasible, cancelled, or feasible when a deadline came.</summary>
    internal AssignmentStatus Status { get; }

    /// <summary>The column of each row, or <see cref="AssignmentSolution.Unassigned"/>.</summary>
    internal int[] ColumnOfRow { get; }

    /// <summary>The prices <c>u</c> that, with <see cref="ColumnPrices"/>, prove the optimum: see <see cref="DualPrices"/>.</summary>
    internal long[] RowPrices { get; }

    /// <summary>The prices <c>v</c>, none above 0.</summary>
    internal long[] ColumnPrices { get; }

    /// <summary>When infeasible: rows that must be assigned and that outnumber the places of <see cref="Columns"/>; in no order.</summary>
    internal int[] Rows { get; }

    /// <summary>When infeasible: every column that one of <see cref="Rows"/> may use; in no order.</summary>
    internal int[] Columns { get; }

    internal static SparseOutcome Optimal(int[] columnOfRow, long[] rowPrices, long[] columnPrices) =>
        new(AssignmentStatus.Optimal, columnOfRow, rowPrices, columnPrices, [], []);

    /// <summary>The deadline came: what rows have by then (nothing when the list is empty; negative: none), and the prices so far.</summary>
    internal static SparseOutcome Feasible(int[] columnOfRow, long[] columnPrices) =>
        new(AssignmentStatus.Feasible, columnOfRow, [], columnPrices, [], []);

    internal static SparseOutcome Infeasible(int[] rows, int[] columns) => new(AssignmentStatus.Infeasible, [], [], [], rows, columns);
}
