namespace Mentoring.Matching.Assignment;

/// <summary>A part of all assignments in Murty's partition: a restricted problem, not made before it is needed.</summary>
internal sealed class RankedPart
{
    private const long Never = long.MaxValue;

    private readonly RankedPart? parent;
    private readonly List<Step> steps = []; // of the parent's partition
    private readonly int step;
    private AssignmentProblem? problem;
    private ExchangeSearch? exchanges; // of a solved part that was split

    private RankedPart(RankedPart? parent, List<Step> steps, int step, long bound)
    {
        this.parent = parent;
        this.steps = steps;
        this.step = step;
        Bound = bound;
    }

    /// <summary>No assignment of the part costs less.</summary>
    internal long Bound { get; }

    /// <summary>Whether the bound is the best that is to be had without solving the part.</summary>
    internal bool IsExact { get; private init; }

    /// <summary>The best assignment of the part; null before it was sought.</summary>
    internal AssignmentSolution? Solution { get; private init; }

    internal static RankedPart Whole(AssignmentProblem problem, AssignmentSolution solution) =>
        new(null, [], 0, solution.TotalCost) { Solution = solution, problem = problem };

    /// <summary>The part with the best bound: of a cell given up, what that costs exactly; null when there is nothing in the part.</summary>
    internal RankedPart? Refined(CancellationToken cancellationToken)
    {
        long extra = steps[step].Extra;
        if (!steps[step].IsAdded)
        {
            parent!.exchanges ??= new ExchangeSearch(FlowState.Of(parent.problem!, parent.Solution!, cancellationToken)!,
                [.. steps.Where(s => !s.IsAdded).Select(s => (s.Row, s.Column))], cancellationToken);
            extra = parent.exchanges.Of(step);
        }

        return extra == ExchangeSearch.None ? null : new(parent, steps, step, parent!.Solution!.TotalCost + extra) { IsExact = true };
    }

    /// <summary>The part with its best assignment.</summary>
    internal RankedPart Solved(CancellationToken cancellationToken)
    {
        AssignmentProblem restricted = Restricted();
        AssignmentSolution solution = WarmStart.Solve(parent!.problem!, parent.Solution!, restricted, cancellationToken);
        return new(null, [], 0, solution.TotalCost) { Solution = solution, problem = restricted };
    }

    /// <summary>Splits what is left of a solved part without its solution.</summary>
    internal IEnumerable<RankedPart> Split(CancellationToken cancellationToken)
    {
        List<Step> all = Steps(cancellationToken);
        for (int k = 0; k < all.Count; k++)
        {
            if (all[k].Extra != Never)
            {
                yield return new(this, all, k, Solution!.TotalCost + all[k].Extra);
            }
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

    // First the cells of the solution, each to be forbidden, then the cells that rows which lack a column could add. Without a cell its row
    // takes another or lacks one, and its column another row or has one less: two changes that do not meet in one cell, so that by weak
    // duality the total grows by at least what both add at the solution's prices.
    private List<Step> Steps(CancellationToken cancellationToken)
    {
        var used = new List<Step>();
        var added = new List<Step>();
        HashSet<(int, int)> pinned = [.. problem!.Pins];
        int[] buffer = new int[problem.RowBufferLength];
        DualPrices prices = Solution!.Duals!;
        long[] ofRow = new long[problem.RowCount];
        long[] ofColumn = ColumnChanges();
        for (int i = 0; i < problem.RowCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> columns = Solution.ColumnsOf(i);
            CostRow row = problem.Row(i, buffer);
            bool isLacking = columns.Length < problem.Demand(i);
            long u = prices.RowPrices[i];
            long other = problem.UnassignedCost(i) - u ?? Never;
            for (int k = 0; k < row.Count; k++)
            {
                int j = row.ColumnOf(k);
                if (row.Costs[k] == AssignmentProblem.Forbidden || columns.Contains(j))
                {
                    continue;
                }

                long reduced = row.Costs[k] - u - prices.ColumnPrices[j];
                other = Math.Min(other, reduced);
                ofColumn[j] = Math.Min(ofColumn[j], reduced);
                if (isLacking)
                {
                    added.Add(new(i, j, true, Math.Max(0, reduced)));
                }
            }

            ofRow[i] = other;
        }

        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in Solution.ColumnsOf(i))
            {
                if (!pinned.Contains((i, j)))
                {
                    long own = problem.Cost(i, j) - prices.RowPrices[i] - prices.ColumnPrices[j];
                    bool isNeeded = ofRow[i] == Never || ofColumn[j] == Never;
                    used.Add(new(i, j, false, isNeeded ? Never : ofRow[i] + ofColumn[j] - Math.Min(0, own)));
                }
            }
        }

        return [.. used, .. added];
    }

    // What it costs that a column has one row less.
    private long[] ColumnChanges()
    {
        int[] load = new int[problem!.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in Solution!.ColumnsOf(i))
            {
                load[j]++;
            }
        }

        return [.. load.Select((own, j) => own > problem.MinimumLoad(j) ? -problem.SeatCost(j, own - 1) - Solution!.Duals!.ColumnPrices[j] : Never)];
    }

    private sealed record Step(int Row, int Column, bool IsAdded, long Extra);
}
