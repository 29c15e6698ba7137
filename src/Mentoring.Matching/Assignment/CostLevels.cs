namespace Mentoring.Matching.Assignment;

/// <summary>The levels of <see cref="WorstRowFirst"/>: which are settled, which come next, and what they weigh.</summary>
/// <remarks>A level is an own cost that occurs. It is settled when all assignments left use it equally often.</remarks>
internal sealed class CostLevels(ObjectiveState state)
{
    private const int MostLevels = 64; // in a pack; with two cells or more a level the weights reach their limit before

    private long settled = long.MaxValue; // costs from this one up are settled
    private long packLeast = long.MaxValue; // the least cost of the pack in hand
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
        if (state.Solution is not { } solution)
        {
            // Any assignment will do to begin with, and if there is none, the solver says why.
            return new ObjectiveCosts((_, _, _) => 0);
        }

        long[] used = [.. Used(state.Face, solution).Where(cost => cost < settled)];
        if (used.Length == 0)
        {
            return null;
        }

        state.Report(1 - ((double)used.Length / state.Face.UnitCount));
        long top = used.Max();
        return Pack(HighestLevels(searches ? new ThresholdSearch(state, settled).Run(top) : top));
    }

    /// <summary>Takes note that the step is solved.</summary>
    internal void Settle()
    {
        settled = packLeast;
        searches = state.Solution!.TotalCost == 0; // no level of the pack is used: the next that is may be far
    }

    // The levels from one down, as many as a pack can have, descending.
    private long[] HighestLevels(long top)
    {
        var highest = new SortedSet<long> { top };
        for (int i = 0; i < state.Face.RowCount; i++)
        {
            OwnCosts.Visit(state.Face, i, cost =>
            {
                if (cost < top && (highest.Count < MostLevels || cost > highest.Min) && highest.Add(cost) && highest.Count > MostLevels)
                {
                    highest.Remove(highest.Min);
                }
            });
        }

        return [.. highest.Reverse()];
    }

    // The classes of a pack, from the worst: all levels above the highest that are not settled, then each of the levels.
    private ObjectiveCosts Pack(long[] levels)
    {
        long[] most = MostUsed(levels);
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
        packLeast = levels[count - 2];
        (AssignmentProblem face, long least, long bound) = (state.Face, packLeast, settled);
        return new ObjectiveCosts((_, _, cost) => Weight(cost), i => face.Demand(i) == 0 ? 0 : Weight(face.UnassignedCost(i)!.Value));

        int Weight(long cost) => cost >= bound || cost < least ? 0 : weights[ClassOf(levels, cost)];
    }

    // How often each class can be used at most: what the rows with a cell or an unassigned cost of that class demand.
    private long[] MostUsed(long[] levels)
    {
        AssignmentProblem face = state.Face;
        long[] most = new long[levels.Length + 1];
        int[] seenBy = new int[most.Length];
        for (int i = 0; i < face.RowCount; i++)
        {
            int row = i;
            OwnCosts.Visit(face, i, cost =>
            {
                if (cost >= levels[^1] && cost < settled && seenBy[ClassOf(levels, cost)] != row + 1)
                {
                    seenBy[ClassOf(levels, cost)] = row + 1;
                    most[ClassOf(levels, cost)] += face.Demand(row);
                }
            });
        }

        return most;
    }

    private static int ClassOf(long[] levels, long cost)
    {
        int at = levels.AsSpan().BinarySearch(new Descending(cost));
        return at < 0 ? 0 : at + 1; // between two levels there is none
    }

    private readonly struct Descending(long cost) : IComparable<long>
    {
        public int CompareTo(long other) => other.CompareTo(cost);
    }
}
