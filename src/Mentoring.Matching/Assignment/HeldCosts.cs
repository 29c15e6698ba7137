using System.Buffers;

namespace Mentoring.Matching.Assignment;

/// <summary>A matrix of which each row is worked out when it is first read: whoever reads it then has it in the cache.</summary>
/// <remarks>
/// The memory is lent by the array pool, for that a new page of memory costs more than scoring its pairs: who solves again soon has it at hand.
/// Nothing may read the costs once they are disposed of.
/// </remarks>
internal sealed class HeldCosts : DenseCosts, IDisposable
{
    private const int LockCount = 64;

    private readonly RowSource rows;
    private readonly int[] matrix;
    private readonly bool[] isHeld;
    private readonly Lock[] locks;

    /// <summary>Makes room for a matrix.</summary>
    /// <param name="rows">Works out the rows.</param>
    /// <param name="rowCount">Their number.</param>
    internal HeldCosts(RowSource rows, int rowCount)
        : this(rows, rowCount, ArrayPool<int>.Shared.Rent(checked(rowCount * rows.ColumnCount)))
    {
    }

    private HeldCosts(RowSource rows, int rowCount, int[] matrix)
        : base(matrix.AsMemory(0, rowCount * rows.ColumnCount), rows.ColumnCount)
    {
        this.rows = rows;
        this.matrix = matrix;
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

    public void Dispose() => ArrayPool<int>.Shared.Return(matrix);

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
