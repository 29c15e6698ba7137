using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class WorstRowFirstTests
{
    [Fact]
    public void The_worst_row_decides_then_the_second_worst()
    {
        // Row 1 costs 8 in every assignment of all rows; what is left is 3 + 3, better in leximin than 0 + 4.
        AssignmentProblem problem = AssignmentProblem.Dense(3, 3, [0, 9, 3, 9, 8, 9, 3, 9, 4]);
        LexicographicSolution found = new LexicographicSolver().Solve(problem, [new WorstRowFirst()]);
        Assert.Equal([2, 1, 0], found.Solution.ColumnOfRow.AsEnumerable());
        Assert.Equal(8, found.Stages[0].Value);
    }

    /// <summary>A twin by thresholds alone: for each level from the top, as few uses of it as possible, one level a problem, without packs.</summary>
    [Property(MaxTest = 60)]
    public void Packs_of_levels_give_what_one_level_at_a_time_gives(int seed)
    {
        var random = new Random(seed);
        int rows = random.Next(2, 14);
        int columns = random.Next(rows, 16);
        int span = random.Next(3) switch { 0 => 4, 1 => 60, _ => 1 << 20 };
        int[] costs = [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(span))];
        AssignmentProblem problem = AssignmentProblem.Dense(rows, columns, costs);
        LexicographicSolution packed = new LexicographicSolver().Solve(problem, [new WorstRowFirst()]);
        AssignmentObjective[] single = [.. costs.Distinct().OrderDescending().Select(level => new OneLevel(level))];
        LexicographicSolution plain = new LexicographicSolver().Solve(problem, single);
        Assert.Equal(Sorted(problem, plain.Solution), Sorted(problem, packed.Solution));
        LexicographicSolverTests.AssertProven(packed, seed);
    }

    /// <summary>Levels beyond number: every cost its own, negative ones and the largest unassigned costs too.</summary>
    [Fact]
    public void The_whole_range_of_costs_is_told_apart()
    {
        const int Edge = AssignmentProblem.MaximumCost;
        AssignmentProblem problem = AssignmentProblem.Dense(3, 2, [-Edge, Edge, Edge, -Edge, 0, 0],
            unassignedCosts: [AssignmentProblem.MaximumUnassignedCost, AssignmentProblem.MaximumUnassignedCost, AssignmentProblem.MaximumUnassignedCost - 1]);
        LexicographicSolution found = new LexicographicSolver().Solve(problem, [new WorstRowFirst()]);
        Assert.Equal([0, 1, AssignmentSolution.Unassigned], found.Solution.ColumnOfRow.AsEnumerable());
        Assert.Equal(AssignmentProblem.MaximumUnassignedCost - 1, found.Stages[0].Value);
    }

    [Fact]
    public void Two_hundred_rows_at_a_million_levels_are_proven()
    {
        var random = new Random(1);
        AssignmentProblem problem = AssignmentProblem.Dense(200, 200, [.. Enumerable.Range(0, 40_000).Select(_ => random.Next(1 << 20))]);
        LexicographicSolution found = new LexicographicSolver().Solve(problem, [new WorstRowFirst()]);
        LexicographicSolverTests.AssertProven(found, 1);
        Assert.InRange(found.Stages[0].Steps.Length, 2, 200);
    }

    private static IEnumerable<int> Sorted(AssignmentProblem problem, AssignmentSolution solution) =>
        solution.ColumnOfRow.Select((j, i) => problem.Cost(i, j)).OrderDescending();

    private sealed class OneLevel(int level) : AssignmentObjective
    {
        public override string Name => "one level";

        protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state) => [new ObjectiveCosts((_, _, own) => own == level ? 1 : 0)];
    }
}
