// Sources: D. Gale and L. S. Shapley, College admissions and the stability of marriage (1962), doi:10.1080/00029890.1962.11989827 (blocking
// pairs); R. W. Irving, Stable marriage and indifference (1994), doi:10.1016/0166-218X(92)00179-P (the three senses).
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The proof, or the refutation, that a matching is stable: every pair looked at, by code that shares nothing with the solvers.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class StabilityCertificate
{
    private StabilityCertificate(ImmutableArray<BlockingPair> blockingPairs, ImmutableArray<BlockingPair> unacceptablePairs, string reason)
    {
        BlockingPairs = blockingPairs;
        UnacceptablePairs = unacceptablePairs;
        Reason = reason;
    }

    /// <summary>Whether the matching keeps the capacities, matches acceptable pairs only and has no blocking pair.</summary>
    public bool IsValid => Reason.Length == 0;

    /// <summary>All blocking pairs, by row and then by column.</summary>
    public ImmutableArray<BlockingPair> BlockingPairs { get; }

    /// <summary>The pairs of the matching of which a side would rather have nobody, by row.</summary>
    public ImmutableArray<BlockingPair> UnacceptablePairs { get; }

    /// <summary>One plain sentence that says what is wrong; empty when nothing is.</summary>
    public string Reason { get; }

    /// <summary>Checks a matching.</summary>
    /// <param name="problem">The problem; its costs say how little each row likes each column, its unassigned costs what is acceptable.</param>
    /// <param name="columnView">The costs that say how little each column likes each row, in a problem of the same shape; null for the same.</param>
    /// <param name="solution">The matching.</param>
    /// <param name="strength">What counts as a blocking pair where there are ties.</param>
    /// <returns>The outcome. A solution without a matching (infeasible, cancelled) is not valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="solution"/> is null.</exception>
    /// <exception cref="ArgumentException">The view or the solution has another shape, or a row demands other than one column.</exception>
    /// <remarks>O(cells) time, O(rows + columns) memory beside the pairs listed.</remarks>
    public static StabilityCertificate Check(AssignmentProblem problem, AssignmentProblem? columnView, AssignmentSolution solution,
        StabilityStrength strength = StabilityStrength.Weak)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        AssignmentProblem view = columnView ?? problem;
        if (view.RowCount != problem.RowCount || view.ColumnCount != problem.ColumnCount)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The column view has {view.RowCount} rows and {view.ColumnCount} columns but the problem {problem.RowCount} and {problem.ColumnCount}."), nameof(columnView));
        }

        if ((problem.Features & ProblemFeatures.Demands) != 0 || !solution.HasShapeOf(problem))
        {
            throw new ArgumentException("The matching must be one of this problem, with at most one column a row.", nameof(solution));
        }

        if (solution.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled)
        {
            return new([], [], "There is no matching to check.");
        }

        int[] load = new int[problem.ColumnCount];
        int[] worst = new int[problem.ColumnCount]; // the cost of the least liked row of each column
        Array.Fill(worst, int.MinValue);
        ImmutableArray<BlockingPair>.Builder unacceptable = ImmutableArray.CreateBuilder<BlockingPair>();
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (solution.ColumnOfRow[i] is var j && j != AssignmentSolution.Unassigned)
            {
                load[j]++;
                worst[j] = Math.Max(worst[j], view.Cost(i, j));
                if (!IsAcceptable(problem, i, problem.Cost(i, j), view.Cost(i, j)))
                {
                    unacceptable.Add(new(i, j));
                }
            }
        }

        ImmutableArray<BlockingPair> blocking = BlockingPairsOf(problem, view, solution, strength, load, worst);
        int overfull = Enumerable.Range(0, load.Length).FirstOrDefault(j => load[j] > problem.Capacity(j), -1);
        string reason = overfull >= 0 ? Say($"Column {overfull} has {load[overfull]} rows but {problem.Capacity(overfull)} places.")
            : unacceptable.Count > 0 ? Say($"{unacceptable.Count} pairs are not acceptable, the first is row {unacceptable[0].Row} with column {unacceptable[0].Column}.")
            : blocking.Length > 0 ? Say($"{blocking.Length} pairs block, the first is row {blocking[0].Row} with column {blocking[0].Column}.")
            : "";
        return new(blocking, unacceptable.ToImmutable(), reason);
    }

    private static ImmutableArray<BlockingPair> BlockingPairsOf(AssignmentProblem problem, AssignmentProblem view, AssignmentSolution solution,
        StabilityStrength strength, int[] load, int[] worst)
    {
        ImmutableArray<BlockingPair>.Builder blocking = ImmutableArray.CreateBuilder<BlockingPair>();
        int[] buffer = new int[problem.RowBufferLength];
        int[] viewBuffer = new int[view.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            CostRow liking = view == problem ? cells : view.Row(i, viewBuffer);
            int own = solution.ColumnOfRow[i];
            long ownCost = own == AssignmentSolution.Unassigned ? long.MaxValue : cells.CostOf(own);
            for (int k = 0; k < cells.Count; k++)
            {
                int j = cells.ColumnOf(k);
                if (j == own || cells.Costs[k] > ownCost || problem.Capacity(j) == 0)
                {
                    continue;
                }

                int cost = liking.CostOf(j);
                int rowGain = ownCost.CompareTo(cells.Costs[k]);
                int columnGain = load[j] < problem.Capacity(j) ? 1 : worst[j].CompareTo(cost);
                if (Blocks(rowGain, columnGain, strength) && IsAcceptable(problem, i, cells.Costs[k], cost))
                {
                    blocking.Add(new(i, j));
                }
            }
        }

        return blocking.ToImmutable();
    }

    private static bool Blocks(int rowGain, int columnGain, StabilityStrength strength) => strength switch
    {
        StabilityStrength.Weak => rowGain > 0 && columnGain > 0,
        StabilityStrength.Strong => rowGain >= 0 && columnGain >= 0 && (rowGain > 0 || columnGain > 0),
        _ => rowGain >= 0 && columnGain >= 0,
    };

    private static bool IsAcceptable(AssignmentProblem problem, int row, int cost, int viewCost) =>
        cost != AssignmentProblem.Forbidden && viewCost != AssignmentProblem.Forbidden && !(cost > problem.UnassignedCost(row));

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
