using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The slow twin: tries every assignment. For a handful of rows and columns.</summary>
public sealed class ExhaustiveSolver(params ExclusivePair[] pairs) : AssignmentSolver
{
    public override string Name => "exhaustive";

    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.All, IsExact: true, GivesPrices: false);

    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        int[] current = new int[problem.RowCount];
        int[] load = new int[problem.ColumnCount];
        int[]? best = null;
        long least = long.MaxValue;
        Visit(0, 0);
        return best is null
            ? AssignmentSolution.Infeasible(problem, Infeasibility.NotFound("Every assignment was tried."))
            : AssignmentSolution.Optimal(problem, best, null);

        void Visit(int i, long total)
        {
            if (i == problem.RowCount)
            {
                bool isFeasible = Enumerable.Range(0, problem.ColumnCount).All(j => load[j] >= problem.MinimumLoad(j))
                    && !pairs.Any(pair => current[pair.Row1] == pair.Column1 && current[pair.Row2] == pair.Column2);
                if (isFeasible && total < least)
                {
                    least = total;
                    best = [.. current];
                }

                return;
            }

            for (int j = 0; j < problem.ColumnCount; j++)
            {
                int cost = problem.Costs(i)[j];
                if (cost != AssignmentProblem.Forbidden && load[j] < problem.Capacity(j))
                {
                    load[j]++;
                    current[i] = j;
                    Visit(i + 1, total + cost);
                    load[j]--;
                }
            }

            if (problem.UnassignedCost(i) is { } unassigned)
            {
                current[i] = AssignmentSolution.Unassigned;
                Visit(i + 1, total + unassigned);
            }
        }
    }
}
