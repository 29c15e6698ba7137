using System.Buffers;

namespace Mentoring.Matching.Assignment;

/// <summary>A matrix of which each row is worked out when it is first read: whoever reads it then has it in the cache.</summary>
/// <remarks>
/// The memory is lent by the array pool, for that a new page of memory costs more than scoring its pairs: who solves again soon has it at hand.
/// Nothing may read the costs once they are disposed of, unless they are <see cref="Kept"/>.
/// </remarks>
internal sealed class HeldCosts : DenseCosts, IDisposable
{
    private const int LockCount = 64;

    private readonly RowSource rows;
    private readonly int[] matrix;
    private readonly bool[] isHeld;
    private readonly Lock[] locks;
    private readonly bool isLent;
    private readonly bool isHeldByColumn;
    private int[]? byColumn;

    /// <summary>Makes room for a matrix.</summary>
    /// <param name="rows">Works out the rows.</param>
    /// <param name="rowCount">Their number.</param>
    internal HeldCosts(RowSource rows, int rowCount)
        : this(rows, rowCount, ArrayPool<int>.Shared.Rent(checked(rowCount * rows.ColumnCount)), isLent: true)
    {
    }

    private HeldCosts(RowSource rows, int rowCount, int[] matrix, bool isLent, bool isHeldByColumn = false)
        : base(matrix.AsMemory(0, rowCount * rows.ColumnCount), rows.ColumnCount)
    {
        this.rows = rows;
        this.matrix = matrix;
        this.isLent = isLent;
        this.isHeldByColumn = isHeldByColumn;
        isHeld = new bool[rowCount];
        locks = [.. Enumerable.Range(0, LockCount).Select(_ => new Lock())];
    }

    internal override ReadOnlySpan<int> All
    {
        get
        {
            for (int i = 0; i < isHeld.Length; i++)
            {
                Hold(i);
            }

            return base.All;
        }
    }

    internal override ReadOnlySpan<int> ByColumn
    {
        get
        {
            if (isHeldByColumn && Volatile.Read(ref byColumn) is null)
            {
                // Threads that come at the same time each make the same.
                Volatile.Write(ref byColumn, Transposition.Of(All, isHeld.Length, rows.ColumnCount));
            }

            return byColumn;
        }
    }

    /// <summary>A matrix with memory of its own, which may be read for as long as anybody has it.</summary>
    /// <param name="rows">Works out the rows.</param>
    /// <param name="rowCount">Their number.</param>
    /// <param name="isHeldByColumn">Whether it is held column by column too, once a column is read, so that each is read in one go.</param>
    internal static HeldCosts Kept(RowSource rows, int rowCount, bool isHeldByColumn) => new(
        rows, rowCount, GC.AllocateUninitializedArray<int>(checked(rowCount * rows.ColumnCount)), isLent: false, isHeldByColumn);

    public void Dispose()
    {
        if (isLent)
        {
            ArrayPool<int>.Shared.Return(matrix);
        }
    }

    internal override CostRow Row(int row, Span<int> buffer)
    {
        Hold(row);
        return base.Row(row, buffer);
    }

    internal override int Cost(int row, int column) =>
        Volatile.Read(ref isHeld[row]) ? matrix[(row * rows.ColumnCount) + column] : rows.Cost(row, column);

    private void Hold(int row)
    {
        if (Volatile.Read(ref isHeld[row]))
        {
            return;
        }

        lock (locks[row % LockCount])
        {
            if (!isHeld[row])
            {
                rows.Fill(row, matrix.AsSpan(row * rows.ColumnCount, rows.ColumnCount));
                Volatile.Write(ref isHeld[row], true);
            }
        }
    }
}
