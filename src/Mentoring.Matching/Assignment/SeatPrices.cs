// Sources: L. S. Shapley and M. Shubik, The assignment game I: the core (1971), doi:10.1007/BF01753437, and G. Demange and D. Gale, The
// strategy structure of two-sided matching markets (1985), doi:10.2307/1911408: the optimal prices form a lattice, so one choice of them is
// best for all columns at once.
namespace Mentoring.Matching.Assignment;

/// <summary>Of all prices that prove a solution optimal, those that price each seat exactly.</summary>
/// <remarks>
/// <para>Optimal prices are seldom unique. Among all of them there is one choice in which every column price is as high as in any: there
/// <see cref="DualPrices.SeatPrice"/> of a full column is exactly what one more place would save, and not merely a bound of it. The choice
/// depends on the problem alone, not on the prices or on the optimal assignment that it is found from.</para>
/// <para>Where a minimum load leaves column prices without a highest value, as one more place in such columns can save nothing, they are
/// raised together, just as far as the price of each seat there is 0 and the prices stay valid. The price of a column that no row uses is not
/// raised above the negative of its first load cost. The price of a row is what the dearest of its columns that are not pinned costs it, its
/// unassigned cost where part of it is left out.</para>
/// <para>One search for shortest paths, which reads each row once (in the presence of minimum loads up to three times): O(cells + log)
/// time, O(rows + columns) memory; exact in 64 bits. Stateless; safe to use by several threads.</para>
/// </remarks>
/// <example>
/// <code>
/// AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [4, 1, 2, 3]);
/// AssignmentSolution solution = SeatPrices.Tighten(problem, new ExactSolver().Solve(problem));
/// // solution.Duals.SeatPrice(problem, 0) is 0: a second place in column 0 saves nothing
/// </code>
/// </example>
public static class SeatPrices
{
    /// <summary>The largest absolute price that this class starts from, 2^58: more than any solver here gives.</summary>
    private const long LargestPrice = 1L << 58;

    /// <summary>Gives a solution its exact seat prices.</summary>
    /// <param name="problem">The problem solved.</param>
    /// <param name="solution">Its optimal solution, with dual prices that prove it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The same assignment with the exact prices; they prove it as well.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The solution is not an optimal one of the problem with prices. That the prices do not prove it is not always noticed; an
    /// <see cref="OptimalityCertificate"/> tells.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static AssignmentSolution Tighten(AssignmentProblem problem, AssignmentSolution solution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        WarmStart.CheckSolved(problem, solution);
        return TryTighten(problem, solution, cancellationToken) ?? throw new ArgumentException(
            "The solution and its prices do not prove each other optimal for this problem; take them from an exact solver.", nameof(solution));
    }

    /// <summary>The same for a solution of the right shape; null when the search notices that it and its prices do not fit.</summary>
    internal static AssignmentSolution? TryTighten(AssignmentProblem problem, AssignmentSolution solution, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DualPrices prices = solution.Duals!;
        foreach (long price in prices.RowPrices.AsSpan())
        {
            if (price is < -LargestPrice or > LargestPrice)
            {
                return null;
            }
        }

        foreach (long price in prices.ColumnPrices.AsSpan())
        {
            if (price is < -LargestPrice or > LargestPrice)
            {
                return null;
            }
        }

        return FlowState.Of(problem, solution, cancellationToken) is { } state && new PriceTightening(state, cancellationToken).Run()
            ? AssignmentSolution.Optimal(problem, solution.ColumnOfUnit(problem), new DualPrices([.. state.U], [.. state.V]))
            : null;
    }
}
