// Sources: R. Jonker and A. Volgenant (1987), doi:10.1007/BF02278710; D. F. Crouse, On implementing 2D rectangular assignment algorithms
// (2016), doi:10.1109/TAES.2016.140952; capacities as in the transportation problem, R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network
// Flows (1993), section 9.7 (successive shortest paths with reduced costs); cores as in A. Volgenant, Linear and semi-assignment problems:
// a core oriented approach (1996), Computers & Operations Research 23, 917-932.
using System.Diagnostics;

namespace Mentoring.Matching.Assignment;

/// <summary>Dijkstra's search for a row's shortest augmenting path, and the augmentation.</summary>
/// <remarks>
/// A row is read a few cells of its core at a time: that the rest comes next is one more event of the search, at the distance that the next
/// cell's key promises. Only when the search comes to the end of the core is the whole row read again.
/// </remarks>
internal sealed class ShortestAugmentingPath
{
    private const int Step = 8; // cells of a core that are read at once
    private const int MostFree = 64;

    private readonly PartialAssignment state;
    private readonly RowCores cores;
    private readonly CancellationToken cancellationToken;
    private readonly long[] d; // of each column; unreached, or Scanned
    private readonly int[] pred;
    private readonly int[] predCost;
    private readonly int[] scanned;
    private readonly long[] scannedDistance;
    private readonly int[] touched;
    private readonly int[] ties; // columns at the present distance
    private readonly long[] offset; // distance of each row of this search, less its price
    private readonly int[] next; // the cell of the core that each row goes on with
    private readonly uint[] floor; // the key up to which each row was read, beyond its core
    private readonly int[] free = new int[MostFree]; // the columns with a free place
    private readonly int[] builtIn; // the search in which each row's core was last built
    private PackedHeap heap; // columns as 2 j, events "go on with row i" as 2 i + 1
    private int freeCount;
    private int search;
    private int scannedCount;
    private int touchedCount;
    private int tieCount;
    private long mu;
    private long length; // of the best end found so far
    private int endRow;
    private int endColumn;

    internal ShortestAugmentingPath(PartialAssignment state, RowCores cores, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cores = cores;
        this.cancellationToken = cancellationToken;
        int columns = state.Problem.ColumnCount;
        d = new long[columns];
        Array.Fill(d, ReducedCosts.Unreached);
        pred = new int[columns];
        predCost = new int[columns];
        scanned = new int[columns];
        scannedDistance = new long[columns];
        touched = new int[columns];
        ties = new int[columns];
        offset = new long[state.Problem.RowCount];
        next = new int[offset.Length];
        floor = new uint[offset.Length];
        builtIn = new int[offset.Length];
        heap = new PackedHeap(2L * Math.Max(columns, offset.Length));
    }

    internal enum Outcome
    {
        Augmented,
        NoPath,
        Cancelled,
    }

    /// <summary>The columns from which no end could be reached, after <see cref="Outcome.NoPath"/>.</summary>
    internal ReadOnlySpan<int> ReachedColumns => scanned.AsSpan(0, scannedCount);

    /// <summary>Finds a shortest path from an unassigned row to a free place or to a row that may be left out, and augments along it.</summary>
    internal Outcome Augment(int root)
    {
        Clear();
        FindFree();
        Enter(root, -LeastOf(root));
        ReachFree(root);
        while (true)
        {
            long id;
            if (tieCount > 0)
            {
                id = 2L * ties[--tieCount];
            }
            else
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

                if ((id & 1) == 0 && d[id >> 1] != distance)
                {
                    continue; // reached by a shorter way since
                }

                Debug.Assert(distance >= mu, "Distances of a search never fall.");
                mu = distance;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                return Outcome.Cancelled;
            }

            int at = (int)(id >> 1);
            if ((id & 1) != 0)
            {
                GoOn(at);
            }
            else
            {
                Scan(at);
            }

            if (length <= mu)
            {
                break;
            }
        }

        if (length == ReducedCosts.Unreached)
        {
            return Outcome.NoPath;
        }

