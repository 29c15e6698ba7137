// Sources: those of ShortestAugmentingPath, of which this is the same search from the other side.
using System.Diagnostics;

namespace Mentoring.Matching.Assignment;

/// <summary>Shortest augmenting paths for the places that <see cref="ColumnBids"/> left open.</summary>
/// <remarks>A path ends at a row that nobody holds, or at a column that leaves a place empty. It enters a column once, with all its places.</remarks>
internal sealed class ColumnPaths
{
    private const int Step = 8; // cells of a core that are read at once

    private readonly ColumnMarket market;
    private readonly ColumnCores cores;
    private readonly CancellationToken cancellationToken;
    private readonly long[] d; // of each row; unreached, or Scanned
    private readonly int[] pred;
    private readonly int[] predCost;
    private readonly int[] scanned;
    private readonly long[] scannedDistance;
    private readonly int[] touched;
    private readonly int[] ties; // rows at the present distance
    private readonly int[] enteredIn; // the search that last came to each column
    private readonly int[] enteredFrom; // and the row that it came from
    private readonly int[] builtIn;
    private readonly long[] offset; // distance of each column of this search, less its price
    private readonly int[] next; // the cell of the core that each column goes on with
    private PackedHeap heap; // rows as 2 i, events "go on with column j" as 2 j + 1
    private int search;
    private int scannedCount;
    private int touchedCount;
    private int tieCount;
    private long mu;
    private long length; // of the best end found so far
    private int endRow;
    private int endColumn;

    internal ColumnPaths(ColumnMarket market, ColumnCores cores, CancellationToken cancellationToken)
    {
        this.market = market;
        this.cores = cores;
        this.cancellationToken = cancellationToken;
        int rows = market.RowPrice.Length;
        int columns = market.Open.Length;
        d = new long[rows];
        Array.Fill(d, ReducedCosts.Unreached);
        pred = new int[rows];
        predCost = new int[rows];
        scanned = new int[rows];
        scannedDistance = new long[rows];
        touched = new int[rows];
        ties = new int[rows];
        enteredIn = new int[columns];
        enteredFrom = new int[columns];
        builtIn = new int[columns];
        offset = new long[columns];
        next = new int[columns];
        heap = new PackedHeap(2L * Math.Max(columns, rows));
    }

    /// <summary>Fills every open place, or decides to leave it empty.</summary>
    internal DenseRun.Outcome Run(bool mayGiveUp)
    {
        for (int j = 0; j < market.Open.Length; j++)
        {
            for (; market.Open[j] > 0; market.Open[j]--)
            {
                if (mayGiveUp && cores.AreTooMuchWork)
                {
                    return DenseRun.Outcome.TooHard;
                }

                if (cancellationToken.IsCancellationRequested || (cores.AreWorn && !cores.BuildAll()) || !Augment(j))
                {
                    return DenseRun.Outcome.Cancelled;
                }
            }
        }

        return DenseRun.Outcome.Done;
    }

    private bool Augment(int root)
    {
        Clear();
        Enter(root, -1, -Math.Min(0, cores.Least(root)));
        while (length > mu)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            if (tieCount > 0)
            {
                Scan(ties[--tieCount]);
                continue;
            }

            if (heap.Count == 0)
            {
                break;
            }

            (long distance, long id) = heap.Pop();
            if (distance >= length)
            {
                break;
            }

            if ((id & 1) == 0 && d[id >> 1] != distance)
            {
                continue; // reached by a shorter way since
            }

            Debug.Assert(distance >= mu, "Distances of a search never fall.");
            mu = distance;
            if ((id & 1) == 0)
            {
                Scan((int)(id >> 1));
            }
            else
            {
                GoOn((int)(id >> 1));
            }
        }

