// Source: A. Schrijver, Combinatorial Optimization (2003), ch. 12, 17 and 21 (duality and complementary slackness of minimum-cost flows and
// of the assignment and transportation problems); weak duality itself needs no source.
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The proof, or the refutation, that an assignment is optimal: every constraint of the assignment and of the prices checked, and their
/// totals compared, in exact integers, by code that shares nothing with the solvers.
/// </summary>
/// <remarks>
/// By weak duality the dual total of any prices is a lower bound of every assignment's total, when each cell counts with the least that its
/// reduced cost can add (0, or the reduced cost itself where it is negative or the cell is pinned), each column with the load that suits its
/// price best, and each row with the cheaper of its price and its unassigned cost. So a feasible assignment whose total equals it is
/// optimal, whoever found the prices and however. Immutable and safe to share between threads. Equality is by reference.
/// </remarks>
public sealed class OptimalityCertificate
{
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

    /// <summary>The total of the prices: a lower bound of every assignment.</summary>
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
    /// <param name="cancellationToken">Stops the check, which takes a reading of every cell.</param>
    /// <returns>The outcome of the check.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <remarks>O(cells) time in one pass, O(columns) memory.</remarks>
    public static OptimalityCertificate Check(AssignmentProblem problem, AssignmentSolution solution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        if (solution.Status != AssignmentStatus.Optimal || solution.Duals is not { } duals)
        {
            return new(0, 0, ["The solution does not claim optimality with dual prices, so there is nothing to prove."], 1);
        }

        if (!solution.HasShapeOf(problem) || duals.RowPrices.Length != problem.RowCount || duals.ColumnPrices.Length != problem.ColumnCount)
        {
            return new(0, 0, ["The solution and its prices do not have the shape of the problem."], 1);
        }

        var count = new CertificateCount(problem, solution, duals);
        for (int i = 0; i < problem.RowCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count.AddRow(i);
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            count.AddColumn(j);
        }

        count.Compare(solution.TotalCost);
        return new(count.Primal, count.Dual, [.. count.Found], count.ViolationCount);
    }

    internal static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
