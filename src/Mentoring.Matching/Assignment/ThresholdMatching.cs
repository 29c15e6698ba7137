// Sources: J. E. Hopcroft and R. M. Karp, An n^5/2 algorithm for maximum matchings in bipartite graphs (1973), doi:10.1137/0202019;
// N. S. Mendelsohn and A. L. Dulmage, Some generalizations of the problem of distinct representatives (1958), doi:10.4153/CJM-1958-027-8
// (rows that must and columns that must can be had together when each can be had alone).
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment that uses cells up to a bound only: gives every row that must be assigned a column, then every column its minimum load, by
/// shortest augmenting paths, many at a time.
/// </summary>
/// <remarks>
/// A row may stay unassigned when its unassigned cost is within the bound. What was found for a bound is kept when it is raised. Columns of
/// any capacity are one vertex: a path that reaches a full one goes on through its rows. O(cells sqrt(rows + columns)) time for each bound
/// where capacities are small, O(rows + columns) memory. Computed rows are read again when a path backs up.
/// </remarks>
internal sealed class ThresholdMatching
{
    private const int Unreached = -1;
    private const int Spent = -2; // used or found useless in this phase; or a column that is no use to pass through

    private readonly AssignmentProblem problem;
    private readonly CancellationToken cancellationToken;
    private readonly int[] buffer;
    private readonly int[] rowLayer;
    private readonly int[] columnLayer;
    private readonly int[] rowCursor; // the cell at which the search of a row stands
    private readonly int[] columnCursor; // the row at which the search of a column stands
    private readonly int[] optionalLoad; // how many rows of a column may stay unassigned
    private readonly int[] queue;
    private readonly List<int> path = []; // the rows of the search
    private readonly List<int> pathColumns = [];
    private long bound;
    private bool forColumns; // the second part: columns below their minimum load
    private int lastLayer;

    internal ThresholdMatching(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        this.problem = problem;
        this.cancellationToken = cancellationToken;
        Places = new RowPlaces(problem);
        buffer = new int[problem.RowBufferLength];
        rowLayer = new int[problem.RowCount];
        rowCursor = new int[problem.RowCount];
        queue = new int[problem.RowCount];
        columnLayer = new int[problem.ColumnCount];
        columnCursor = new int[problem.ColumnCount];
        optionalLoad = new int[problem.ColumnCount];
    }

    /// <summary>How it ended.</summary>
    internal enum Outcome
    {
        /// <summary>Every row and column has what it must have.</summary>
        Covered,

        /// <summary>The reached rows outnumber the places of the reached columns, and have cells within the bound there only.</summary>
        TooFewPlaces,

        /// <summary>Some columns cannot have their minimum loads.</summary>
        TooFewRows,

        /// <summary>The caller cancelled.</summary>
        Cancelled,
    }

    internal RowPlaces Places { get; }

    /// <summary>Covers what must be covered with cells and unassigned costs up to a bound, which is not below that of earlier calls.</summary>
    internal Outcome Cover(long bound)
    {
        this.bound = bound;
        Array.Clear(optionalLoad);
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (!Places.IsUnassigned(i) && IsOptional(i))
            {
                optionalLoad[Places.ColumnOfRow[i]]++;
            }
        }

        if (!PlaceCheapest(bound, i => !IsOptional(i)))
        {
            return Outcome.Cancelled;
        }

        forColumns = false;
        Outcome outcome = RunPhases(Outcome.TooFewPlaces);
        if (outcome == Outcome.Covered)
        {
            forColumns = true;
            outcome = RunPhases(Outcome.TooFewRows);
        }