        LowerPrices();
        AugmentFrom(root);
        return Outcome.Augmented;
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
        endColumn = -1;
    }

    // A number that no reduced cost of the row is below.
    private long LeastOf(int row)
    {
        long least = state.Unassigned[row];
        long zero = cores.Zero;
        uint bound = cores.Bound(row);
        if (bound != RowCores.NoBound)
        {
            least = Math.Min(least, bound - zero);
        }

        foreach (ref readonly CoreCell cell in cores.Cells(row))
        {
            if (cell.Key - zero >= least)
            {
                break;
            }

            least = Math.Min(least, cell.Cost - state.V[cell.Column]);
        }

        return least == ReducedCosts.Unreached ? 0 : least;
    }

    private void Scan(int j)
    {
        d[j] = ReducedCosts.Scanned;
        scannedDistance[scannedCount] = mu;
        scanned[scannedCount++] = j;
        long v = state.V[j];
        for (int i = state.First[j]; i >= 0; i = state.Next[i])
        {
            Enter(i, mu - (state.Cost[i] - v));
        }
    }

    // The search reaches a row at distance mu: it may end there, and goes on through the row's core.
    private void Enter(int row, long add)
    {
        offset[row] = add;
        long unassigned = state.Unassigned[row];
        if (unassigned != ReducedCosts.Unreached && add + unassigned < length)
        {
            length = add + unassigned;
            endRow = row;
            endColumn = -1;
        }

        next[row] = 0;
        Relax(row);
    }

    private void Relax(int row)
    {
        ReadOnlySpan<CoreCell> cells = cores.Cells(row);
        long[] v = state.V;
        long[] distances = d;
        long add = offset[row];
        long lower = add - cores.Zero; // with a key, a distance that the cell's is at least
        int start = next[row];
        int end = Math.Min(start + Step, cells.Length);
        for (int k = start; k < end; k++)
        {
            ref readonly CoreCell cell = ref cells[k];
            if (lower + cell.Key >= length)
            {
                return;
            }

            int j = cell.Column;
            long t = add + cell.Cost - v[j];
            if (t < distances[j] && t < length)
            {
                Reach(row, j, cell.Cost, t);
            }
        }

        next[row] = end;
        uint key = end < cells.Length ? cells[end].Key : cores.Bound(row);
        if (key != RowCores.NoBound && lower + key < length)
        {
            floor[row] = key;
            heap.Push(Math.Max(mu, lower + key), (2L * row) + 1);
        }
    }

    private void GoOn(int row)
    {
        if (next[row] < cores.Cells(row).Length)
        {
            Relax(row);
            return;
        }

        long add = offset[row];
        long lower = add - cores.Zero;
        if (builtIn[row] != search)
        {
            builtIn[row] = search;
            ReachFree(row);
            if (lower + cores.Bound(row) < length)
            {
                cores.Build(row);
                next[row] = 0;
                Relax(row);
            }

            return;
        }

        uint limit = (uint)Math.Clamp(length == ReducedCosts.Unreached ? CoreSelection.LargestKey : length - lower - 1, 0, CoreSelection.LargestKey);
        if (limit < floor[row])
        {
            return;
        }

        ReadOnlySpan<int> beyond = cores.SelectFrom(row, floor[row], limit, out ReadOnlySpan<int> costs, out uint key);
        for (int k = 0; k < beyond.Length; k++)
        {
            int j = beyond[k];
            long t = add + costs[k] - state.V[j];
            if (t < d[j] && t < length && costs[k] != AssignmentProblem.Forbidden)
            {
                Reach(row, j, costs[k], t);
            }
        }

        if (key != RowCores.NoBound && lower + key < length)
        {
            floor[row] = key;
            heap.Push(Math.Max(mu, lower + key), (2L * row) + 1);
        }
    }

    // The columns with a free place, when they are few.
    private void FindFree()
    {
        freeCount = 0;
        ReadOnlySpan<int> places = state.Places;
        for (int j = places.IndexOfAnyExcept(0); j >= 0;)
        {
            if (freeCount == free.Length)
            {
                freeCount = 0;
                return;
            }

            free[freeCount++] = j;
            int step = places[(j + 1)..].IndexOfAnyExcept(0);
            j = step < 0 ? -1 : j + 1 + step;
        }
    }

    // An end found early spares the search much that lies beyond it.
    private void ReachFree(int row)
    {
        for (int k = 0; k < freeCount; k++)
        {
            int cost = state.Problem.Cost(row, free[k]);
            long t = offset[row] + cost - state.V[free[k]];
            if (t < d[free[k]] && t < length && cost != AssignmentProblem.Forbidden)
            {
                Reach(row, free[k], cost, t);
            }
        }
    }

    private void Reach(int row, int j, int cost, long t)
    {
        if (d[j] == ReducedCosts.Unreached)
        {
            touched[touchedCount++] = j;
        }

        d[j] = t;
        pred[j] = row;
        predCost[j] = cost;
        if (state.HasFreePlace(j))
        {
            long end = t + state.Entry(j);
            if (end < length)
            {
                length = end;
                endColumn = j;
                endRow = -1;
            }

            if (end == t)
            {
                return;
            }
        }

        if (t == mu)
        {
            ties[tieCount++] = j;
        }
        else
        {
            heap.Push(t, 2L * j);
        }
    }

    // "Update column prices v[j] += d[j] - mu for scanned columns"; then every cell of the path is tight.
    private void LowerPrices()
    {
        for (int s = 0; s < scannedCount && scannedDistance[s] < length; s++)
        {
            int j = scanned[s];
            state.SetPrice(j, state.V[j] + scannedDistance[s] - length);
        }
    }

    // "Augment along the path from its end to the root": the end is a free place in a column, or a row that is left out.
    private void AugmentFrom(int root)
    {
        int column = endColumn;
        if (column < 0)
        {
            if (endRow == root)
            {
                return;
            }

            column = state.ColumnOfRow[endRow];
            state.Remove(endRow);
        }

        while (true)
        {
            int i = pred[column];
            int from = state.ColumnOfRow[i];
            if (i != root)
            {
                state.Remove(i);
            }

            state.Place(i, column, predCost[column]);
            if (i == root)
            {
                return;
            }

            column = from;
        }
    }
}
