namespace Mentoring.Matching.Assignment;

/// <summary>A part of all assignments in Murty's partition: a restricted problem, not made before it is needed.</summary>
internal sealed class RankedPart
{
    private readonly RankedPart? parent;
    private readonly List<Step> steps = []; // of the parent's partition
    private readonly int step;
    private AssignmentProblem? problem;

    private RankedPart(RankedPart? parent, List<Step> steps, int step, long bound)
    {
        this.parent = parent;
        this.steps = steps;
        this.step = step;
        Bound = bound;
    }

    /// <summary>No assignment of the part costs less.</summary>
    internal long Bound { get; }

    /// <summary>The best assignment of the part; null before it was sought.</summary>
    internal AssignmentSolution? Solution { get; private init; }

    internal static RankedPart Whole(AssignmentProblem problem, AssignmentSolution solution) =>
        new(null, [], 0, solution.TotalCost) { Solution = solution, problem = problem };

    /// <summary>The part with its best assignment.</summary>
    internal RankedPart Solved(CancellationToken cancellationToken)
    {
        AssignmentProblem restricted = Restricted();
        AssignmentSolution solution = WarmStart.Solve(parent!.problem!, parent.Solution!, restricted, cancellationToken);
        return new(null, [], 0, solution.TotalCost) { Solution = solution, problem = restricted };
    }

    /// <summary>Splits what is left of a solved part without its solution.</summary>
    internal IEnumerable<RankedPart> Split()
    {
        List<Step> all = Steps();
        for (int k = 0; k < all.Count; k++)
        {
            yield return new(this, all, k, Solution!.TotalCost + all[k].Extra);
        }
    }

    // The steps before this one were not taken: cells of the solution stay in it, cells that could be added are not.
    private AssignmentProblem Restricted()
    {
        Step own = steps[step];
        List<Step> before = steps[..step];
        List<Step> kept = before.FindAll(s => !s.IsAdded);
        List<Step> shut = before.FindAll(s => s.IsAdded);
        (own.IsAdded ? kept : shut).Add(own);
        return parent!.problem!.Pin(kept.Select(s => (s.Row, s.Column))).Forbid(shut.Select(s => (s.Row, s.Column)));
    }

    // First the cells of the solution, each to be forbidden, then the cells that rows which lack a column could add.
    private List<Step> Steps()
    {
        var used = new List<Step>();
        var added = new List<Step>();
        HashSet<(int, int)> pinned = [.. problem!.Pins];
        int[] buffer = new int[problem.RowBufferLength];
        DualPrices prices = Solution!.Duals!;
        for (int i = 0; i < problem.RowCount; i++)
        {
            ReadOnlySpan<int> columns = Solution.ColumnsOf(i);
            CostRow row = problem.Row(i, buffer);
            bool isLacking = columns.Length < problem.Demand(i);
            long other = (problem.UnassignedCost(i) ?? long.MaxValue) - (problem.UnassignedCost(i) is null ? 0 : prices.RowPrices[i]);
            for (int k = 0; k < row.Count; k++)
            {
                int j = row.ColumnOf(k);
                if (row.Costs[k] == AssignmentProblem.Forbidden || columns.Contains(j))
                {
                    continue;
                }

                long reduced = row.Costs[k] - prices.RowPrices[i] - prices.ColumnPrices[j];
                other = Math.Min(other, reduced);
                if (isLacking)
                {
                    added.Add(new(i, j, true, Math.Max(0, reduced)));
                }
            }

            foreach (int j in columns)
            {
                if (!pinned.Contains((i, j)))
                {
                    // Without this cell the row's price may rise to its next best: by weak duality nothing costs less than that more.
                    long reduced = row.CostOf(j) - prices.RowPrices[i] - prices.ColumnPrices[j];
                    used.Add(new(i, j, false, other == long.MaxValue ? 0 : Math.Max(0, other) - Math.Min(0, reduced)));
                }
            }
        }

        return [.. used, .. added];
    }

    private sealed record Step(int Row, int Column, bool IsAdded, long Extra);
}
