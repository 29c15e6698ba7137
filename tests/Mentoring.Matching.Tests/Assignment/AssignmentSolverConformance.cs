using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>
/// What every solver must do. A new solver derives from this in one line. What a solver does not declare it must refuse; nothing else is
/// left out.
/// </summary>
public abstract class AssignmentSolverConformance
{
    protected abstract AssignmentSolver Solver { get; }

    [Fact]
    public void Has_a_name() => Assert.False(string.IsNullOrWhiteSpace(Solver.Name));

    [Fact]
    public void Refuses_null() => Assert.Throws<ArgumentNullException>(() => Solver.Solve(null!));

    [Fact]
    public void Cancelled_before_the_start_is_a_status()
    {
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4]), null, new CancellationToken(true));
        Assert.Equal(AssignmentStatus.Cancelled, solution.Status);
        Assert.Equal(0, solution.AssignedCount);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    public void Without_rows_the_empty_assignment_is_returned(int rows, int columns)
    {
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(rows, columns, []));
        Assert.True(solution.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible);
        Assert.Equal(0, solution.TotalCost);
        Assert.Empty(solution.ColumnOfRow.ToArray());
    }

    [Fact]
    public void Without_columns_rows_that_must_be_assigned_are_infeasible()
    {
        AssertInfeasible(AssignmentProblem.Dense(3, 0, []));
        AssertAllUnassigned(AssignmentProblem.Dense(3, 0, [], unassignedCosts: [1, 2, 3]), 6);
    }

    [Fact]
    public void Zero_capacities_take_nobody()
    {
        AssertInfeasible(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4], capacities: [0, 0]));
        AssertAllUnassigned(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4], capacities: [0, 0], unassignedCosts: [9, 9]), 18);
    }

    [Fact]
    public void Forbidden_cells_are_not_used()
    {
        int[] all = [.. Enumerable.Repeat(AssignmentProblem.Forbidden, 4)];
        AssertInfeasible(AssignmentProblem.Dense(2, 2, all));
        AssertAllUnassigned(AssignmentProblem.Dense(2, 2, all, unassignedCosts: [5, 6]), 11);
    }

    [Fact]
    public void Equal_costs_place_every_row_once()
    {
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(4, 4, [.. Enumerable.Repeat(7, 16)]));
        Assert.Equal(28, solution.TotalCost);
        Assert.Equal([0, 1, 2, 3], solution.ColumnOfRow.Order());
    }

    [Fact]
    public void A_minimum_load_above_the_capacity_is_infeasible()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(3, 1, [1, 1, 1], [1], [2], [5, 5, 5]);
        if (Declares(ProblemFeatures.MinimumLoads))
        {
            AssertInfeasible(problem);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Solver.Solve(problem));
        }
    }

    [Theory]
    [InlineData(ProblemFeatures.SparseForm)]
    [InlineData(ProblemFeatures.ImplicitForm)]
    [InlineData(ProblemFeatures.Capacities)]
    [InlineData(ProblemFeatures.MinimumLoads)]
    [InlineData(ProblemFeatures.UnassignedRows)]
    [InlineData(ProblemFeatures.LoadCosts)]
    [InlineData(ProblemFeatures.Demands)]
    [InlineData(ProblemFeatures.Pins)]
    public void A_feature_that_is_not_declared_is_refused_by_name(ProblemFeatures feature)
    {
        var generated = new GeneratedProblem(2, 2, [1, 2, 3, 4], [1, 1], [0, 0], [null, null]);
        AssignmentProblem dense = generated.ToProblem();
        AssignmentProblem problem = feature switch
        {
            ProblemFeatures.SparseForm => generated.ToProblem(ProblemForm.Sparse),
            ProblemFeatures.ImplicitForm => generated.ToProblem(ProblemForm.Implicit),
            ProblemFeatures.Capacities => dense.WithCapacity(0, 2),
            ProblemFeatures.MinimumLoads => dense.WithMinimumLoad(0, 1),
            ProblemFeatures.UnassignedRows => dense.WithUnassignedCost(0, 9),
            ProblemFeatures.LoadCosts => dense.WithLoadCosts([[1], null]),
            ProblemFeatures.Demands => dense.WithDemands([1, 0]),
            _ => dense.Pin([(0, 0)]),
        };
        Assert.Equal(feature, problem.Features);
        if (!Declares(feature))
        {
            Assert.Contains(feature.ToString(), Assert.Throws<ArgumentException>(() => Solver.Solve(problem)).Message, StringComparison.Ordinal);
        }
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 300)]
    public void Sparse_and_computed_twins_have_the_same_answer(GeneratedProblem generated)
    {
        AssignmentSolution dense = Solver.Solve(Suited(generated).ToProblem());
        foreach (ProblemForm form in Forms())
        {
            AssignmentSolution twin = Solver.Solve(Suited(generated).ToProblem(form));
            AssertSameAnswer(dense, twin, form);
            Assert.Equal(dense.Infeasibility?.Kind, twin.Infeasibility?.Kind);
        }
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 300)]
    public void Pinned_cells_are_used_if_pins_are_declared(GeneratedProblem generated, int chance)
    {
        int[] allowed = [.. Enumerable.Range(0, generated.Costs.Length).Where(at => generated.Costs[at] != AssignmentProblem.Forbidden)];
        if (!Declares(ProblemFeatures.Pins) || allowed.Length == 0)
        {
            return;
        }

        int at = allowed[(chance & int.MaxValue) % allowed.Length];
        (int row, int column) = (at / generated.Columns, at % generated.Columns);
        (ProblemForm Form, AssignmentSolution Solution)[] twins = [.. Forms().Prepend(ProblemForm.Dense)
            .Select(form => (form, Solver.Solve(Suited(generated).ToProblem(form).Pin([(row, column)]))))];
        AssignmentSolution exhaustive = new ExhaustiveSolver().Solve(Suited(generated).ToProblem().Pin([(row, column)]));
        foreach ((ProblemForm form, AssignmentSolution solution) in twins)
        {
            AssertHonest(solution, exhaustive);
            AssertSameAnswer(twins[0].Solution, solution, form);
            Assert.True(solution.Status == AssignmentStatus.Infeasible || solution.ColumnOfRow[row] == column);
        }
    }

    // An exact solver may have a method of its own for sparse problems, which breaks ties among equal totals in its own fixed way.
    private void AssertSameAnswer(AssignmentSolution dense, AssignmentSolution twin, ProblemForm form)
    {
        Assert.Equal(dense.Status, twin.Status);
        Assert.Equal(dense.TotalCost, twin.TotalCost);
        if (form != ProblemForm.Sparse || !Solver.Capabilities.IsExact)
        {
            Assert.Equal(dense.ColumnOfRow.ToArray(), twin.ColumnOfRow.ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Cancelled_in_the_middle_is_a_status_and_little_more_is_read(int readsBefore)
    {
        if (!Declares(ProblemFeatures.ImplicitForm))
        {
            return;
        }

        const int Size = 150;
        var random = new Random(1);
        int[] costs = [.. Enumerable.Range(0, Size * Size).Select(_ => random.Next(1000))];
        using var source = new CancellationTokenSource();
        var rows = new CancellingCosts(Size, costs, readsBefore, source);
        Assert.Equal(AssignmentStatus.Cancelled, Solver.Solve(AssignmentProblem.Implicit(Size, Size, rows), null, source.Token).Status);
        Assert.InRange(rows.ReadsAfter, 0, 64);
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 500)]
    public void Every_answer_is_feasible_honest_and_repeatable(GeneratedProblem generated)
    {
        AssignmentProblem problem = Suited(generated).ToProblem();
        AssignmentSolution solution = Solver.Solve(problem);
        Assert.Equal(solution.ColumnOfRow.ToArray(), Solver.Solve(problem).ColumnOfRow.ToArray());
        AssertHonest(solution, new ExhaustiveSolver().Solve(problem));
    }

    [Fact]
    public void Costs_at_the_edge_of_their_range_are_counted_exactly()
    {
        const int Edge = AssignmentProblem.MaximumCost;
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(2, 2, [-Edge, Edge, Edge, -Edge],
            unassignedCosts: [AssignmentProblem.MaximumUnassignedCost, AssignmentProblem.MaximumUnassignedCost]));
        Assert.Equal(2, solution.AssignedCount);
        Assert.Equal(solution.ColumnOfRow[0] == 0 ? -2L * Edge : 2L * Edge, solution.TotalCost);
        Assert.True(solution.ColumnOfRow[0] == 0 || !Solver.Capabilities.IsExact);
    }

    private bool Declares(ProblemFeatures features) => (Solver.Capabilities.Features & features) == features;

    private IEnumerable<ProblemForm> Forms()
    {
        if (Declares(ProblemFeatures.SparseForm))
        {
            yield return ProblemForm.Sparse;
        }

        if (Declares(ProblemFeatures.ImplicitForm))
        {
            yield return ProblemForm.Implicit;
        }
    }

    private GeneratedProblem Suited(GeneratedProblem generated) =>
        Declares(ProblemFeatures.MinimumLoads) ? generated : generated with { MinimumLoads = new int[generated.Columns] };

    private static void AssertHonest(AssignmentSolution solution, AssignmentSolution twin)
    {
        switch (solution.Status)
        {
            case AssignmentStatus.Optimal:
                Assert.Equal(twin.TotalCost, solution.TotalCost);
                Assert.Equal(AssignmentStatus.Optimal, twin.Status);
                break;
            case AssignmentStatus.Feasible:
                Assert.Equal(AssignmentStatus.Optimal, twin.Status);
                Assert.True(solution.TotalCost >= twin.TotalCost);
                Assert.True(solution.LowerBound is null || solution.LowerBound <= twin.TotalCost);
                break;
            case AssignmentStatus.Infeasible:
                Assert.NotNull(solution.Infeasibility);
                bool isWider = solution.Infeasibility.Kind is InfeasibilityKind.NotFound or InfeasibilityKind.NoStableMatching;
                Assert.True(isWider || twin.Status == AssignmentStatus.Infeasible);
                break;
            default:
                Assert.Fail("Nobody cancelled.");
                break;
        }
    }

    private void AssertInfeasible(AssignmentProblem problem)
    {
        AssignmentSolution solution = Solver.Solve(problem);
        Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
        Assert.False(string.IsNullOrWhiteSpace(solution.Infeasibility?.Message));
        Assert.Equal(0, solution.AssignedCount);
    }

    private void AssertAllUnassigned(AssignmentProblem problem, long total)
    {
        AssignmentSolution solution = Solver.Solve(problem);
        Assert.Equal(0, solution.AssignedCount);
        Assert.Equal(total, solution.TotalCost);
    }
}
