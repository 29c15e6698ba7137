// Sources: T. Radzik, Fractional combinatorial optimization (1998), doi:10.1007/978-1-4613-0303-9_6 (Newton's method: intersect the lines of the two
// matchings, solve there, and so on); D. Gusfield, Parametric combinatorial computing and a problem of program module distribution (1983),
// doi:10.1145/2402.322391; B. V. Cherkassky and A. V. Goldberg, Negative-cycle detection algorithms (1999), doi:10.1007/s101070050058.
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tuning;

/// <summary>How far the stated matching stays a best one along a line of costs: exactly, as a fraction of the way.</summary>
/// <remarks>
/// By how much a matching falls short of the best is convex along the line and 0 at its start, so it is 0 up to the end that is sought, and above 0 beyond. A
/// solved problem of rounded costs says which matching may be better; whether it is, and whether there is any other, is counted in whole numbers:
/// either a cycle of moves that gains, or prices that prove that there is none.
/// </remarks>
internal static class ExactEnd
{
    /// <summary>Finds the end.</summary>
    /// <param name="line">The costs.</param>
    /// <param name="stated">The mentor of each mentee, or -1: a best matching at the start.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The largest share of the way at which it is a best matching, in lowest terms; 1 / 1 where it always is.</returns>
    public static (long Numerator, long Denominator) Of(CostLine line, int[] stated, CancellationToken cancellationToken)
    {
        (long Numerator, long Denominator) share = (1, 1);
        (long start, long change) = line.Sums(stated);
        while (share.Numerator > 0)
        {
            AssignmentProblem problem = line.At((double)share.Numerator / share.Denominator);
            AssignmentSolution solution = new ExactSolver().Solve(problem, SolveOptions.Default, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            (long Start, long Change) other = line.Sums([.. solution.ColumnOfRow]);
            if (Gains(other.Start - start, other.Change - change, share))
            {
                share = Crossing(other.Start - start, other.Change - change);
                continue;
            }

            // What rounding hid is seen in whole numbers; the prices of the rounded problem leave little to do.
            var moves = new MoveGraph(line, stated, solution.Duals!.ColumnPrices);
            while (share.Numerator > 0 && moves.Gaining(share, cancellationToken) is { } cycle)
            {
                share = Crossing(cycle.Start, cycle.Change);
            }

            return share;
        }

        return share;
    }

    private static bool Gains(long start, long change, (long Numerator, long Denominator) share) =>
        ((Int128)start * share.Denominator) + ((Int128)change * share.Numerator) < 0;

    /// <summary>Where a matching that costs more at the start begins to cost less.</summary>
    private static (long Numerator, long Denominator) Crossing(long start, long change)
    {
        (long a, long b) = (start, -change);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return (start / a, -change / a);
    }
}
