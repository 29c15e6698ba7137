using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>One run of <see cref="ExclusiveCellsSolver"/>.</summary>
internal sealed class ExclusiveCellsSearch(
    ExclusiveCellsSolver solver, AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
{
    internal const int DiveLimit = 64;

    private readonly PriorityQueue<Node, (long Total, int Number)> open = new();
    private Node? best; // the cheapest node without a violated pair
    private int nodeCount;

    internal ExclusiveCellsSolution Run()
    {
        AssignmentSolution root = Solve([]).Solution;
        if (root.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled)
        {
            return new(root, problem, [], nodeCount);
        }

        while (open.TryDequeue(out Node? node, out _))
        {
            if (FirstViolated(node) is not { } pair)
            {
                return Outcome(AssignmentStatus.Optimal, node, node.Solution.TotalCost);
            }

            if (nodeCount + 2 > solver.NodeLimit || options.Deadline.IsCancellationRequested)
            {
                return CutShort(node);
            }

            options.Progress?.Report((double)nodeCount / solver.NodeLimit);
            Node first = Solve(node.Forbidden.Add((pair.Row1, pair.Column1)));
            Node second = Solve(node.Forbidden.Add((pair.Row2, pair.Column2)));
            if (first.Solution.Status == AssignmentStatus.Cancelled || second.Solution.Status == AssignmentStatus.Cancelled)
            {
                return new(AssignmentSolution.Cancelled(problem), problem, [], nodeCount);
            }
        }

        return new(AssignmentSolution.Infeasible(problem, Infeasibility.ExclusiveCells(nodeCount)), problem, [], nodeCount);
    }

    private Node Solve(ImmutableArray<(int Row, int Column)> forbidden)
    {
        (AssignmentProblem restricted, AssignmentSolution solution) = Restricted(forbidden);
        if (solution.Status == AssignmentStatus.Feasible || solution.Infeasibility is { IsProven: false })
        {
            throw new InvalidOperationException($"The inner solver '{solver.Inner.Name}' is not exact; exclusive cells need one that is.");
        }

        var node = new Node(forbidden, restricted, solution);
        nodeCount++;
        if (solution.Status == AssignmentStatus.Optimal)
        {
            open.Enqueue(node, (solution.TotalCost, nodeCount));
            if (FirstViolated(node) is null && (best is null || solution.TotalCost < best.Solution.TotalCost))
            {
                best = node;
            }
        }

        return node;
    }

    private (AssignmentProblem Problem, AssignmentSolution Solution) Restricted(ImmutableArray<(int Row, int Column)> forbidden)
    {
        if (forbidden.Any(cell => problem.Pins.Contains(cell)))
        {
            // A pinned cell is used on every branch, so this one is empty.
            return (problem, AssignmentSolution.Infeasible(problem, Infeasibility.ExclusiveCells(nodeCount)));
        }

        AssignmentProblem restricted = forbidden.IsEmpty ? problem : problem.Forbid(forbidden);
        return (restricted, solver.Inner.Solve(restricted, new SolveOptions { Parallelism = options.Parallelism }, cancellationToken));
    }

    private ExclusivePair? FirstViolated(Node node)
    {
        ReadOnlySpan<int> columnOfRow = node.Solution.ColumnOfRow.AsSpan();
        foreach (ExclusivePair pair in solver.Pairs)
        {
            if (pair.IsViolatedBy(columnOfRow))
            {
                return pair;
            }
        }

        return null;
    }

    // The node limit or the deadline is reached with this node next: every assignment not yet excluded costs at least its total.
    private ExclusiveCellsSolution CutShort(Node node)
    {
        long bound = node.Solution.TotalCost;
        for (int dive = 0; best is null && dive < DiveLimit && node.Solution.Status == AssignmentStatus.Optimal; dive++)
        {
            ImmutableArray<int> columnOfRow = node.Solution.ColumnOfRow;
            node = Solve([.. node.Forbidden, .. solver.Pairs.Where(pair => pair.IsViolatedBy(columnOfRow.AsSpan())).Select(pair => (pair.Row2, pair.Column2))]);
        }

        if (node.Solution.Status == AssignmentStatus.Cancelled)
        {
            return new(AssignmentSolution.Cancelled(problem), problem, [], nodeCount);
        }

        return best is not null
            ? Outcome(best.Solution.TotalCost == bound ? AssignmentStatus.Optimal : AssignmentStatus.Feasible, best, bound)
            : new(AssignmentSolution.Infeasible(problem, Infeasibility.NotFound("The node limit or the deadline was reached before an assignment was found that uses at most one cell of each exclusive pair.")),
                problem, [], nodeCount);
    }

    private ExclusiveCellsSolution Outcome(AssignmentStatus status, Node node, long bound)
    {
        ReadOnlySpan<int> found = node.Solution.ColumnOfRow.AsSpan();
        AssignmentSolution solution = status == AssignmentStatus.Optimal
            ? AssignmentSolution.Optimal(problem, found, node.Solution.Duals)
            : AssignmentSolution.Feasible(problem, found, bound);
        return new(solution, node.Problem, node.Forbidden, nodeCount);
    }

    private sealed record Node(ImmutableArray<(int Row, int Column)> Forbidden, AssignmentProblem Problem, AssignmentSolution Solution);
}
