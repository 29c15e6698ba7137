// Source: A. Schrijver, Combinatorial Optimization (2003), chapter 17 (complementary slackness of the assignment problem).
namespace Mentoring.Matching.Assignment;

/// <summary>Problems with as many places as rows: the quickest kind, for every place must be taken in the end.</summary>
/// <remarks>
/// Where a row may be left out, but at so high a cost that nobody would, the problem is looked at as if none might. If the prices found there say
/// that no row would pay more for its place than for being left out, the assignment is as good as any of the problem as it was given: the
/// same prices prove it.
/// </remarks>
internal static class SquareProblem
{
    /// <summary>The problem with every row to be assigned; null when it has more or fewer places than rows, or leaving rows out may pay.</summary>
    internal static AssignmentProblem? Of(AssignmentProblem problem)
    {
        if (problem.Features.HasFlag(ProblemFeatures.LoadCosts) || !HasAsManyPlaces(problem))
        {
            return null;
        }

        long least = long.MaxValue;
        for (int i = 0; i < problem.RowCount; i++)
        {
            least = Math.Min(least, problem.UnassignedCost(i) ?? long.MaxValue);
        }

        return least == long.MaxValue ? problem
            : (Int128)least < (Int128)problem.RowCount * LargestCostOfARow(problem) ? null
            : problem.WithUnassignedCosts(null);
    }

    /// <summary>Whether prices with which every row was assigned also say that none would sooner be left out.</summary>
    internal static bool IsSolved(AssignmentProblem problem, DualPrices prices)
    {
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (prices.RowPrices[i] > (problem.UnassignedCost(i) ?? long.MaxValue))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAsManyPlaces(AssignmentProblem problem)
    {
        long places = 0;
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (problem.Capacity(j) is 0 or > AuctionRound.MostPlaces)
            {
                return false;
            }

            places += problem.Capacity(j);
        }

        return places == problem.RowCount;
    }

    // A hint of how large costs are: whether it is right for all rows the prices will tell.
    private static long LargestCostOfARow(AssignmentProblem problem)
    {
        long largest = 1;
        foreach (int cost in problem.Row(0, new int[problem.RowBufferLength]).Costs)
        {
            largest = cost == AssignmentProblem.Forbidden ? largest : Math.Max(largest, Math.Abs((long)cost));
        }

        return largest;
    }
}