        LowerPrices();
        AugmentFrom(root);
        return true;
    }

    private void Clear()
    {
        search++;
        heap.Clear();
        for (int k = 0; k < touchedCount; k++)
        {
            d[touched[k]] = ReducedCosts.Unreached;
        }

        touchedCount = 0;
        scannedCount = 0;
        tieCount = 0;
        mu = 0;
        length = ReducedCosts.Unreached;
        endRow = -1;
    }

    private void Scan(int i)
    {
        d[i] = ReducedCosts.Scanned;
        scannedDistance[scannedCount] = mu;
        scanned[scannedCount++] = i;
        if (enteredIn[market.ColumnOfRow[i]] != search)
        {
            Enter(market.ColumnOfRow[i], i, mu - (market.Cost[i] - market.RowPrice[i]));
        }
    }

    // The search reaches a column: it may leave a place empty, and goes on through the column's core.
    private void Enter(int column, int from, long add)
    {
        enteredIn[column] = search;
        enteredFrom[column] = from;
        offset[column] = add;
        if (add < length)
        {
            length = add;
            endRow = -1;
            endColumn = column;
        }

        next[column] = 0;
        Relax(column);
    }

    private void Relax(int column)
    {
        ReadOnlySpan<CoreRow> cells = cores.Cells(column);
        long[] u = market.RowPrice;
        long add = offset[column];
        long lower = add - cores.Zero; // with a key, a distance that the cell's is at least
        int end = Math.Min(next[column] + Step, cells.Length);
        for (int k = next[column]; k < end; k++)
        {
            ref readonly CoreRow cell = ref cells[k];
            if (lower + cell.Key >= length)
            {
                return;
            }

            Reach(column, cell.Row, cell.Cost, add + cell.Cost - u[cell.Row]);
        }

        next[column] = end;
        uint key = end < cells.Length ? cells[end].Key : cores.Bound(column);
        if (key != RowCores.NoBound && lower + key < length)
        {
            heap.Push(Math.Max(mu, lower + key), (2L * column) + 1);
        }
    }

    private void GoOn(int column)
    {
        if (next[column] < cores.Cells(column).Length)
        {
            Relax(column);
        }
        else if (builtIn[column] != search)
        {
            builtIn[column] = search;
            next[column] = 0;
            cores.Build(column);
            Relax(column);
        }
        else
        {
            ReadOnlySpan<int> costs = cores.WholeColumn(column);
            for (int i = 0; i < costs.Length; i++)
            {
                if (costs[i] != AssignmentProblem.Forbidden)
                {
                    Reach(column, i, costs[i], offset[column] + costs[i] - market.RowPrice[i]);
                }
            }
        }
    }

    private void Reach(int column, int i, int cost, long t)
    {
        if (t >= d[i] || t >= length)
        {
            return;
        }

        if (d[i] == ReducedCosts.Unreached)
        {
            touched[touchedCount++] = i;
        }

        d[i] = t;
        pred[i] = column;
        predCost[i] = cost;
        if (market.ColumnOfRow[i] < 0)
        {
            length = t;
            endRow = i;
        }
        else if (t == mu)
        {
            ties[tieCount++] = i;
        }
        else
        {
            heap.Push(t, 2L * i);
        }
    }

    // As in ShortestAugmentingPath: then every cell of the path is tight.
    private void LowerPrices()
    {
        for (int s = 0; s < scannedCount && scannedDistance[s] < length; s++)
        {
            market.SetPrice(scanned[s], market.RowPrice[scanned[s]] + scannedDistance[s] - length);
        }
    }

    // From the end to the root each column of the path gives the row it was entered from to the column before.
    private void AugmentFrom(int root)
    {
        int i = endRow;
        if (i < 0)
        {
            if (endColumn == root)
            {
                return;
            }

            i = enteredFrom[endColumn];
            market.Remove(i);
        }

        while (true)
        {
            int j = pred[i];
            market.Place(i, j, predCost[i]);
            if (j == root)
            {
                return;
            }

            i = enteredFrom[j];
            market.Remove(i);
        }
    }
}
