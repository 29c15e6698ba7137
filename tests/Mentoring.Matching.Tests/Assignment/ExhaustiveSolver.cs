using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The slow twin: tries every assignment. For a handful of rows and columns.</summary>
public sealed class ExhaustiveSolver(params ExclusivePair[] pairs) : AssignmentSolver
{
    public override string Name => "exhaustive";

    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.All, IsExact: true, GivesPrices: false);

    /// <summary>Every assignment that keeps the constraints, as the columns of the rows' units, with its total.</summary>
    public static IEnumerable<(int[] ColumnOfUnit, long Total)> All(AssignmentProblem problem, CancellationToken cancellationToken = default)
    {
        int[] current = new int[problem.UnitCount];
        int[] load = new int[problem.ColumnCount];
        return Visit(0, 0, 0, 0);

        // The next unit of a row takes a column above those that the row has already, or is left out with all that follow.
        IEnumerable<(int[] ColumnOfUnit, long Total)> Visit(int i, int taken, int from, long total)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                yield break;
            }

            while (i < problem.RowCount && taken == problem.Demand(i))
            {
                (i, taken, from) = (i + 1, 0, 0);
            }

            int unit = Enumerable.Range(0, i).Sum(problem.Demand) + taken;
            if (i == problem.RowCount)
            {
                if (Enumerable.Range(0, problem.ColumnCount).All(j => load[j] >= problem.MinimumLoad(j)) && problem.Pins.All(HasPin))
                {
                    yield return ([.. current], total);
                }

                yield break;
            }

            int[] costs = problem.Costs(i).ToArray();
            for (int j = from; j < problem.ColumnCount; j++)
            {
                if (costs[j] != AssignmentProblem.Forbidden && load[j] < problem.Capacity(j))
                {
                    int seat = problem.SeatCost(j, load[j]++);
                    current[unit] = j;
                    foreach ((int[], long) found in Visit(i, taken + 1, j + 1, total + (long)costs[j] + seat))
                    {
                        yield return found;
                    }

                    load[j]--;
                }
            }

            if (problem.UnassignedCost(i) is { } unassigned)
            {
                int left = problem.Demand(i) - taken;
                current.AsSpan(unit, left).Fill(AssignmentSolution.Unassigned);
                foreach ((int[], long) found in Visit(i, problem.Demand(i), 0, total + (left * unassigned)))
                {
                    yield return found;
                }
            }
        }

        bool HasPin((int Row, int Column) pin) =>
            current.AsSpan(Enumerable.Range(0, pin.Row).Sum(problem.Demand), problem.Demand(pin.Row)).Contains(pin.Column);
    }

    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        int[]? best = null;
        long least = long.MaxValue;
        foreach ((int[] columnOfUnit, long total) in All(problem, cancellationToken))
        {
            if (total < least && !pairs.Any(pair => pair.IsViolatedBy(columnOfUnit)))
            {
                (best, least) = (columnOfUnit, total);
            }
        }

        return cancellationToken.IsCancellationRequested ? AssignmentSolution.Cancelled(problem) : best is null
            ? AssignmentSolution.Infeasible(problem, Infeasibility.NotFound("Every assignment was tried."))
            : AssignmentSolution.Optimal(problem, best, null);
    }
}
