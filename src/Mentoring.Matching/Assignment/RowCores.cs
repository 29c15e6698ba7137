// Source of the core idea: A. Volgenant, Linear and semi-assignment problems: a core oriented approach (1996),
// Computers & Operations Research 23, 917-932. The bound makes it exact without a round of pricing and repair.
using System.Buffers;
using System.Runtime.InteropServices;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// For each row, its core: the columns of its smallest reduced costs in ascending order, and a bound that every other is at least.
/// </summary>
/// <remarks>
/// Column prices only fall while rows are being placed, so <c>c[j] - v[j]</c> only grows: a cell's key and a row's bound stay true as lower
/// bounds however old they are. A search reads the first few cells of a row in place of all, until it reaches the bound.
/// </remarks>
internal sealed class RowCores : IDisposable
{
    /// <summary>The bound of a row whose core holds all of its allowed cells.</summary>
    internal const uint NoBound = uint.MaxValue;

    private const int RowsPerBlock = 32;

    private readonly PartialAssignment state;
    private readonly int wanted; // so many cells at least, when the row has them
    private readonly int stride; // and never more than this
    private readonly CoreCell[] cells;
    private readonly int[] counts;
    private readonly uint[] bounds;
    private readonly RowCoreBuilder builder;
    private readonly int threads;
    private long buildsOfOthers;
    private long cellsReadByOthers;

    /// <summary>Makes room.</summary>
    /// <param name="state">The assignment.</param>
    /// <param name="wanted">How many cells a core has at least, when the row has them.</param>
    /// <param name="threads">The most threads that build cores.</param>
    internal RowCores(PartialAssignment state, int wanted, int threads = 1)
    {
        AssignmentProblem problem = state.Problem;
        this.state = state;
        this.wanted = wanted;
        stride = Math.Min(2 * wanted, problem.ColumnCount);
        cells = ArrayPool<CoreCell>.Shared.Rent(checked(problem.RowCount * stride));
        counts = new int[problem.RowCount];
        bounds = new uint[problem.RowCount];
        builder = new RowCoreBuilder(state, wanted, stride);
        this.threads = Workers.ForMatrix(threads, problem.RowCount, problem.ColumnCount);
    }

    /// <summary>How many times a core was built.</summary>
    internal long BuildCount => buildsOfOthers + builder.BuildCount;

    /// <summary>How many cells of whole rows were read for cores, and beyond them.</summary>
    internal long CellsRead => cellsReadByOthers + builder.CellsRead;

    /// <summary>A key less this is a reduced cost.</summary>
    internal long Zero => CoreSelection.Bias + state.Ceiling;

    internal ReadOnlySpan<CoreCell> Cells(int row) => cells.AsSpan(row * stride, counts[row]);

    /// <summary>No column outside the core has a smaller key; or <see cref="NoBound"/>.</summary>
    internal uint Bound(int row) => bounds[row];

    public void Dispose() => ArrayPool<CoreCell>.Shared.Return(cells);

    /// <summary>Builds the cores of all rows, by several threads; false when cancelled.</summary>
    internal bool BuildAll(Action<double>? report, CancellationToken cancellationToken)
    {
        if (Workers.Run(
            threads,
            counts.Length,
            RowsPerBlock,
            () => new RowCoreBuilder(state, wanted, stride),
            (by, from, to) => Build(by, from, to, cancellationToken),
            report,
            cancellationToken) is not { } builders)
        {
            return false;
        }

        buildsOfOthers += builders.Sum(b => b.BuildCount);
        cellsReadByOthers += builders.Sum(b => b.CellsRead);
        return true;
    }

    /// <summary>Builds the core of a row anew at today's prices.</summary>
    internal void Build(int row) => Build(builder, row, row + 1, CancellationToken.None);

    /// <summary>The best cell of a row, from its core; that is built anew when its bound hides the second best.</summary>
    internal BestCells TwoSmallest(int i)
    {
        if (Reads(i, out BestCells best))
        {
            return best;
        }

        Build(i);
        return Reads(i, out best) ? best : best with { Column = -1, Cost = 0 }; // prices too low for exact keys: a search sorts it out
    }

    /// <summary>The same from the whole row, for rows whose cores do not last.</summary>
    internal BestCells TwoSmallestOfWholeRow(int i)
    {
        ReadOnlySpan<int> row = builder.WholeRow(i);
        (uint first, uint second, int j) = CoreSelection.TwoSmallest(row, state.Discount);
        return first > CoreSelection.LargestKey ? new(ReducedCosts.Unreached, state.Unassigned[i], -1, 0)
            : new(first - Zero, Math.Min(state.Unassigned[i], second > CoreSelection.LargestKey ? ReducedCosts.Unreached : second - Zero), j, row[j]);
    }

    /// <summary>
    /// Beyond the core: some hundreds of cells with the smallest keys from a floor up to a limit, and the key that all others there are at least.
    /// </summary>
    internal ReadOnlySpan<int> SelectFrom(int row, uint floor, uint limit, out ReadOnlySpan<int> costs, out uint bound)
    {
        ReadOnlySpan<int> own = builder.WholeRow(row);
        (int[] columns, uint[] keys, uint[] lanes) = (builder.Columns, builder.Keys, builder.Lanes);
        CoreSelection.LaneMinima(own, state.Discount, floor, lanes);
        uint most = limit - floor;
        uint threshold = Math.Min(CoreSelection.Threshold(lanes, lanes.Length), most);
        (int count, _) = CoreSelection.Collect(own, state.Discount, floor, threshold, 0, int.MaxValue, columns, keys);
        for (int k = 0; k < count; k++)
        {
            keys[k] = (uint)own[columns[k]];
        }

        bound = threshold == most ? NoBound : floor + threshold + 1;
        costs = MemoryMarshal.Cast<uint, int>(keys.AsSpan(0, count));
        return columns.AsSpan(0, count);
    }

    // The best cell of a row's core; false when its bound hides the second best.
    private bool Reads(int i, out BestCells best)
    {
        long zero = Zero;
        long u1 = ReducedCosts.Unreached;
        long u2 = state.Unassigned[i];
        int j1 = -1;
        int cost = 0;
        foreach (ref readonly CoreCell cell in Cells(i))
        {
            if (cell.Key - zero >= u2)
            {
                break;
            }

            long t = cell.Cost - state.V[cell.Column];
            if (t < u1)
            {
                u2 = Math.Min(u1, u2);
                u1 = t;
                j1 = cell.Column;
                cost = cell.Cost;
            }
            else if (t < u2)
            {
                u2 = t;
            }
        }

        best = new(u1, u2, j1, cost);
        return bounds[i] == NoBound || u2 <= bounds[i] - zero;
    }

    private void Build(RowCoreBuilder by, int from, int to, CancellationToken stop)
    {
        for (int i = from; i < to && !stop.IsCancellationRequested; i++)
        {
            (counts[i], bounds[i]) = by.Build(i, cells.AsSpan(i * stride, stride));
        }
    }
}
