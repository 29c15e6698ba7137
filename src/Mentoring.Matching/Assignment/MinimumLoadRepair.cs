// Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7: successive shortest paths, here run backwards
// from a column below its lower bound, with the lower bound's residual arc priced by the sign of v.
namespace Mentoring.Matching.Assignment;

/// <summary>Brings every column up to its minimum load at the least extra cost, keeping prices and slackness exact.</summary>
internal sealed class MinimumLoadRepair(PartialAssignment state, CancellationToken cancellationToken)
{
    private const long Unreached = ReducedCosts.Unreached;

    private readonly long[] d = new long[state.Problem.ColumnCount];
    private readonly bool[] isScanned = new bool[state.Problem.ColumnCount];
    private readonly int[] mover = new int[state.Problem.ColumnCount]; // the row that would leave the column ...
    private readonly int[] target = new int[state.Problem.ColumnCount]; // ... and the column that it would go to
    private readonly List<int> scanned = [];

    /// <summary>The columns from which no spare row could be reached, after <see cref="ShortestAugmentingPath.Outcome.NoPath"/>.</summary>
    internal IReadOnlyList<int> ReachedColumns => scanned;

    /// <summary>Runs it on every column in turn.</summary>
    internal ShortestAugmentingPath.Outcome Run()
    {
        for (int j = 0; j < state.Problem.ColumnCount; j++)
        {
            while (state.Load[j] < state.Problem.MinimumLoad(j))
            {
                ShortestAugmentingPath.Outcome outcome = Pull(j);
                if (outcome != ShortestAugmentingPath.Outcome.Augmented)
                {
                    return outcome;
                }
            }
        }

        return ShortestAugmentingPath.Outcome.Augmented;
    }

    // Pulls one more row into the column along a shortest path that ends at an unassigned row or at a column that can spare one.
    private ShortestAugmentingPath.Outcome Pull(int root)
    {
        AssignmentProblem problem = state.Problem;
        Array.Fill(d, Unreached);
        Array.Clear(isScanned);
        scanned.Clear();
        d[root] = 0;
        long length = Unreached;
        int endRow = -1;
        int endColumn = -1;
        while (true)
        {
            int j = NearestUnscanned();
            if (j < 0 ? length == Unreached : d[j] < length)
            {
                if (j < 0)
                {
                    return ShortestAugmentingPath.Outcome.NoPath;
                }
            }
            else
            {
                break;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                return ShortestAugmentingPath.Outcome.Cancelled;
            }

            isScanned[j] = true;
            scanned.Add(j);

            // A column above its minimum can spare a row; if it is full at a negative price, losing one costs that price.
            if (state.Load[j] > problem.MinimumLoad(j) && d[j] - state.V[j] < length)
            {
                length = d[j] - state.V[j];
                endColumn = j;
                endRow = -1;
            }

            for (int i = 0; i < problem.RowCount; i++)
            {
                int cost = problem.Costs(i)[j];
                int from = state.ColumnOfRow[i];
                if (cost == AssignmentProblem.Forbidden || from == j)
                {
                    continue;
                }

                long distance = d[j] + cost - state.RowPrice(i) - state.V[j];
                if (from == AssignmentSolution.Unassigned)
                {
                    if (distance < length)
                    {
                        length = distance;
                        endRow = i;
                        endColumn = j;
                    }
                }
                else if (!isScanned[from] && distance < d[from])
                {
                    d[from] = distance;
                    mover[from] = i;
                    target[from] = j;
                }
            }
        }

        // Prices rise on the columns nearer than the end, so the path becomes tight and a price becomes positive only at a minimum load.
        foreach (int j in scanned)
        {
            if (d[j] < length)
            {
                state.SetPrice(j, state.V[j] + length - d[j]);
            }
        }

        if (endRow >= 0)
        {
            state.Place(endRow, endColumn, problem.Cost(endRow, endColumn));
        }

        for (int j = endColumn; j != root; j = target[j])
        {
            state.Remove(mover[j]);
            state.Place(mover[j], target[j], problem.Cost(mover[j], target[j]));
        }

        return ShortestAugmentingPath.Outcome.Augmented;
    }

    private int NearestUnscanned()
    {
        int nearest = -1;
        long least = Unreached;
        for (int j = 0; j < d.Length; j++)
        {
            if (!isScanned[j] && d[j] < least)
            {
                least = d[j];
                nearest = j;
            }
        }

        return nearest;
    }
}
