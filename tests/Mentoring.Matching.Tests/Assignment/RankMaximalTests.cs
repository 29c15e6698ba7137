using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Examples; <see cref="LexicographicSolverTests"/> holds it against trying every assignment.</summary>
public sealed class RankMaximalTests
{
    private static readonly AssignmentProblem Problem = AssignmentProblem.Dense(3, 3, [0, 5, 5, 5, 0, 5, 5, 5, 0]);

    [Fact]
    public void Ranks_come_before_costs_and_count_in_their_order()
    {
        var ranks = new RankMaximal([(0, 1, 1), (1, 1, 1), (1, 0, 2), (2, 0, 3), (2, 2, 2)]);
        LexicographicSolution found = new LexicographicSolver().Solve(Problem, [ranks, new LeastTotalCost()]);
        Assert.Equal([1, 0, 2], found.Solution.ColumnOfRow.ToArray());
        Assert.Equal([(1, 1), (2, 2), (3, 0)], ranks.Used(found.Solution));
        Assert.Equal(-3, found.Stages[0].Value);
        Assert.Equal(2, found.Stages[0].Steps.Length); // of rank 3 nothing is left to choose
    }

    [Fact]
    public void A_cell_that_is_there_twice_has_the_lower_rank_and_cells_beside_the_problem_count_for_nothing()
    {
        var ranks = new RankMaximal([(0, 1, 2), (0, 1, 1), (7, 0, 1), (0, 9, 1), (-1, 0, 1)]);
        LexicographicSolution found = new LexicographicSolver().Solve(Problem, [ranks]);
        Assert.Equal(1, found.Solution.ColumnOfRow[0]);
        Assert.Equal([(1, 1)], ranks.Used(found.Solution));
    }

    [Fact]
    public void Without_cells_it_decides_nothing()
    {
        var ranks = new RankMaximal([]);
        LexicographicSolution found = new LexicographicSolver().Solve(Problem, [ranks, new LeastTotalCost()]);
        Assert.Equal(0, found.Solution.TotalCost);
        Assert.Empty(ranks.Used(found.Solution));
        Assert.Throws<ArgumentNullException>(() => new RankMaximal(null!));
    }
}
