// Sources: D. Gale and L. S. Shapley, College admissions and the stability of marriage (1962), doi:10.1080/00029890.1962.11989827;
// R. W. Irving, Stable marriage and indifference (1994), doi:10.1016/0166-218X(92)00179-P; R. W. Irving, D. F. Manlove and S. Scott,
// The hospitals/residents problem with ties (2000), doi:10.1007/3-540-44985-X_24, and Strong stability in the hospitals/residents problem
// (2003), doi:10.1007/3-540-36494-3_39; A. E. Roth, On the allocation of residents to rural hospitals (1986), doi:10.2307/1913160.
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Stable matching with ties and capacities: no row and column would rather have each other than what they got. Totals do not count here.
/// </summary>
/// <remarks>
/// <para>A row likes a column the better, the less their cell costs; equal costs are a tie. A column dearer than the row's unassigned cost is
/// not acceptable to it, one as dear is; a row without unassigned cost accepts every allowed cell. Columns rank rows in the same way by the
/// costs of the column view, and a cell forbidden there is not acceptable to the column.</para>
/// <para>Weak stability: a matching always exists; ties are broken by index and the side that proposes has the best that stability allows
/// under that order. Strong and super stability: such a matching is returned if one exists, else the status is infeasible with
/// <see cref="InfeasibilityKind.NoStableMatching"/>. <see cref="StabilityCertificate"/> checks any of them.</para>
/// <para>A stable matching may leave rows out. When one of them has no unassigned cost, the status is infeasible: proven
/// (<see cref="InfeasibilityKind.NoStableMatching"/>) when there are no ties or stability is strong or super, because then every stable
/// matching leaves out the same rows (the rural hospitals theorem); <see cref="InfeasibilityKind.NotFound"/> when ties were broken, as
/// another way to break them might serve. Give such rows an unassigned cost of <see cref="AssignmentProblem.MaximumCost"/> to see who is left
/// out.</para>
/// <para>Weak, rows proposing: O(cells log cells) time at worst and near O(cells) as a rule, memory O(rows + columns) and 8 to 12 bytes for
/// each cell read ahead. Columns proposing: 12 bytes an acceptable cell more. Super: O(cells log cells) time; strong: O(cells^1.5) for each
/// round of deletions; both about 30 bytes an acceptable cell. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class DeferredAcceptanceSolver : AssignmentSolver
{
    /// <summary>Makes a solver.</summary>
    /// <param name="columnView">
    /// A problem of the same shape as every problem then solved; its costs say how little each column likes each row, and nothing else of it
    /// is read. Null: the costs of the problem itself hold for both sides.
    /// </param>
    /// <param name="proposing">The side that proposes.</param>
    /// <param name="strength">What stable means where there are ties.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side or a strength is not one of those named.</exception>
    /// <exception cref="ArgumentException">The columns are to propose and strong stability is asked for: no method is known here.</exception>
    public DeferredAcceptanceSolver(AssignmentProblem? columnView = null, ProposingSide proposing = ProposingSide.Rows,
        StabilityStrength strength = StabilityStrength.Weak)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)proposing, (uint)ProposingSide.Columns, nameof(proposing));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)strength, (uint)StabilityStrength.Super, nameof(strength));
        if (proposing == ProposingSide.Columns && strength == StabilityStrength.Strong)
        {
            throw new ArgumentException("A strongly stable matching is found with the rows proposing only; let the rows propose, or ask for weak or super stability.", nameof(proposing));
        }

        ColumnView = columnView;
        Proposing = proposing;
        Strength = strength;
    }

    /// <summary>The costs by which columns rank rows; null when those of the problem.</summary>
    public AssignmentProblem? ColumnView { get; }

    /// <summary>The side that proposes.</summary>
    /// <value>The default is <see cref="ProposingSide.Rows"/>.</value>
    public ProposingSide Proposing { get; }

    /// <summary>What stable means where there are ties.</summary>
    /// <value>The default is <see cref="StabilityStrength.Weak"/>.</value>
    public StabilityStrength Strength { get; }

    /// <inheritdoc/>
    public override string Name => "deferred acceptance";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.Capacities | ProblemFeatures.UnassignedRows
        | ProblemFeatures.SparseForm | ProblemFeatures.ImplicitForm, IsExact: false, GivesPrices: false);

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        if (ColumnView is { } view && (view.RowCount != problem.RowCount || view.ColumnCount != problem.ColumnCount))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The column view has {view.RowCount} rows and {view.ColumnCount} columns but the problem {problem.RowCount} and {problem.ColumnCount}; make a solver with a view of this problem."), nameof(problem));
        }

        (int[]? columnOfRow, bool isCancelled) = Proposing == ProposingSide.Rows ? RowsPropose(problem, cancellationToken) : ColumnsPropose(problem, cancellationToken);
        if (isCancelled)
        {
            return AssignmentSolution.Cancelled(problem);
        }

        if (columnOfRow is null)
        {
            return AssignmentSolution.Infeasible(problem, Infeasibility.NoStableMatching([], Strength));
        }

        ImmutableArray<int> leftOut = [.. Enumerable.Range(0, problem.RowCount)
            .Where(i => columnOfRow[i] == AssignmentSolution.Unassigned && problem.UnassignedCost(i) is null)];
        options.Progress?.Report(1);
        return leftOut.IsEmpty ? AssignmentSolution.Feasible(problem, columnOfRow) : LeftOut(problem, leftOut, cancellationToken);
    }

    private AssignmentSolution LeftOut(AssignmentProblem problem, ImmutableArray<int> rows, CancellationToken cancellationToken)
    {
        bool? hasTies = Strength == StabilityStrength.Weak ? PreferenceTies.Exist(problem, ColumnView ?? problem, cancellationToken) : false;
        return hasTies switch
        {
            null => AssignmentSolution.Cancelled(problem),
            true => AssignmentSolution.Infeasible(problem, Infeasibility.NotFound(string.Create(CultureInfo.InvariantCulture,
                $"Row {rows[0]} must be assigned but the stable matching found gives it no column; as there are ties, another might."))),
            false => AssignmentSolution.Infeasible(problem, Infeasibility.NoStableMatching(rows, Strength)),
        };
    }

    private (int[]? ColumnOfRow, bool IsCancelled) RowsPropose(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        int[] columns = new int[problem.RowCount];
        Array.Fill(columns, AssignmentSolution.Unassigned);
        if (Strength == StabilityStrength.Weak)
        {
            var proposals = new DeferredAcceptance(new RowPreferences(problem, ColumnView), _ => 1, problem.Capacity, problem.RowCount, problem.ColumnCount);
            if (!proposals.Run(cancellationToken))
            {
                return (null, true);
            }

            for (int j = 0; j < problem.ColumnCount; j++)
            {
                foreach (int i in proposals.Held(j))
                {
                    columns[i] = j;
                }
            }

            return (columns, false);
        }

        if (TiedLists.Read(problem, ColumnView, problem.Capacity, cancellationToken) is not { } lists)
        {
            return (null, true);
        }

        if (Strength == StabilityStrength.Strong)
        {
            var strong = new StronglyStableSearch(lists, problem.Capacity, cancellationToken);
            bool? isStable = strong.Run();
            return (isStable == true ? strong.ColumnOfRow : null, isStable is null);
        }

        bool? exists = new SuperStableSearch(lists, _ => 1, problem.Capacity).Run(cancellationToken);
        for (int i = 0; exists == true && i < columns.Length; i++)
        {
            foreach (int edge in lists.AssignedTo(i))
            {
                columns[i] = lists.Receivers[edge];
            }
        }

        return (exists == true ? columns : null, exists is null);
    }

    private (int[]? ColumnOfRow, bool IsCancelled) ColumnsPropose(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        if (Transposed.Of(problem, ColumnView ?? problem, cancellationToken) is not { } sides)
        {
            return (null, true);
        }

        int[] columns = new int[problem.RowCount];
        Array.Fill(columns, AssignmentSolution.Unassigned);
        if (Strength == StabilityStrength.Weak)
        {
            var proposals = new DeferredAcceptance(new RowPreferences(sides.Problem, sides.View), problem.Capacity, _ => 1, problem.ColumnCount, problem.RowCount);
            if (!proposals.Run(cancellationToken))
            {
                return (null, true);
            }

            for (int i = 0; i < columns.Length; i++)
            {
                foreach (int j in proposals.Held(i))
                {
                    columns[i] = j;
                }
            }

            return (columns, false);
        }

        if (TiedLists.Read(sides.Problem, sides.View, _ => 1, cancellationToken) is not { } lists)
        {
            return (null, true);
        }

        bool? exists = new SuperStableSearch(lists, problem.Capacity, _ => 1).Run(cancellationToken);
        for (int j = 0; exists == true && j < problem.ColumnCount; j++)
        {
            foreach (int edge in lists.AssignedTo(j))
            {
                columns[lists.Receivers[edge]] = j;
            }
        }

        return (exists == true ? columns : null, exists is null);
    }
}
