// Source: A. Schrijver, Combinatorial Optimization (2003), ch. 17 and 21 (duality and complementary slackness of the assignment and
// transportation problems); weak duality itself needs no source.
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The proof, or the refutation, that an assignment is optimal: every constraint of the assignment and of the prices checked, and their
/// totals compared, in exact integers, by code that shares nothing with the solvers.
/// </summary>
/// <remarks>
/// By weak duality the dual total of feasible prices is a lower bound of every assignment's total. So a feasible assignment whose total
/// equals it is optimal, whoever found the prices and however. Immutable and safe to share between threads. Equality is by reference.
/// </remarks>
public sealed class OptimalityCertificate
{
    private const int ListedViolations = 20;

    private OptimalityCertificate(Int128 primalCost, Int128 dualCost, ImmutableArray<string> violations, long violationCount)
    {
        PrimalCost = primalCost;
        DualCost = dualCost;
        Violations = violations;
        ViolationCount = violationCount;
    }

    /// <summary>Whether the assignment is proven optimal: nothing is violated and the gap is 0.</summary>
    public bool IsValid => ViolationCount == 0 && Gap == 0;

    /// <summary>The total of the assignment, counted anew.</summary>
    public Int128 PrimalCost { get; }

    /// <summary>The total of the prices: a lower bound of every assignment when the prices are feasible.</summary>
    public Int128 DualCost { get; }

    /// <summary><see cref="PrimalCost"/> minus <see cref="DualCost"/>.</summary>
    public Int128 Gap => PrimalCost - DualCost;

    /// <summary>The first violations found, as sentences; at most 20.</summary>
    public IReadOnlyList<string> Violations { get; }

    /// <summary>How many violations were found in all.</summary>
    public long ViolationCount { get; }

    /// <summary>Checks a claim of optimality.</summary>
    /// <param name="problem">The problem that the solution is said to solve.</param>
    /// <param name="solution">The claim. Without prices, or with a status other than optimal, it is a claim that cannot be proven.</param>
    /// <returns>The outcome of the check.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>O(rows * columns) time, O(columns) memory.</remarks>
    public static OptimalityCertificate Check(AssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        var found = new List<string>();
        long count = 0;
        void Violation(FormattableString sentence)
        {
            if (++count <= ListedViolations)
            {
                found.Add(sentence.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (solution.Status != AssignmentStatus.Optimal || solution.Duals is not { } duals)
        {
            return new(0, 0, ["The solution does not claim optimality with dual prices, so there is nothing to prove."], 1);
        }

        if (solution.ColumnOfRow.Length != problem.RowCount || duals.RowPrices.Length != problem.RowCount
            || duals.ColumnPrices.Length != problem.ColumnCount)
        {
            return new(0, 0, ["The solution and its prices do not have the shape of the problem."], 1);
        }

        Int128 primal = 0;
        Int128 dual = 0;
        int[] load = new int[problem.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            ReadOnlySpan<int> costs = problem.Costs(i);
            Int128 u = duals.RowPrices[i];
            dual += u;
            int own = solution.ColumnOfRow[i];
            if (own == AssignmentSolution.Unassigned)
            {
                primal += problem.UnassignedCost(i) ?? 0;
                if (problem.UnassignedCost(i) is not { } price)
                {
                    Violation($"Row {i} is unassigned although it must be assigned.");
                }
                else if (u != price)
                {
                    Violation($"Row {i} is unassigned but its price {u} is not its unassigned cost {price}.");
                }
            }
            else if ((uint)own >= (uint)problem.ColumnCount || costs[own] == AssignmentProblem.Forbidden)
            {
                Violation($"Row {i} uses the cell of column {own}, which is forbidden or does not exist.");
            }
            else
            {
                primal += costs[own];
                load[own]++;
                if (u + duals.ColumnPrices[own] != costs[own])
                {
                    Violation($"Cell ({i}, {own}) is used but its reduced cost is {costs[own] - u - duals.ColumnPrices[own]}, not 0.");
                }
            }

            if (problem.UnassignedCost(i) is { } most && u > most)
            {
                Violation($"The price {u} of row {i} is above its unassigned cost {most}.");
            }

            for (int j = 0; j < costs.Length; j++)
            {
                if (costs[j] != AssignmentProblem.Forbidden && u + duals.ColumnPrices[j] > costs[j])
                {
                    Violation($"Cell ({i}, {j}) has the negative reduced cost {costs[j] - u - duals.ColumnPrices[j]}.");
                }
            }
        }

        for (int j = 0; j < load.Length; j++)
        {
            Int128 v = duals.ColumnPrices[j];
            dual += v < 0 ? v * problem.Capacity(j) : v * problem.MinimumLoad(j);
            if (load[j] > problem.Capacity(j) || load[j] < problem.MinimumLoad(j))
            {
                Violation($"Column {j} has {load[j]} rows although it takes {problem.MinimumLoad(j)} to {problem.Capacity(j)}.");
            }

            if (v < 0 && load[j] != problem.Capacity(j))
            {
                Violation($"Column {j} has the negative price {v} but is not full.");
            }

            if (v > 0 && load[j] != problem.MinimumLoad(j))
            {
                Violation($"Column {j} has the positive price {v} but is not at its minimum load.");
            }
        }

        if (primal != solution.TotalCost)
        {
            Violation($"The solution claims the total {solution.TotalCost} but its cells add up to {primal}.");
        }

        return new(primal, dual, [.. found], count);
    }
}
