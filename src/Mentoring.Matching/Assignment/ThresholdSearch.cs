// Source: R. S. Garfinkel, An improved algorithm for the bottleneck assignment problem (1971), doi:10.1287/opre.19.7.1747 (thresholds), here
// beside costs that are settled already and may be used at will.
namespace Mentoring.Matching.Assignment;

/// <summary>The least own cost up to which the costs not settled are enough for an assignment. Nothing is proved by it: the next step does that.</summary>
internal sealed class ThresholdSearch(ObjectiveState state, long settled)
{
    private const int CellsPerRow = 2; // the search looks at about that many cells a row first, then at twice as many ...
    private const int ManyCellsPerRow = 64; // from here on a sample is searched first, so that not all costs need sorting
    private const int SampledPerRow = 8;
    private const int FirstShare = 256; // the least share of the sample that is tried, as a divisor

    /// <summary>Searches below a cost up to which they are known to be enough.</summary>
    internal long Run(long enough)
    {
        long least = LeastConceivable();
        if (least >= enough)
        {
            return enough;
        }

        (long notEnough, enough) = Narrow(least, enough);
        (long[] levels, long[] cellsUpTo) = Between(notEnough, enough);
        int low = -1;
        int high = levels.Length - 1; // the level 'enough' itself
        for (long cells = (long)CellsPerRow * state.Face.UnitCount; low + 1 < high; cells *= 2)
        {
            int reach = Array.BinarySearch(cellsUpTo, cells + (low < 0 ? 0 : cellsUpTo[low]));
            int middle = Math.Clamp(reach < 0 ? ~reach : reach, low + 1, low + ((high - low) / 2));
            if (Probe(levels[middle]) is { } used)
            {
                high = Array.BinarySearch(levels, used);
            }
            else
            {
                low = middle;
            }
        }

        return levels[high];
    }

    // No threshold below the best of some row's own costs will do, unless that row can use a settled one.
    private long LeastConceivable()
    {
        long least = long.MinValue + 1; // one less is a number still
        for (int i = 0; i < state.Face.RowCount; i++)
        {
            long best = long.MaxValue;
            bool isFree = false;
            OwnCosts.Visit(state.Face, i, cost =>
            {
                best = Math.Min(best, cost);
                isFree |= cost >= settled;
            });
            least = isFree || best == long.MaxValue ? least : Math.Max(least, best);
        }

        return least;
    }

    // Where there are many cells a row, tries shares of a sample of the costs: a small one is enough as a rule.
    private (long NotEnough, long Enough) Narrow(long least, long enough)
    {
        long notEnough = least - 1;
        long stride = (long)state.Face.RowCount * state.Face.ColumnCount / Math.Max(1, (long)SampledPerRow * state.Face.RowCount);
        if (stride * SampledPerRow < ManyCellsPerRow)
        {
            return (notEnough, enough);
        }

        var sample = new List<long>();
        long seen = 0;
        for (int i = 0; i < state.Face.RowCount; i++)
        {
            OwnCosts.Visit(state.Face, i, cost =>
            {
                if (cost < enough && ++seen % stride == 0)
                {
                    sample.Add(cost);
                }
            });
        }

        sample.Sort();
        for (int at = sample.Count / FirstShare; at < sample.Count; at = (2 * at) + 1)
        {
            long bound = sample[at];
            if (bound <= notEnough)
            {
                continue;
            }

            if (Probe(bound) is { } used)
            {
                return (notEnough, used);
            }

            notEnough = bound;
        }

        return (notEnough, enough);
    }

    // The levels above one cost and up to another, ascending, and how many cells and rows have that cost or less.
    private (long[] Levels, long[] CellsUpTo) Between(long notEnough, long enough)
    {
        var costs = new List<long>();
        for (int i = 0; i < state.Face.RowCount; i++)
        {
            OwnCosts.Visit(state.Face, i, cost =>
            {
                if (cost > notEnough && cost <= enough)
                {
                    costs.Add(cost);
                }
            });
        }

        costs.Sort();
        int[] ends = [.. Enumerable.Range(0, costs.Count).Where(k => k + 1 == costs.Count || costs[k + 1] != costs[k])];
        return ([.. ends.Select(k => costs[k])], [.. ends.Select(k => k + 1L)]);
    }

    // The largest cost not settled that some assignment with none above the bound uses; null when there is no such assignment.
    private long? Probe(long bound)
    {
        AssignmentProblem face = state.Face;
        bool IsAllowed(long cost) => cost <= bound || cost >= settled;
        return state.Probe((_, _, own) => IsAllowed(own), i => IsAllowed(face.UnassignedCost(i)!.Value)) is { } found
            ? CostLevels.Used(face, found).Where(cost => cost < settled).Max()
            : null;
    }
}
