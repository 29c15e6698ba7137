using System.Collections.Concurrent;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Shortlists;

/// <summary>Goes through the cells of cores in order of cost, row and column, and takes each of which row and column still have room.</summary>
/// <remarks>
/// A row whose core runs out is worked out again when its turn comes, without the columns that are full by then, and then has a core four times as
/// large up to a limit. Some others that have run out are worked out with it, those first whose turn comes next, so that several threads have something to do.
/// </remarks>
internal sealed class OrderedFill
{
    private const int RowsAtOnce = 64;
    private const int StepsBetweenLooks = 4096;

    private readonly RowSource source;
    private readonly int[] rowQuotas;
    private readonly RowCore[] cores;
    private readonly ColumnOffers bounds;
    private readonly CancellationToken cancellationToken;
    private readonly ColumnOffers taken;
    private readonly int[] columnsLeft;
    private readonly int[] next; // place in the core
    private readonly int[] takenCounts;
    private readonly PriorityQueue<int, ulong> ready = new(); // rows by their next cell
    private readonly PriorityQueue<int, ulong> hungry = new(); // rows by the last cell of a core that has run out
    private readonly ConcurrentBag<RowReader> readers = [];
    private int doneCount;

    /// <summary>Makes a filling.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="rowQuotas">How many cells each row may have.</param>
    /// <param name="columnQuotas">The same of each column.</param>
    /// <param name="cores">The cores; they are used up.</param>
    /// <param name="bounds">What columns hold by proposals so far: what they turned down for it they never take.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal OrderedFill(
        RowSource source, int[] rowQuotas, int[] columnQuotas, RowCore[] cores, ColumnOffers bounds, CancellationToken cancellationToken)
    {
        this.source = source;
        this.rowQuotas = rowQuotas;
        this.cores = cores;
        this.bounds = bounds;
        this.cancellationToken = cancellationToken;
        taken = new ColumnOffers(columnQuotas);
        columnsLeft = [.. columnQuotas];
        next = new int[rowQuotas.Length];
        takenCounts = new int[rowQuotas.Length];
    }

    /// <summary>How many rows were worked out, those that were twice counted twice.</summary>
    internal long RowsRead { get; private set; }

    /// <summary>Fills rows and columns.</summary>
    /// <param name="threads">The most threads.</param>
    /// <param name="report">Told the share of the rows that are done.</param>
    /// <returns>What the columns have.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    internal ColumnOffers Run(int threads, Action<double>? report)
    {
        for (int row = 0; row < cores.Length; row++)
        {
            Queue(row);
        }

        for (int step = 1; ready.Count + hungry.Count > 0; step++)
        {
            if (step % StepsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report?.Invoke((double)doneCount / cores.Length);
            }

            bool isCell = ready.TryPeek(out int row, out ulong cell);
            if (hungry.TryPeek(out _, out ulong last) && (!isCell || last <= cell))
            {
                Feed(threads);
                report?.Invoke((double)doneCount / cores.Length);
                continue;
            }

            ready.Dequeue();
            Take(row);
            Queue(row);
        }

        return taken;
    }

    private void Take(int row)
    {
        ulong cell = cores[row].Cells[next[row]++];
        int column = ColumnOffers.IndexOf(cell);
        if (columnsLeft[column] == 0)
        {
            return;
        }

        taken.Offer(column, ColumnOffers.Pack(ColumnOffers.CostOf(cell), row));
        takenCounts[row]++;
        if (columnsLeft[column] != int.MaxValue && --columnsLeft[column] == 0)
        {
            bounds.Close(column);
        }
    }

    /// <summary>Puts a row where its next cell belongs.</summary>
    private void Queue(int row)
    {
        ulong[] cells = cores[row].Cells;
        if (takenCounts[row] < rowQuotas[row])
        {
            while (next[row] < cells.Length && columnsLeft[ColumnOffers.IndexOf(cells[next[row]])] == 0)
            {
                next[row]++;
            }

            if (next[row] < cells.Length)
            {
                ready.Enqueue(row, ColumnOffers.Pack(ColumnOffers.CostOf(cells[next[row]]), row));
                return;
            }

            if (!cores[row].AreAll)
            {
                hungry.Enqueue(row, ColumnOffers.Pack(ColumnOffers.CostOf(cells[^1]), row));
                return;
            }
        }

        cores[row] = RowCore.None;
        doneCount++;
    }

    private void Feed(int threads)
    {
        int[] rows = new int[Math.Min(RowsAtOnce, hungry.Count)];
        for (int k = 0; k < rows.Length; k++)
        {
            rows[k] = hungry.Dequeue();
        }

        IReadOnlyList<RowReader>? used = Workers.Run(
            threads,
            rows.Length,
            1,
            () => readers.TryTake(out RowReader? reader) ? reader : new RowReader(source),
            (reader, from, _) =>
            {
                int row = rows[from];
                ulong[] before = cores[row].Cells;
                (ReadOnlyMemory<ulong> picked, bool areAll) = reader.Pick(row, bounds, before[^1], RowCore.Wanted(rowQuotas[row], before.Length, cores.Length));
                cores[row] = new RowCore(picked.ToArray(), areAll);
                next[row] = 0;
            },
            null,
            cancellationToken);
        if (used is null)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        foreach (RowReader reader in used)
        {
            readers.Add(reader);
        }

        RowsRead += rows.Length;
        foreach (int row in rows)
        {
            Queue(row);
        }
    }
}
