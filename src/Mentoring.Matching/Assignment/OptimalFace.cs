// Source: A. Schrijver, Combinatorial Optimization (2003), ch. 12 and 17: complementary slackness. With optimal prices u and v a feasible
// assignment is optimal exactly when each part of it is where the Lagrangian
//     sum (c[i,j] - u[i] - v[j]) x[i,j] + sum (U[i] - u[i]) y[i] + sum (A[j](load[j]) + v[j] load[j]) + sum u[i] demand[i]
// is least by itself: x = 0 where the reduced cost is positive and 1 where it is negative, y = 0 where u < U, and each load within the
// range on which A(l) + v l is least, which is an interval because A is convex. (u > U never occurs with valid prices.)
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>All optimal assignments of a problem, as the feasible ones of a problem with fewer cells and narrower loads.</summary>
internal static class OptimalFace
{
    /// <summary>The face of a stage, at the own costs of the problem that the stage was made from.</summary>
    /// <param name="own">The cells of the stage at their own costs.</param>
    /// <param name="stage">The same cells at the costs that were made least.</param>
    /// <param name="solution">An optimal solution of the stage whose prices were checked.</param>
    /// <param name="cancellationToken">Polled at each row.</param>
    internal static AssignmentProblem Of(AssignmentProblem own, AssignmentProblem stage, AssignmentSolution solution, CancellationToken cancellationToken)
    {
        ImmutableArray<long> u = solution.Duals!.RowPrices;
        long[] v = [.. solution.Duals.ColumnPrices];
        var pins = stage.Pins.ToHashSet();
        int pinCount = pins.Count;
        long dropped = 0;
        long kept = 0;
        int[] buffer = new int[stage.RowBufferLength];
        for (int i = 0; i < stage.RowCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CostRow row = stage.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] == AssignmentProblem.Forbidden)
                {
                    continue;
                }

                long reduced = checked(row.Costs[k] - u[i] - v[row.ColumnOf(k)]);
                bool isPinned = reduced != 0 && pins.Count > 0 && pins.Contains((i, row.ColumnOf(k)));
                dropped += reduced > 0 && !isPinned ? 1 : 0;
                kept += reduced > 0 && !isPinned ? 0 : 1;
                if (reduced < 0 && !isPinned)
                {
                    pins.Add((i, row.ColumnOf(k)));
                }
            }
        }

        (int[] least, int[] most) = Loads(stage, v);
        return own.Restricted(
            dropped == 0 ? null : Cells(own, stage, u, v, pins, kept),
            [.. Enumerable.Range(0, stage.RowCount).Select(i => stage.UnassignedCost(i) == u[i] ? own.UnassignedCost(i) : null)],
            most,
            least,
            pins.Count == pinCount ? stage.Pins : [.. pins.Order()]);
    }

    private static (int[] Least, int[] Most) Loads(AssignmentProblem stage, long[] v)
    {
        int[] least = new int[v.Length];
        int[] most = new int[v.Length];
        for (int j = 0; j < v.Length; j++)
        {
            least[j] = Advance(stage, j, stage.MinimumLoad(j), cost => cost + v[j] < 0);
            most[j] = Advance(stage, j, least[j], cost => cost + v[j] == 0);
        }

        return (least, most);
    }

    // The first load, from a given one, whose next row does not cost what is asked; a constant stretch without an end is passed at once.
    private static int Advance(AssignmentProblem stage, int j, int load, Func<long, bool> asked)
    {
        while (load < stage.Capacity(j) && asked(stage.SeatCost(j, load)))
        {
            load = stage.HasConstantSeatCost(j, load) ? stage.Capacity(j) : load + 1;
        }

        return load;
    }

    // Compressed rows, as a rule far fewer cells; a matrix, or rows computed on demand, where those take less memory.
    private static CostStore Cells(AssignmentProblem own, AssignmentProblem stage, ImmutableArray<long> u, long[] v, HashSet<(int, int)> pins, long kept)
    {
        bool isFull = 2 * kept > (long)own.RowCount * own.ColumnCount;
        var filter = new FacedCosts(own, stage, u, v, pins);
        if (isFull && own.Form != ProblemForm.Sparse)
        {
            if (own.Form == ProblemForm.Implicit)
            {
                return new ComputedCosts(filter, own.ColumnCount, isNegated: false);
            }

            int[] matrix = new int[own.RowCount * own.ColumnCount];
            for (int i = 0; i < own.RowCount; i++)
            {
                filter.Fill(i, matrix.AsSpan(i * own.ColumnCount, own.ColumnCount));
            }

            return new DenseCosts(matrix, own.ColumnCount);
        }

        var list = new CellList(own.RowCount);
        for (int i = 0; i < own.RowCount; i++)
        {
            filter.AddTo(list, i);
        }

        return list.ToStore();
    }

    /// <summary>The rows of a problem without the cells whose reduced cost in a stage is positive.</summary>
    private sealed class FacedCosts(AssignmentProblem own, AssignmentProblem stage, ImmutableArray<long> u, long[] v, HashSet<(int, int)> pins)
        : ImplicitCosts
    {
        internal void AddTo(CellList list, int i)
        {
            CostRow costs = stage.Row(i, new int[stage.RowBufferLength]);
            CostRow cells = ReferenceEquals(own, stage) ? costs : own.Row(i, new int[own.RowBufferLength]);
            for (int k = 0; k < cells.Count; k++)
            {
                int j = cells.ColumnOf(k);
                if (Keeps(i, j, CostOf(costs, k, j)))
                {
                    list.Add(j, cells.Costs[k]);
                }
            }

            list.EndRow();
        }

        protected override void FillCore(int row, Span<int> destination)
        {
            CostRow costs = stage.Row(row, new int[stage.RowBufferLength]);
            CostRow cells = ReferenceEquals(own, stage) ? costs : own.Row(row, new int[own.RowBufferLength]);
            destination.Fill(AssignmentProblem.Forbidden);
            for (int k = 0; k < cells.Count; k++)
            {
                int j = cells.ColumnOf(k);
                if (Keeps(row, j, CostOf(costs, k, j)))
                {
                    destination[j] = cells.Costs[k];
                }
            }
        }

        protected override int CostCore(int row, int column, int columnCount)
        {
            int cost = stage.Cost(row, column);
            return Keeps(row, column, cost) ? own.Cost(row, column) : AssignmentProblem.Forbidden;
        }

        // Rows that are worked out may name few columns in the one problem and all in the other.
        private static int CostOf(CostRow costs, int k, int j) => k < costs.Count && costs.ColumnOf(k) == j ? costs.Costs[k] : costs.CostOf(j);

        private bool Keeps(int i, int j, int cost) =>
            cost != AssignmentProblem.Forbidden && (cost - u[i] - v[j] <= 0 || (pins.Count > 0 && pins.Contains((i, j))));
    }
}
