using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>The costs that one step of an <see cref="AssignmentObjective"/> makes least.</summary>
/// <remarks>Immutable; as safe to share between threads as the functions that it was made of.</remarks>
public sealed class ObjectiveCosts
{
    private const int Seeking = 2; // more than lies between two cells of small costs

    private readonly Func<int, int, int, int>? cell;
    private readonly Func<int, long>? unassigned;
    private readonly Func<int, IReadOnlyList<int>?>? loadCosts;

    /// <summary>Makes a set of costs.</summary>
    /// <param name="cell">
    /// The cost of a cell, from its row, its column and its own cost in the problem; within plus or minus
    /// <see cref="AssignmentProblem.MaximumCost"/>. It is asked only of cells that may be used, and may be asked more than once.
    /// </param>
    /// <param name="unassigned">
    /// What each column that a row lacks costs, from the row; within plus or minus <see cref="AssignmentProblem.MaximumUnassignedCost"/>;
    /// null: nothing. It is asked only of rows that may stay unassigned.
    /// </param>
    /// <param name="loadCosts">The load costs of a column, as for <see cref="AssignmentProblem.WithLoadCosts"/>; null: none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    public ObjectiveCosts(Func<int, int, int, int> cell, Func<int, long>? unassigned = null, Func<int, IReadOnlyList<int>?>? loadCosts = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        this.cell = cell;
        this.unassigned = unassigned;
        this.loadCosts = loadCosts;
    }

    private ObjectiveCosts()
    {
    }

    /// <summary>The problem's own costs, unassigned costs and load costs.</summary>
    public static ObjectiveCosts Own { get; } = new();

    /// <summary>Whether all costs of cells are -1, 0 or 1.</summary>
    internal bool AreSmall { get; init; }

    /// <summary>The same cells at these costs.</summary>
    /// <param name="face">The cells.</param>
    /// <param name="objective">The name of the objective, for messages.</param>
    /// <param name="seeksFixedLoads">
    /// Whether each column that takes as many rows as it may in every assignment is a little cheaper, where the costs are small. That takes the same from
    /// every total, so it changes no optimum; but a solver then fills these columns at once, and need not mend one load after the other, for which a
    /// cost of 0 gives no direction.
    /// </param>
    internal AssignmentProblem Restate(AssignmentProblem face, string objective, bool seeksFixedLoads = false)
    {
        if (cell is null)
        {
            return face;
        }

        if (seeksFixedLoads && AreSmall && FixedLoads(face) is { } isFixed)
        {
            return new ObjectiveCosts((i, j, own) => cell(i, j, own) - (isFixed[j] ? Seeking : 0), unassigned, loadCosts).Restate(face, objective);
        }

        long?[] rows = [.. Enumerable.Range(0, face.RowCount).Select(i => face.UnassignedCost(i) is null ? null : (long?)(unassigned?.Invoke(i) ?? 0))];
        try
        {
            int[]? demands = [.. Enumerable.Range(0, face.RowCount).Select(face.Demand)];
            return face.Restated(
                Cells(face, objective),
                AssignmentProblemChecks.UnassignedCosts(rows, face.RowCount, AssignmentSense.Minimize, demands),
                LoadCosts(face.ColumnCount));
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException($"The objective '{objective}' gave costs that no problem can have: {exception.Message}", exception);
        }
    }

    private static bool[]? FixedLoads(AssignmentProblem face)
    {
        bool[] isFixed = [.. Enumerable.Range(0, face.ColumnCount).Select(j => face.MinimumLoad(j) > 0 && face.MinimumLoad(j) == face.Capacity(j))];
        return isFixed.Contains(true) ? isFixed : null;
    }

    // Columns that were given the same list share one copy.
    private int[]?[]? LoadCosts(int columnCount)
    {
        if (loadCosts is null)
        {
            return null;
        }

        IReadOnlyList<int>?[] all = [.. Enumerable.Range(0, columnCount).Select(loadCosts)];
        IReadOnlyList<int>?[] different = [.. all.Distinct(ReferenceEqualityComparer.Instance).Cast<IReadOnlyList<int>?>()];
        return AssignmentProblemChecks.LoadCosts(different, different.Length, 1) is { } lists
            ? [.. all.Select(own => lists[Array.IndexOf(different, own)])]
            : null;
    }

    private CostStore Cells(AssignmentProblem face, string objective)
    {
        switch (face.Form)
        {
            case ProblemForm.Dense:
                int[] matrix = new int[face.RowCount * face.ColumnCount];
                for (int i = 0; i < face.RowCount; i++)
                {
                    Fill(i, face.Row(i), matrix.AsSpan(i * face.ColumnCount, face.ColumnCount), objective);
                }

                return new DenseCosts(matrix, face.ColumnCount);
            case ProblemForm.Implicit:
                return new ComputedCosts(new Computed(this, face, objective), face.ColumnCount, isNegated: false);
            default:
                var list = new CellList(face.RowCount);
                for (int i = 0; i < face.RowCount; i++)
                {
                    CostRow row = face.Row(i);
                    for (int k = 0; k < row.Count; k++)
                    {
                        int own = row.Costs[k];
                        list.Add(row.ColumnOf(k), own == AssignmentProblem.Forbidden ? own : Checked(i, row.ColumnOf(k), own, objective));
                    }

                    list.EndRow();
                }

                return list.ToStore();
        }
    }

    private void Fill(int i, CostRow row, Span<int> costs, string objective)
    {
        costs.Fill(AssignmentProblem.Forbidden);
        for (int k = 0; k < row.Count; k++)
        {
            if (row.Costs[k] != AssignmentProblem.Forbidden)
            {
                costs[row.ColumnOf(k)] = Checked(i, row.ColumnOf(k), row.Costs[k], objective);
            }
        }
    }

    private int Checked(int i, int j, int own, string objective)
    {
        int cost = cell!(i, j, own);
        return cost is >= -AssignmentProblem.MaximumCost and <= AssignmentProblem.MaximumCost
            ? cost
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"The objective '{objective}' gave cell ({i}, {j}) the cost {cost}, which is outside plus or minus {AssignmentProblem.MaximumCost}; scale its costs down, and forbid cells in the problem."));
    }

    /// <summary>Rows computed from the rows of an implicit problem.</summary>
    private sealed class Computed(ObjectiveCosts costs, AssignmentProblem face, string objective) : ImplicitCosts
    {
        protected override void FillCore(int row, Span<int> destination) =>
            costs.Fill(row, face.Row(row, new int[face.RowBufferLength]), destination, objective);

        protected override int CostCore(int row, int column, int columnCount)
        {
            int own = face.Cost(row, column);
            return own == AssignmentProblem.Forbidden ? own : costs.Checked(row, column, own, objective);
        }
    }
}