        return outcome;
    }

    /// <summary>
    /// Each unassigned row (of a kind) takes its cheapest cell that has a free place and is not dearer than the bound and its unassigned cost;
    /// false when cancelled.
    /// </summary>
    internal bool PlaceCheapest(long most, Func<int, bool>? isMeant = null)
    {
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            if (!Places.IsUnassigned(i) || isMeant?.Invoke(i) == false)
            {
                continue;
            }

            CostRow row = problem.Row(i, buffer);
            long least = Math.Min(most, problem.UnassignedCost(i) ?? most);
            int best = -1;
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] <= least && (best < 0 || row.Costs[k] < least) && row.Costs[k] != AssignmentProblem.Forbidden
                    && Places.HasFreePlace(row.ColumnOf(k)))
                {
                    least = row.Costs[k];
                    best = row.ColumnOf(k);
                }
            }

            if (best >= 0)
            {
                Places.Place(i, best);
            }
        }

        return true;
    }

    /// <summary>After <see cref="Outcome.TooFewPlaces"/>: the columns of the clash, ascending.</summary>
    internal ImmutableArray<int> ReachedColumns() => [.. Enumerable.Range(0, columnLayer.Length).Where(j => columnLayer[j] != Unreached)];

    /// <summary>After an outcome that is not covered nor cancelled: who stands in whose way.</summary>
    internal Infeasibility Witness()
    {
        if (!forColumns)
        {
            ImmutableArray<int> reached = ReachedColumns();
            return Infeasibility.TooFewPlaces([.. Enumerable.Range(0, rowLayer.Length).Where(i => rowLayer[i] >= 0)], reached, reached.Sum(j => (long)problem.Capacity(j)));
        }

        ImmutableArray<int> columns = [.. Enumerable.Range(0, columnLayer.Length).Where(IsShort)];
        return Infeasibility.TooFewRows([.. Enumerable.Range(0, rowLayer.Length).Where(i => !Places.IsUnassigned(i) && IsShort(Places.ColumnOfRow[i]))],
            columns, columns.Sum(j => (long)problem.MinimumLoad(j)));
    }

    /// <summary>
    /// After an outcome that is not covered nor cancelled: the least value above the bound that could help, the least cell or unassigned cost
    /// that leads out of the clash; null when none can, or when cancelled.
    /// </summary>
    internal long? LeastHelp()
    {
        long least = long.MaxValue;
        for (int i = 0; i < problem.RowCount && !cancellationToken.IsCancellationRequested; i++)
        {
            bool isMeant = forColumns ? Places.IsUnassigned(i) || !IsShort(Places.ColumnOfRow[i]) : rowLayer[i] >= 0;
            if (!isMeant)
            {
                continue;
            }

            if (!forColumns)
            {
                least = Math.Min(least, problem.UnassignedCost(i) ?? long.MaxValue);
            }

            CostRow row = problem.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] < least && row.Costs[k] != AssignmentProblem.Forbidden
                    && (forColumns ? IsShort(row.ColumnOf(k)) : columnLayer[row.ColumnOf(k)] == Unreached))
                {
                    least = row.Costs[k];
                }
            }
        }

        return least == long.MaxValue || cancellationToken.IsCancellationRequested ? null : least;
    }

    // A column of the clash in the second part: nobody who could be spared leads to it, and it has no more than its minimum itself.
    private bool IsShort(int column) =>
        columnLayer[column] == Unreached && Places.Load[column] <= problem.MinimumLoad(column) && problem.MinimumLoad(column) > 0;

    private bool IsOptional(int row) => problem.UnassignedCost(row) <= bound;

    private bool IsSource(int row) => Places.IsUnassigned(row)
        ? forColumns || !IsOptional(row)
        : forColumns && Places.Load[Places.ColumnOfRow[row]] > problem.MinimumLoad(Places.ColumnOfRow[row]);

    private bool IsEnd(int column) => forColumns
        ? Places.Load[column] < problem.MinimumLoad(column)
        : Places.HasFreePlace(column) || optionalLoad[column] > 0;

    private bool IsDone() => forColumns
        ? !Enumerable.Range(0, problem.ColumnCount).Any(IsEnd)
        : !Enumerable.Range(0, problem.RowCount).Any(IsSource);

    private Outcome RunPhases(Outcome failure)
    {
        while (!IsDone())
        {
            if (FindLayers() is not { } isReached)
            {
                return Outcome.Cancelled;
            }

            if (!isReached)
            {
                return failure;
            }

            for (int i = 0; i < problem.RowCount; i++)
            {
                if (rowLayer[i] == 0 && IsSource(i) && Search(i) is null)
                {
                    return Outcome.Cancelled;
                }
            }
        }

        return Outcome.Covered;
    }

    // Breadth first from all sources at once, to the first layer that has an end. Null when cancelled, false when there is no end.
    private bool? FindLayers()
    {
        Array.Fill(rowLayer, Unreached);
        Array.Fill(columnLayer, Unreached);
        Array.Clear(rowCursor);
        lastLayer = int.MaxValue;
        int tail = 0;
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (IsSource(i))
            {
                rowLayer[i] = 0;
                queue[tail++] = i;
            }
        }

        for (int head = 0; head < tail && rowLayer[queue[head]] <= lastLayer; head++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            int i = queue[head];
            CostRow row = problem.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] > bound || row.Costs[k] == AssignmentProblem.Forbidden || columnLayer[row.ColumnOf(k)] != Unreached)
                {
                    continue;
                }

                int j = row.ColumnOf(k);
                columnLayer[j] = rowLayer[i];
                columnCursor[j] = Places.First[j];
                if (IsEnd(j))
                {
                    lastLayer = rowLayer[i];
                }
                else if (forColumns && Places.Load[j] > problem.MinimumLoad(j))
                {
                    columnLayer[j] = Spent; // its rows are sources themselves
                }
                else if (lastLayer == int.MaxValue)
                {
                    for (int o = Places.First[j]; o >= 0; o = Places.Next[o])
                    {
                        if (rowLayer[o] == Unreached)
                        {
                            rowLayer[o] = rowLayer[i] + 1;
                            queue[tail++] = o;
                        }
                    }
                }
            }
        }

        return lastLayer != int.MaxValue;
    }

    // Depth first from one source, a layer at each step, never twice through the same place. Null when cancelled.
    private bool? Search(int root)
    {
        path.Clear();
        pathColumns.Clear();
        path.Add(root);
        while (path.Count > 0)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            int column = Advance(path[^1], path.Count - 1, out int occupant);
            if (column < 0)
            {
                rowLayer[path[^1]] = Spent;
                path.RemoveAt(path.Count - 1);
                if (path.Count > 0)
                {
                    pathColumns.RemoveAt(path.Count - 1);
                }

                continue;
            }

            pathColumns.Add(column);
            if (occupant < 0)
            {
                Augment();
                return true;
            }

            path.Add(occupant);
        }

        return false;
    }

    // The next column of the layer that leads on, and a row there to go on with, or -1 when the column is an end.
    private int Advance(int i, int layer, out int occupant)
    {
        occupant = -1;
        CostRow row = problem.Row(i, buffer);
        for (int k = rowCursor[i]; k < row.Count; k++)
        {
            if (row.Costs[k] > bound || row.Costs[k] == AssignmentProblem.Forbidden || columnLayer[row.ColumnOf(k)] != layer)
            {
                continue;
            }

            int j = row.ColumnOf(k);
            rowCursor[i] = k;
            if (layer == lastLayer)
            {
                if (IsEnd(j))
                {
                    return j;
                }

                continue;
            }

            int o = columnCursor[j];
            while (o >= 0 && rowLayer[o] != layer + 1)
            {
                o = Places.Next[o];
            }

            columnCursor[j] = o;
            if (o >= 0)
            {
                occupant = o;
                return j;
            }

            columnLayer[j] = Spent;
        }

        rowCursor[i] = row.Count;
        return -1;
    }

    private void Augment()
    {
        int end = pathColumns[^1];
        if (!forColumns && !Places.HasFreePlace(end))
        {
            int leaver = columnCursor[end];
            while (!IsOptional(leaver))
            {
                leaver = Places.Next[leaver];
            }

            columnCursor[end] = Places.Next[leaver];
            Places.Remove(leaver);
            optionalLoad[end]--;
        }

        for (int step = path.Count - 1; step >= 0; step--)
        {
            int i = path[step];
            rowLayer[i] = Spent;
            if (step > 0)
            {
                columnCursor[pathColumns[step - 1]] = Places.Next[i]; // before it leaves the list
            }

            if (!Places.IsUnassigned(i))
            {
                Places.Remove(i);
            }

            Places.Place(i, pathColumns[step]);
        }
    }
}
