// Source: A. Schrijver, Combinatorial Optimization (2003), ch. 12, 17 and 21 (duality and complementary slackness of minimum-cost flows and
// of the assignment and transportation problems); weak duality itself needs no source.
using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Threading;

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
    private const int RowsPerBlock = 32;

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
    /// <param name="options">Progress and parallelism; null for neither. A deadline is not heeded, for half a proof is none.</param>
    /// <param name="cancellationToken">Stops the check, which takes a reading of every cell.</param>
    /// <returns>The outcome of the check, the same with any number of threads.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <remarks>O(cells) time in one pass, O(columns) memory a thread.</remarks>
    public static OptimalityCertificate Check(
        AssignmentProblem problem, AssignmentSolution solution, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        options ??= SolveOptions.Default;
        if (solution.Status != AssignmentStatus.Optimal || solution.Duals is not { } duals)
        {
            return new(0, 0, ["The solution does not claim optimality with dual prices, so there is nothing to prove."], 1);
        }

        if (!solution.HasShapeOf(problem) || duals.RowPrices.Length != problem.RowCount || duals.ColumnPrices.Length != problem.ColumnCount)
        {
            return new(0, 0, ["The solution and its prices do not have the shape of the problem."], 1);
        }

        ILookup<int, int> pins = problem.Pins.ToLookup(p => p.Row, p => p.Column);
        CertificateCount count = Count();
        IProgress<double>? progress = options.Progress;
        int threads = Workers.ForMatrix(options.Parallelism, problem.RowCount, problem.ColumnCount);
        IReadOnlyList<CertificateCount>? counts =
            Workers.Run(threads, problem.RowCount, RowsPerBlock, Count, AddRows, progress is null ? null : progress.Report, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (CertificateCount own in counts ?? [])
        {
            count.Add(own);
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            count.AddColumn(j);
        }

        count.Compare(solution.TotalCost);
        return new(count.Primal, count.Dual, [.. count.Found], count.ViolationCount);

        CertificateCount Count() => new(problem, solution, duals, pins);

        void AddRows(CertificateCount own, int from, int to)
        {
            for (int i = from; i < to && !cancellationToken.IsCancellationRequested; i++)
            {
                own.AddRow(i);
            }
        }
    }

    internal static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
