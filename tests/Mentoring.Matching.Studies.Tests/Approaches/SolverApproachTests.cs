using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class SolverApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new SolverApproach(new ExactSolver(), "total-score");

    // A pair of a rank below 0 is dearer than to leave the mentee out.
    private protected override bool WastesNothing => false;

    [Fact]
    public void It_is_named_after_its_solver_unless_told()
    {
        Assert.Equal("greedy", new SolverApproach(new GreedySolver()).Name);
        Assert.Equal("The assignment solver 'greedy' on the ranks of the pairs.", new SolverApproach(new GreedySolver()).Description);
        Assert.Throws<ArgumentNullException>(() => new SolverApproach(null!));
    }
}
