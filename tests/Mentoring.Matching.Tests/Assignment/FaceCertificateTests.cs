using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class FaceCertificateTests
{
    /// <summary>Whatever is changed about a face that changes its assignments is found.</summary>
    [Fact]
    public void A_corrupted_face_is_refused()
    {
        int corrupted = 0;
        for (int seed = 0; seed < 1_500; seed++)
        {
            AssignmentProblem problem = GeneratedFeatures.Random(seed, 4, 4).ToProblem();
            LexicographicSolution found = new LexicographicSolver().Solve(problem, [new LeastTotalCost(), new WorstRowFirst()]);
            LexicographicStep[] steps = [.. found.Stages.SelectMany(s => s.Steps)];
            if (steps.Length < 2)
            {
                continue;
            }

            (AssignmentProblem stage, AssignmentSolution solution, AssignmentProblem face) = (steps[0].Problem, steps[0].Solution, steps[1].Problem);
            Assert.True(FaceCertificate.Check(stage, solution, face).IsValid);
            foreach (AssignmentProblem wrong in Corrupted(face))
            {
                corrupted++;
                FaceCertificate check = FaceCertificate.Check(stage, solution, wrong);
                Assert.False(check.IsValid, $"seed {seed}");
                Assert.NotEmpty(check.Violations);
            }
        }

        Assert.InRange(corrupted, 2_000, int.MaxValue);
    }

    [Fact]
    public void The_problem_itself_is_no_face_of_one_with_a_single_optimum()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 5, 5, 1]);
        FaceCertificate check = FaceCertificate.Check(problem, new ExactSolver().Solve(problem), problem);
        Assert.False(check.IsValid);
        Assert.Contains("Cell (0, 1) may be used although no optimal assignment uses it.", check.Violations);
    }

    [Fact]
    public void Without_prices_or_of_another_shape_there_is_nothing_to_compare()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [1]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        Assert.False(FaceCertificate.Check(problem, AssignmentSolution.Feasible(problem, [0]), problem).IsValid);
        Assert.False(FaceCertificate.Check(problem, solution, AssignmentProblem.Dense(1, 2, [1, 1])).IsValid);
        Assert.Throws<ArgumentNullException>(() => FaceCertificate.Check(problem, solution, null!));
    }

    private static IEnumerable<AssignmentProblem> Corrupted(AssignmentProblem face)
    {
        for (int j = 0; j < face.ColumnCount; j++)
        {
            yield return face.WithCapacity(j, face.Capacity(j) + 1);
            yield return face.WithMinimumLoad(j, face.MinimumLoad(j) + 1);
        }

        for (int i = 0; i < face.RowCount; i++)
        {
            if (face.Demand(i) == 0)
            {
                continue; // what it may use does not matter
            }

            int[] costs = face.Costs(i).ToArray();
            bool isPinned = face.Pins.Any(p => p.Row == i);
            for (int j = 0; j < costs.Length && !isPinned; j++)
            {
                yield return costs[j] == AssignmentProblem.Forbidden ? face.WithCosts([(i, j, 0)]) : face.Forbid([(i, j)]);
            }

            if (!isPinned)
            {
                yield return face.WithUnassignedCost(i, face.UnassignedCost(i) is null ? 0 : null);
            }
        }
    }
}
