using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class StabilityCertificateTests
{
    [Property(Arbitrary = [typeof(TiedCases)], MaxTest = 200)]
    public void Lists_the_pairs_that_the_definition_names_for_every_matching_and_form(StableCase generated)
    {
        StableCase open = generated.Open;
        foreach (int[] matching in open.Matchings().Take(200))
        {
            foreach (StabilityStrength strength in Enum.GetValues<StabilityStrength>())
            {
                BlockingPair[] expected = [.. open.BlockingPairs(matching, strength)];
                foreach (ProblemForm form in Enum.GetValues<ProblemForm>())
                {
                    AssignmentProblem problem = open.Rows.ToProblem(form);
                    StabilityCertificate found = StabilityCertificate.Check(problem, open.View.ToProblem(form), AssignmentSolution.Feasible(problem, matching), strength);
                    Assert.Equal(expected, found.BlockingPairs.ToArray());
                    Assert.Equal(expected.Length == 0, found.IsValid);
                    Assert.Empty(found.UnacceptablePairs.ToArray());
                }
            }
        }
    }

    [Fact]
    public void Pairs_that_a_side_would_rather_not_have_are_named()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [7, 9, 1, 1], unassignedCosts: [5, 5]);
        AssignmentProblem view = AssignmentProblem.Dense(2, 2, [1, 1, 1, AssignmentProblem.Forbidden]);
        StabilityCertificate found = StabilityCertificate.Check(problem, view, AssignmentSolution.Feasible(problem, [0, 1]));
        Assert.False(found.IsValid);
        Assert.Equal([new BlockingPair(0, 0), new BlockingPair(1, 1)], found.UnacceptablePairs.ToArray());
        Assert.Contains("row 0 with column 0", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_beyond_its_capacity_and_a_missing_matching_are_not_valid()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 1, [1, 1], unassignedCosts: [5, 5]);
        Assert.Contains("Column 0 has 2 rows", StabilityCertificate.Check(problem, null, AssignmentSolution.Feasible(problem, [0, 0])).Reason, StringComparison.Ordinal);
        Assert.False(StabilityCertificate.Check(problem, null, AssignmentSolution.Cancelled(problem)).IsValid);
        Assert.True(StabilityCertificate.Check(problem, null, AssignmentSolution.Feasible(problem, [0, -1])).IsValid);
    }

    [Fact]
    public void Other_shapes_and_demands_are_refused()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 1, [1, 1]);
        AssignmentSolution solution = AssignmentSolution.Cancelled(problem);
        Assert.Throws<ArgumentException>(() => StabilityCertificate.Check(problem, AssignmentProblem.Dense(1, 2, [1, 1]), solution));
        Assert.Throws<ArgumentException>(() => StabilityCertificate.Check(AssignmentProblem.Dense(1, 1, [1]), null, solution));
        AssignmentProblem demanding = problem.WithDemands([1, 0]);
        Assert.Throws<ArgumentException>(() => StabilityCertificate.Check(demanding, null, AssignmentSolution.Cancelled(demanding)));
        Assert.Throws<ArgumentNullException>(() => StabilityCertificate.Check(null!, null, solution));
        Assert.Throws<ArgumentNullException>(() => StabilityCertificate.Check(problem, null, null!));
    }
}
