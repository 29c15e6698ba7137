// Sources: as ShortestAugmentingPath; the cores as in A. Volgenant, Linear and semi-assignment problems: a core oriented approach (1996),
// Computers & Operations Research 23, 917-932.
using System.Diagnostics;
using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The same search as <see cref="ShortestAugmentingPath"/>, on the cores of the rows: a row's bound is one more event of the search, and
/// only when the search comes to it is the whole row read.
/// </summary>
internal sealed class CoreAugmentingPath
{
    private readonly PartialAssignment state;
    private readonly RowCores cores;
    private readonly CancellationToken cancellationToken;
    private readonly SearchHeap heap = new(); // columns as j, events "read row i again" as ~i
    private readonly Stack<int> ties = new(); // columns at the present distance
    private readonly long[] d;
    private readonly int[] pred;
    private readonly int[] scanned;
    private readonly long[] scannedDistance;
    private readonly List<int> touched = [];
    private readonly long[] offset; // distance of each row of this search, less its price
    private readonly int[] builtIn; // the search in which each row's core was last built
    private long wholeRowCount;
    private int search;
    private int scannedCount;
    private long mu;
    private long length; // of the best end found so far
    private int endRow;
    private int endColumn;

    internal CoreAugmentingPath(PartialAssignment state, RowCores cores, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cores = cores;
        this.cancellationToken = cancellationToken;
        d = new long[state.Problem.ColumnCount];
        Array.Fill(d, ReducedCosts.Unreached);
        pred = new int[d.Length];
        scanned = new int[d.Length];
        scannedDistance = new long[d.Length];
        offset = new long[state.Problem.RowCount];
        builtIn = new int[state.Problem.RowCount];
    }

    /// <summary>How many times a whole row was read because its core did not reach far enough.</summary>
    internal long WholeRowCount => wholeRowCount + cores.BuildCount;

    /// <summary>The columns from which no end could be reached, after <see cref="ShortestAugmentingPath.Outcome.NoPath"/>.</summary>
    internal ReadOnlySpan<int> ReachedColumns => scanned.AsSpan(0, scannedCount);

    /// <summary>Finds a shortest path from an unassigned row to a free place or to a row that may be left out, and augments along it.</summary>
    internal ShortestAugmentingPath.Outcome Augment(int root)
    {
        search++;
        heap.Clear();
        ties.Clear();
        foreach (int j in touched)
        {
            d[j] = ReducedCosts.Unreached;
        }

        touched.Clear();
        scannedCount = 0;
        mu = 0;
        length = ReducedCosts.Unreached;
        endRow = -1;
        endColumn = -1;
        Enter(root);
        while (length > mu)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return ShortestAugmentingPath.Outcome.Cancelled;
            }

            if (!ties.TryPop(out int id))
            {
                if (heap.Count == 0)
                {
                    break;
                }

                (long distance, id) = heap.Pop();
                if (distance >= length)
                {
                    break;
                }

                if (id >= 0 && d[id] != distance)
                {
                    continue; // reached by a shorter way since
                }

                Debug.Assert(distance >= mu, "Distances of a search never fall.");
                mu = distance;
            }

            if (id < 0)
            {
                ReadAgain(~id);
                continue;
            }

            d[id] = ReducedCosts.Scanned;
            scannedDistance[scannedCount] = mu;
            scanned[scannedCount++] = id;
            for (int i = state.First[id]; i >= 0; i = state.Next[i])
            {
                Enter(i);
            }
        }

        if (length == ReducedCosts.Unreached)
        {
            return ShortestAugmentingPath.Outcome.NoPath;
        }

        state.LowerPrices(root, length, scanned.AsSpan(0, scannedCount), scannedDistance);
        state.Augment(root, endRow, endColumn, pred);
        return ShortestAugmentingPath.Outcome.Augmented;
    }

    // The search reaches a row at distance mu: it may end there, and goes on through the row's core.
    private void Enter(int row)
    {
        offset[row] = mu - state.U[row];
        if (state.Problem.UnassignedCost(row) is { } unassigned && offset[row] + unassigned < length)
        {
            length = offset[row] + unassigned;
            endRow = row;
            endColumn = -1;
        }

        Relax(row);
    }

    // The first time in a search the core is built anew at today's prices; if even that does not reach far enough, the row is read whole.
    private void ReadAgain(int row)
    {
        if (builtIn[row] != search)
        {
            builtIn[row] = search;
            cores.Build(row);
            Relax(row);
            return;
        }

        wholeRowCount++;
        ReadOnlySpan<int> c = state.Problem.Costs(row);
        long[] v = state.V;
        var add = new Vector<long>(offset[row]);
        int j = 0;
        for (; j <= c.Length - Vector<int>.Count; j += Vector<int>.Count)
        {
            // A forbidden cell looks like a cost above every allowed one here; Consider sorts it out.
            Vector.Widen(new Vector<int>(c[j..]), out Vector<long> low, out Vector<long> high);
            low += add - new Vector<long>(v, j);
            high += add - new Vector<long>(v, j + Vector<long>.Count);
            if (Vector.LessThanAny(low, new Vector<long>(d, j)) || Vector.LessThanAny(high, new Vector<long>(d, j + Vector<long>.Count)))
            {
                for (int k = j; k < j + Vector<int>.Count; k++)
                {
                    Consider(row, k, c[k]);
                }
            }
        }

        for (; j < c.Length; j++)
        {
            Consider(row, j, c[j]);
        }
    }

    private void Consider(int row, int j, int cost)
    {
        long t = offset[row] + cost - state.V[j];
        if (t < d[j] && t < length && cost != AssignmentProblem.Forbidden)
        {
            Reach(row, j, t);
        }
    }

    private void Relax(int row)
    {
        ReadOnlySpan<int> columns = cores.Columns(row);
        ReadOnlySpan<int> costs = cores.Costs(row);
        long[] v = state.V;
        long add = offset[row];
        for (int k = 0; k < columns.Length; k++)
        {
            int j = columns[k];
            long t = add + costs[k] - v[j];
            if (t < d[j] && t < length)
            {
                Reach(row, j, t);
            }
        }

        long bound = cores.Bound(row);
        if (bound != ReducedCosts.Unreached && add + bound < length)
        {
            heap.Push(Math.Max(mu, add + bound), ~row);
        }
    }

    private void Reach(int row, int j, long t)
    {
        if (d[j] == ReducedCosts.Unreached)
        {
            touched.Add(j);
        }

        d[j] = t;
        pred[j] = row;
        if (state.HasFreePlace(j))
        {
            length = t;
            endColumn = j;
            endRow = -1;
        }
        else if (t == mu)
        {
            ties.Push(j);
        }
        else
        {
            heap.Push(t, j);
        }
    }
}
