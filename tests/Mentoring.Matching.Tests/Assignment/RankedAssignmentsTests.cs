using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class RankedAssignmentsTests
{
    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 600)]
    public void Equals_the_list_of_all_assignments_by_total(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        long[] all = [.. ExhaustiveSolver.All(problem).Select(a => a.Total).Order().Take(12)];
        AssignmentSolution[] ranked = [.. RankedAssignments.Best(problem, 12)];
        Assert.Equal(all, ranked.Select(s => s.TotalCost));
        Assert.Equal(ranked.Length, ranked.Select(s => string.Join(' ', Enumerable.Range(0, problem.RowCount).Select(i => string.Join(',', s.ColumnsOf(i).ToArray())))).Distinct().Count());
    }

    [Fact]
    public void Refuses_a_count_below_one_and_can_be_cancelled()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => RankedAssignments.Best(problem, 0));
        Assert.Throws<OperationCanceledException>(() => RankedAssignments.Best(problem, 2, new CancellationToken(true)));
    }
}
