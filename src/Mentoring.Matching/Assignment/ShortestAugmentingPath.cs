// Sources: R. Jonker and A. Volgenant (1987), doi:10.1007/BF02278710; D. F. Crouse, On implementing 2D rectangular assignment algorithms
// (2016), doi:10.1109/TAES.2016.140952; capacities as in the transportation problem, R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network
// Flows (1993), section 9.7 (successive shortest paths with reduced costs).
using System.Diagnostics;

namespace Mentoring.Matching.Assignment;

/// <summary>Dijkstra's search for a row's shortest augmenting path, and the augmentation.</summary>
internal sealed class ShortestAugmentingPath(PartialAssignment state, CancellationToken cancellationToken)
{
    private readonly long[] d = new long[state.Problem.ColumnCount];
    private readonly int[] pred = new int[state.Problem.ColumnCount];
    private readonly int[] scan = new int[state.Problem.ColumnCount]; // columns with a final distance; from low on, still to be scanned
    private readonly long[] scanDistance = new long[state.Problem.ColumnCount];
    private int scanCount;

    internal enum Outcome
    {
        Augmented,
        NoPath,
        Cancelled,
    }

    /// <summary>The columns from which no end could be reached, after <see cref="Outcome.NoPath"/>.</summary>
    internal ReadOnlySpan<int> ReachedColumns => scan.AsSpan(0, scanCount);

    /// <summary>Finds a shortest path from an unassigned row to a free place or to a row that may be left out, and augments along it.</summary>
    internal Outcome Augment(int root)
    {
        AssignmentProblem problem = state.Problem;
        long[] u = state.U;
        long[] v = state.V;
        Array.Fill(d, ReducedCosts.Unreached);
        scanCount = 0;
        int low = 0;

        // The cheapest way to end at a row instead of a column: leave that row unassigned.
        int endRow = -1;
        long endRowDistance = ReducedCosts.Unreached;
        ConsiderEnd(root, 0, ref endRow, ref endRowDistance);

        // "Compute shortest distances from the root": mu is the least distance of a column not yet scanned.
        ulong least = ReducedCosts.Relax(problem.Costs(root), v, d, pred, root, -u[root]);
        long mu = 0;
        int endColumn = -1;
        while (endColumn < 0)
        {
            if (low == scanCount)
            {
                mu = (long)Math.Min(least, (ulong)ReducedCosts.Unreached);
                if (endRowDistance < mu)
                {
                    break;
                }

                if (mu == ReducedCosts.Unreached)
                {
                    return Outcome.NoPath;
                }

                // "SCAN = {j : d[j] = mu}": all ties at once; a tie with a free place ends the search.
                endColumn = CollectTies(mu);
                continue;
            }

            // "Select any j in SCAN": every row there can move on, because its cell in j is tight.
            int j = scan[low++];
            if (state.First[j] < 0)
            {
                least = Least(); // a column without places leads nowhere
                continue;
            }

            for (int i = state.First[j]; i >= 0 && endColumn < 0; i = state.Next[i])
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return Outcome.Cancelled;
                }

                ConsiderEnd(i, mu, ref endRow, ref endRowDistance);
                least = ReducedCosts.Relax(problem.Costs(i), v, d, pred, i, mu - u[i]);
                if (least == (ulong)mu)
                {
                    endColumn = CollectTies(mu);
                }
            }

            if (endColumn < 0 && endRowDistance == mu)
            {
                break;
            }
        }

        long length = endColumn >= 0 ? mu : endRowDistance;

        state.LowerPrices(root, length, scan.AsSpan(0, scanCount), scanDistance);
        state.Augment(root, endRow, endColumn, pred);
        return Outcome.Augmented;
    }

    private void ConsiderEnd(int row, long distance, ref int endRow, ref long endRowDistance)
    {
        if (state.Problem.UnassignedCost(row) is { } unassigned)
        {
            long end = distance + unassigned - state.U[row];
            Debug.Assert(end >= distance, "A row's price is never above its unassigned cost.");
            if (end < endRowDistance)
            {
                endRow = row;
                endRowDistance = end;
            }
        }
    }

    // Moves the columns at distance mu to SCAN; returns the first of them that has a free place, or -1.
    private int CollectTies(long mu)
    {
        int start = 0;
        while (true)
        {
            int offset = d.AsSpan(start).IndexOf(mu);
            if (offset < 0)
            {
                return -1;
            }

            int j = start + offset;
            if (state.HasFreePlace(j))
            {
                return j;
            }

            d[j] = ReducedCosts.Scanned;
            scanDistance[scanCount] = mu;
            scan[scanCount++] = j;
            start = j + 1;
        }
    }

    private ulong Least()
    {
        ulong least = ulong.MaxValue;
        foreach (long distance in d)
        {
            least = Math.Min(least, (ulong)distance);
        }

        return least;
    }
}
