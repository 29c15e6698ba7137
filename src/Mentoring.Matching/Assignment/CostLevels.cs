namespace Mentoring.Matching.Assignment;

/// <summary>The levels of <see cref="WorstRowFirst"/>: which are settled, which come next, and what they weigh.</summary>
internal sealed class CostLevels(ObjectiveState state)
{
    private const int MostLevels = 64; // in a pack; with two cells or more a level the weights reach their limit before
    private const int CellsPerRow = 2; // the first search of a threshold looks at about that many cells a row, then at twice as many ...

    private long[] levels = []; // the distinct own costs below the settled ones, ascending, as they were when last gathered
    private long[] cellsUpTo = []; // how many cells and rows have that cost or less
    private long settled = long.MaxValue; // costs from this one up are settled: all assignments left use them equally often
    private long packLeast; // the least cost of the pack in hand
    private bool searches = true;

    /// <summary>The own costs that an assignment uses: one for each column that a row has or lacks.</summary>
    internal static List<long> Used(AssignmentProblem problem, AssignmentSolution solution)
    {
        var used = new List<long>(problem.UnitCount);
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in solution.ColumnsOf(i))
            {
                used.Add(problem.Cost(i, j));
            }

            for (int missing = problem.Demand(i) - solution.ColumnsOf(i).Length; missing > 0; missing--)
            {
                used.Add(problem.UnassignedCost(i)!.Value);
            }
        }

        return used;
    }

    /// <summary>The costs of the next step, or null when every cost is settled.</summary>
    internal ObjectiveCosts? Next()
    {
        Gather();
        if (levels.Length == 0)
        {
            return null;
        }

        long top = levels[^1];
        if (state.Solution is { } solution)
        {
            top = LargestUsed(solution);
            if (top == long.MinValue)
            {
                return null;
            }
        }

        int at = Array.BinarySearch(levels, top);
        if (searches && state.Solution is not null)
        {
            at = Search(at);
        }

        return Pack(at);
    }

    /// <summary>Takes note that the step is solved.</summary>
    internal void Settle()
    {
        settled = packLeast;
        searches = state.Solution!.TotalCost == 0; // no level of the pack is used: the next that is may be far
        if (levels.Length > 0)
        {
            state.Report(1 - ((double)Below(settled) / levels.Length));
        }
    }

    // The largest cost that is used and not settled.
    private long LargestUsed(AssignmentSolution solution) =>
        Used(state.Face, solution).Where(cost => cost < settled).DefaultIfEmpty(long.MinValue).Max();

    private int Below(long cost)
    {
        int at = Array.BinarySearch(levels, cost);
        return at < 0 ? ~at : at;
    }

    // The costs of the face below the settled ones.
    private void Gather()
    {
        AssignmentProblem face = state.Face;
        var costs = new List<long>();
        for (int i = 0; i < face.RowCount; i++)
        {
            VisitRow(face, i, costs.Add);
        }

        costs.Sort();
        var distinct = new List<long>();
        var upTo = new List<long>();
        for (int k = 0; k < costs.Count; k++)
        {
            if (k + 1 == costs.Count || costs[k + 1] != costs[k])
            {
                distinct.Add(costs[k]);
                upTo.Add(k + 1);
            }
        }

        (levels, cellsUpTo) = ([.. distinct], [.. upTo]);
    }

    private void VisitRow(AssignmentProblem face, int i, Action<long> visit)
    {
        CostRow row = face.Row(i, new int[face.RowBufferLength]);
        for (int k = 0; k < row.Count; k++)
        {
            if (row.Costs[k] != AssignmentProblem.Forbidden && row.Costs[k] < settled)
            {
                visit(row.Costs[k]);
            }
        }

        if (face.UnassignedCost(i) is { } unassigned && unassigned < settled && face.Demand(i) > 0)
        {
            visit(unassigned);
        }
    }

    // The least level up to which the levels not settled are enough; that of the last assignment, given, is known to be.
    private int Search(int enough)
    {
        int notEnough = LeastConceivable() - 1;
        for (long cells = (long)CellsPerRow * state.Face.UnitCount; notEnough + 1 < enough; cells *= 2)
        {
            int reach = Array.BinarySearch(cellsUpTo, cells + (notEnough < 0 ? 0 : cellsUpTo[notEnough]));
            int middle = Math.Clamp(reach < 0 ? ~reach : reach, notEnough + 1, (int)(((long)notEnough + enough) / 2));
            long bound = levels[middle];
            long from = settled;
            AssignmentSolution? found = state.Probe(
                (_, _, own) => own <= bound || own >= from,
                i => state.Face.UnassignedCost(i) is { } unassigned && (unassigned <= bound || unassigned >= from));
            if (found is null)
            {
                notEnough = middle;
            }
            else
            {
                // The probe's own costs are gone; those of the face say what it used.
                long used = LargestUsed(found);
                enough = used == long.MinValue ? 0 : Array.BinarySearch(levels, used);
            }
        }

        return enough;
    }

    // No threshold below the best of some row's own costs will do, unless that row can use a settled one.
    private int LeastConceivable()
    {
        AssignmentProblem face = state.Face;
        long least = levels[0];
        for (int i = 0; i < face.RowCount; i++)
        {
            long best = long.MaxValue;
            bool isFree = face.Demand(i) == 0 || face.UnassignedCost(i) >= settled;
            CostRow row = face.Row(i, new int[face.RowBufferLength]);
            for (int k = 0; k < row.Count && !isFree; k++)
            {
                isFree = row.Costs[k] != AssignmentProblem.Forbidden && row.Costs[k] >= settled;
                best = Math.Min(best, row.Costs[k]);
            }

            best = Math.Min(best, face.UnassignedCost(i) ?? long.MaxValue);
            least = isFree || best == long.MaxValue ? least : Math.Max(least, best);
        }

        return Below(least);
    }

    // The classes of a pack, from the worst: all levels above the given one that are not settled, then that one, then each below it.
    private ObjectiveCosts Pack(int at)
    {
        int lowest = Math.Max(0, at - MostLevels + 1);
        long[] most = MostUsed(at, lowest);
        int count = 1;
        for (long product = 1; count < most.Length; count++)
        {
            // The first class weighs the product of all that follow, each counted as often as it can be used, and once more. The first
            // two always fit, so each step settles one level at least: no class is used more often than units, of which 2^24 are allowed.
            product *= 1 + most[count];
            if (product > AssignmentProblem.MaximumCost)
            {
                break;
            }
        }

        int[] weights = new int[count];
        long weight = 1;
        for (int k = count - 1; k >= 0; k--)
        {
            weights[k] = (int)weight;
            weight *= 1 + most[k];
        }

        // Costs of computed rows are asked for later, when the next pack is in hand: so the functions keep what they need of this one.
        packLeast = levels[at - count + 2];
        (long[] own, AssignmentProblem face, long least, long bound) = (levels, state.Face, packLeast, settled);
        return new ObjectiveCosts((_, _, cost) => Weight(cost), i => face.Demand(i) == 0 ? 0 : Weight(face.UnassignedCost(i)!.Value));

        int Weight(long cost)
        {
            if (cost >= bound || cost < least)
            {
                return 0;
            }

            return cost > own[at] ? weights[0] : weights[at - Array.BinarySearch(own, cost) + 1];
        }
    }

    // How often each class can be used at most: what the rows with a cell or an unassigned cost of that class demand.
    private long[] MostUsed(int at, int lowest)
    {
        AssignmentProblem face = state.Face;
        long[] most = new long[at - lowest + 2];
        int[] seenBy = new int[most.Length];
        for (int i = 0; i < face.RowCount; i++)
        {
            int row = i;
            VisitRow(face, i, cost =>
            {
                if (cost >= levels[lowest])
                {
                    int k = cost > levels[at] ? 0 : at - Array.BinarySearch(levels, cost) + 1;
                    if (seenBy[k] != row + 1)
                    {
                        seenBy[k] = row + 1;
                        most[k] += face.Demand(row);
                    }
                }
            });
        }

        return most;
    }
}
