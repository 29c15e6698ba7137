using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>One run of <see cref="ChangeLimitSolver"/>.</summary>
internal sealed class ChangeLimitSearch(AssignmentProblem problem, ImmutableArray<int> earlier, int mostChanges, int nodeLimit,
    CancellationToken cancellationToken)
{
    private readonly PriorityQueue<Node, (long Bound, int Number)> open = new();
    private readonly int[] had = [.. Enumerable.Range(0, earlier.Length).Where(i => earlier[i] != AssignmentSolution.Unassigned)];
    private AssignmentSolution? best;
    private int nodeCount;

    internal AssignmentSolution Run(SolveOptions options)
    {
        AssignmentSolution root = new ExactSolver().Solve(problem, null, cancellationToken);
        if (root.Status != AssignmentStatus.Optimal)
        {
            return root;
        }

        Look(problem, root);
        while (open.TryPeek(out Node? node, out (long Bound, int) least) && (best is null || least.Bound < best.TotalCost))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            if (nodeCount >= nodeLimit || options.Deadline.IsCancellationRequested)
            {
                return best is null
                    ? AssignmentSolution.Infeasible(problem, Infeasibility.NotFound("The search was cut short before an assignment within the limit on changes was found."))
                    : AssignmentSolution.Feasible(problem, best.ColumnOfRow.AsSpan(), least.Bound);
            }

            options.Progress?.Report((double)nodeCount / nodeLimit);
            open.Dequeue();
            foreach (AssignmentProblem part in (AssignmentProblem[])[node.Problem.Pin([node.Branch]), node.Problem.Forbid([node.Branch])])
            {
                Look(part, new ExactSolver().Solve(part, null, cancellationToken));
            }
        }

        options.Progress?.Report(1);
        return cancellationToken.IsCancellationRequested ? AssignmentSolution.Cancelled(problem)
            : best is null ? AssignmentSolution.Infeasible(problem, Infeasibility.ChangeLimit(mostChanges))
            : AssignmentSolution.Optimal(problem, best.ColumnOfRow.AsSpan(), null);
    }

    // Bounds a part from below by the best price on changes, notes what it finds within the limit, and keeps the part when it may hold better.
    private void Look(AssignmentProblem part, AssignmentSolution cheapest)
    {
        nodeCount++;
        if (cheapest.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        AssignmentSolution over = cheapest; // cheap, with too many changes
        if (Changes(over) <= mostChanges)
        {
            Note(part, over);
            return;
        }

        LexicographicSolution fewest = new LexicographicSolver()
            .Solve(part, [new FewestChanges(earlier), new LeastTotalCost()], null, cancellationToken);
        AssignmentSolution within = fewest.Solution; // within the limit, and dear
        if (fewest.Status != AssignmentStatus.Optimal || Changes(within) > mostChanges)
        {
            return; // cancelled, or every assignment here changes too much
        }

        Note(part, within);
        long bound = over.TotalCost;

        // A cost less the price must still be a cost.
        long room = AssignmentProblem.MaximumCost + Math.Min(0, Kept(part).Select(cell => (long)part.Cost(cell.Row, cell.Column)).DefaultIfEmpty(0).Min());
        while (!cancellationToken.IsCancellationRequested)
        {
            // The price at which both cost the same, rounded up; nothing cheaper there means that no price gives a better bound.
            long price = Math.Min(room, Ceiling(Total(part, within) - Total(part, over), Changes(over) - Changes(within)));
            AssignmentSolution solution = new ExactSolver().Solve(Priced(part, price), null, cancellationToken);
            if (solution.Status != AssignmentStatus.Optimal)
            {
                break;
            }

            bound = Math.Max(bound, solution.TotalCost + (price * (had.Length - mostChanges)));
            bool isCheaper = Value(solution) < Math.Min(Value(within), Value(over));
            (within, over) = Changes(solution) <= mostChanges ? (solution, over) : (within, solution);
            Note(part, within);
            if (!isCheaper || price == room)
            {
                break;
            }

            long Value(AssignmentSolution of) => Total(part, of) + (price * Changes(of));
        }

        // Pinned rows keep theirs, so the row may do so or not: neither is settled.
        (int Row, int Column) branch = Kept(part).First(cell => over.ColumnOfRow[cell.Row] != cell.Column);
        open.Enqueue(new Node(part, branch), (bound, nodeCount));
    }

    private void Note(AssignmentProblem part, AssignmentSolution solution)
    {
        AssignmentSolution own = AssignmentSolution.Feasible(part, solution.ColumnOfRow.AsSpan());
        best = best is null || own.TotalCost < best.TotalCost ? own : best;
    }

    private int Changes(AssignmentSolution solution) => had.Count(i => solution.ColumnOfRow[i] != earlier[i]);

    // The cells of rows that keep, or may keep, their column.
    private IEnumerable<(int Row, int Column)> Kept(AssignmentProblem part) => had
        .Where(i => earlier[i] < part.ColumnCount && part.Cost(i, earlier[i]) != AssignmentProblem.Forbidden)
        .Select(i => (i, earlier[i]));

    // Each row that keeps its column is paid the price.
    private AssignmentProblem Priced(AssignmentProblem part, long price) => part.WithCosts(
        Kept(part).Select(cell => (cell.Row, cell.Column, (int)part.InSense(part.Cost(cell.Row, cell.Column) - price))));

    private static long Total(AssignmentProblem part, AssignmentSolution solution) =>
        AssignmentSolution.Feasible(part, solution.ColumnOfRow.AsSpan()).TotalCost;

    private static long Ceiling(long dividend, long divisor) => divisor <= 0 ? 0 : (dividend / divisor) + (dividend % divisor > 0 ? 1 : 0);

    private sealed record Node(AssignmentProblem Problem, (int Row, int Column) Branch);
}
