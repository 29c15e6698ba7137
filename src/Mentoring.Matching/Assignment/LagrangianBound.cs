// Source: A. M. Geoffrion, Lagrangean relaxation for integer programming (1974), doi:10.1007/BFb0120690; for assignment problems the best
// such bound is the optimum itself.
namespace Mentoring.Matching.Assignment;

/// <summary>A total that no assignment goes below, from column prices alone: rows choose freely at these prices, columns take the load that suits them.</summary>
internal static class LagrangianBound
{
    /// <summary>The bound, or null when it leaves 64 bits.</summary>
    /// <remarks>O(cells * log demand) time, one reading of each row.</remarks>
    internal static long? Of(AssignmentProblem problem, ReadOnlySpan<long> v)
    {
        Int128 bound = 0;
        int[] buffer = new int[problem.RowBufferLength];
        var cheapest = new PriorityQueue<long, long>(); // of a row of several units, the dearest of the cheapest first
        ILookup<int, int> pins = problem.Pins.ToLookup(p => p.Row, p => p.Column);
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow row = problem.Row(i, buffer);
            int free = problem.Demand(i);
            foreach (int j in pins[i])
            {
                bound += row.CostOf(j) - v[j];
                free--;
            }

            long unassigned = problem.UnassignedCost(i) ?? long.MaxValue;
            cheapest.Clear();
            for (int k = 0; k < row.Count && free > 0; k++)
            {
                long reduced = row.Costs[k] - v[row.ColumnOf(k)];
                if (row.Costs[k] == AssignmentProblem.Forbidden || reduced >= unassigned
                    || (cheapest.Count == free && reduced >= cheapest.Peek()) || pins[i].Contains(row.ColumnOf(k)))
                {
                    continue;
                }

                if (cheapest.Count == free)
                {
                    cheapest.Dequeue();
                }

                cheapest.Enqueue(reduced, -reduced);
            }

            free -= cheapest.Count;
            while (cheapest.TryDequeue(out long reduced, out _))
            {
                bound += reduced;
            }

            bound += free > 0 && unassigned != long.MaxValue ? (Int128)unassigned * free : 0;
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            bound += BestLoad(problem, j, v[j]);
        }

        return bound < long.MinValue || bound > long.MaxValue ? null : (long)bound;
    }

    /// <summary>The least that a column adds at a price: one more row as long as its load cost and the price together are below 0.</summary>
    internal static Int128 BestLoad(AssignmentProblem problem, int column, long price)
    {
        int least = problem.MinimumLoad(column);
        int most = problem.Capacity(column);
        Int128 cost = 0;
        int load = 0;
        while (load < least || (load < most && (Int128)problem.SeatCost(column, load) + price < 0))
        {
            // A constant stretch without an end in sight is counted at once.
            int step = problem.HasConstantSeatCost(column, load) ? (load < least ? least : most) - load : 1;
            cost += ((Int128)problem.SeatCost(column, load) + price) * step;
            load += step;
        }

        return cost;
    }
}
