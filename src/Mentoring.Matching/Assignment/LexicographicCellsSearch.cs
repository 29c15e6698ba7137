using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>One run of <see cref="LexicographicSolver"/> with exclusive pairs: branch and bound as in <see cref="ExclusiveCellsSolver"/>.</summary>
/// <remarks>
/// Forbidding cells can only make the values worse, in their order; so the node with the best values is looked at first, and the first that
/// uses at most one cell of each pair is best.
/// </remarks>
internal sealed class LexicographicCellsSearch(LexicographicSolver solver, AssignmentProblem problem, AssignmentObjective[] objectives,
    SolveOptions options, CancellationToken cancellationToken)
{
    private readonly PriorityQueue<Node, (long[] Key, int Number)> open = new(Comparer<(long[] Key, int Number)>.Create(
        (x, y) => x.Key.AsSpan().SequenceCompareTo(y.Key) is var order and not 0 ? order : x.Number.CompareTo(y.Number)));

    private int nodeCount;
    private bool isCut; // some node ended at the deadline: what it holds may be better than it seems

    internal LexicographicSolution Run()
    {
        LexicographicSolution first = Solve([]);
        if (first.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled)
        {
            return first;
        }

        Node? best = null; // the last node whose assignment keeps all pairs, for when the search is cut short
        while (open.TryDequeue(out Node? node, out _))
        {
            if (FirstViolated(node.Solution) is not { } pair)
            {
                return isCut && !node.Forbidden.IsEmpty ? Unproven(node) : node.Solution;
            }

            if (nodeCount + 2 > solver.NodeLimit || options.Deadline.IsCancellationRequested)
            {
                return CutShort(best, node);
            }

            foreach ((int, int) cell in ((int, int)[])[(pair.Row1, pair.Column1), (pair.Row2, pair.Column2)])
            {
                LexicographicSolution solution = Solve(node.Forbidden.Add(cell));
                if (solution.Status == AssignmentStatus.Cancelled)
                {
                    return solution;
                }

                if (solution.Status != AssignmentStatus.Infeasible && FirstViolated(solution) is null)
                {
                    var own = new Node(solution, Key(solution));
                    best = best is null || own.Key.AsSpan().SequenceCompareTo(best.Key) < 0 ? own : best;
                }
            }
        }

        return new(AssignmentStatus.Infeasible, AssignmentSolution.Infeasible(problem, isCut
            ? Infeasibility.NotFound("The deadline came before an assignment was found that uses at most one cell of each exclusive pair.")
            : Infeasibility.ExclusiveCells(nodeCount)), []);
    }

    private LexicographicSolution Solve(ImmutableArray<(int Row, int Column)> forbidden)
    {
        nodeCount++;
        if (forbidden.Any(cell => problem.Pins.Contains(cell)))
        {
            return new(AssignmentStatus.Infeasible, AssignmentSolution.Infeasible(problem, Infeasibility.ExclusiveCells(nodeCount)), []);
        }

        AssignmentProblem restricted = forbidden.IsEmpty ? problem : problem.Forbid(forbidden);
        var nested = new SolveOptions { Deadline = options.Deadline, Parallelism = options.Parallelism, Progress = forbidden.IsEmpty ? options.Progress : null };
        LexicographicSolution solution = new LexicographicRun(solver.Inner, restricted, objectives, nested, cancellationToken).Run().Without(forbidden);
        isCut |= solution.Status == AssignmentStatus.Feasible || solution.Solution.Infeasibility is { IsProven: false };
        if (solution.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible)
        {
            var node = new Node(solution, Key(solution));
            open.Enqueue(node, (node.Key, nodeCount));
        }

        return solution;
    }

    private long[] Key(LexicographicSolution solution) => [.. objectives.SelectMany(o => o.Key(problem, solution.Solution))];

    private ExclusivePair? FirstViolated(LexicographicSolution solution)
    {
        foreach (ExclusivePair pair in solver.Pairs)
        {
            if (pair.IsViolatedBy(solution.Solution.ColumnOfRow.AsSpan()))
            {
                return pair;
            }
        }

        return null;
    }

    // What was found keeps the pairs; that nothing is better is not known, so no stage is proven.
    private LexicographicSolution CutShort(Node? best, Node node)
    {
        for (int dive = 0; best is null && dive < ExclusiveCellsSearch.DiveLimit; dive++)
        {
            ImmutableArray<int> columns = node.Solution.Solution.ColumnOfRow;
            LexicographicSolution solution = Solve([.. node.Solution.ForbiddenCells,
                .. solver.Pairs.Where(pair => pair.IsViolatedBy(columns.AsSpan())).Select(pair => (pair.Row2, pair.Column2))]);
            if (solution.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled)
            {
                break;
            }

            node = new Node(solution, []);
            best = FirstViolated(solution) is null ? node : null;
        }

        return best is null
            ? new(AssignmentStatus.Infeasible, AssignmentSolution.Infeasible(problem, Infeasibility.NotFound(
                "The node limit was reached before an assignment was found that uses at most one cell of each exclusive pair.")), [])
            : Unproven(best);
    }

    private static LexicographicSolution Unproven(Node node) => new LexicographicSolution(AssignmentStatus.Feasible, node.Solution.Solution,
        [.. node.Solution.Stages.Select(s => new LexicographicStage(s.Objective, s.Steps, s.Value, isProven: false))]).Without(node.Forbidden);

    private sealed record Node(LexicographicSolution Solution, long[] Key)
    {
        internal ImmutableArray<(int Row, int Column)> Forbidden => Solution.ForbiddenCells;
    }
}
