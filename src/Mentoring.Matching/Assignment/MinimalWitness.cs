// Source: P. Hall, On representatives of subsets (1935), doi:10.1112/jlms/s1-10.37.26.
namespace Mentoring.Matching.Assignment;

/// <summary>Cuts down rows that together have too few places to a set that is too large only as a whole.</summary>
/// <remarks>
/// The rows are given places one after the other. The first that finds none reaches, by rows that could make room, just the rows and columns
/// that clash: each of the others fills a place among those columns, and there is one row more than places.
/// </remarks>
internal static class MinimalWitness
{
    /// <summary>The smaller clash; null when the rows do not clash, or when cancelled.</summary>
    /// <remarks>O(rows * cells of the rows) at worst.</remarks>
    internal static Infeasibility? Of(AssignmentProblem problem, IReadOnlyCollection<int> rows, CancellationToken cancellationToken)
    {
        int[] demands = new int[problem.RowCount];
        foreach ((int row, _) in problem.Pins)
        {
            demands[row]++; // pinned rows hold their places whether they are among the rows or not
        }

        foreach (int i in rows)
        {
            demands[i] = problem.Demand(i);
        }

        var state = new FlowState(problem.WithDemands(demands));
        var paths = new FeasiblePaths(state, cancellationToken);
        foreach (int i in rows.Order())
        {
            if (state.Missing(i) > 0 && !paths.Place(i))
            {
                return cancellationToken.IsCancellationRequested ? null : FlowSolver.TooFewPlaces(problem, [.. paths.ReachedRows], [.. paths.ReachedColumns]);
            }
        }

        return null;
    }
}
