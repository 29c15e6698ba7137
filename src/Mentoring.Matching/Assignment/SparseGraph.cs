using System.Diagnostics;

namespace Mentoring.Matching.Assignment;

/// <summary>The allowed cells of a matrix, row by row (compressed sparse rows). Immutable: nobody writes to the given arrays.</summary>
/// <remarks>
/// 8 bytes a cell and 4 a row. The transposed graph, made when first asked for, is as large again; two threads that ask at once may
/// both make it.
/// </remarks>
internal sealed class SparseGraph
{
    /// <summary>The largest number of cells, 2^30: cells and rows together are then still counted by an <see cref="int"/>.</summary>
    internal const int MaximumCellCount = 1 << 30;

    private SparseGraph? transposed;

    /// <summary>Makes a graph; what the arrays hold was checked before.</summary>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="starts">Where each row's cells begin, and at the end where the last row's end.</param>
    /// <param name="cells">The cells row by row; no column twice in a row.</param>
    internal SparseGraph(int columnCount, int[] starts, SparseCell[] cells)
    {
        Debug.Assert(starts.Length > 0 && starts[0] == 0 && starts[^1] == cells.Length, "The cells are the rows' cells.");
        Debug.Assert(cells.Length <= MaximumCellCount, "Cells and rows together are counted by an int.");
        ColumnCount = columnCount;
        Starts = starts;
        Cells = cells;
    }

    internal int RowCount => Starts.Length - 1;

    internal int ColumnCount { get; }

    internal int[] Starts { get; }

    internal SparseCell[] Cells { get; }

    internal ReadOnlySpan<SparseCell> Row(int row) => Cells.AsSpan(Starts[row]..Starts[row + 1]);

    /// <summary>The same cells column by column, in ascending order of rows; null when cancelled.</summary>
    /// <remarks>O(rows + columns + cells).</remarks>
    internal SparseGraph? Transposed(CancellationToken cancellationToken) => transposed ??= Transpose(cancellationToken);

    private SparseGraph? Transpose(CancellationToken cancellationToken)
    {
        int[] next = new int[ColumnCount + 1];
        for (int i = 0; i < RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            foreach (SparseCell cell in Row(i))
            {
                next[cell.Index + 1]++;
            }
        }

        for (int j = 0; j < ColumnCount; j++)
        {
            next[j + 1] += next[j];
        }

        int[] starts = [.. next];
        SparseCell[] cells = GC.AllocateUninitializedArray<SparseCell>(Cells.Length);
        for (int i = 0; i < RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            foreach (SparseCell cell in Row(i))
            {
                cells[next[cell.Index]++] = new SparseCell(i, cell.Cost);
            }
        }

        return new SparseGraph(RowCount, starts, cells);
    }
}
