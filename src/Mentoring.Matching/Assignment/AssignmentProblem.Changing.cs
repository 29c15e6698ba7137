using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <content>Problems that differ from another in one respect and share the rest with it. Numbers are given in the problem's sense.</content>
public sealed partial class AssignmentProblem
{
    /// <summary>The same problem with other capacities.</summary>
    /// <param name="capacities">The most rows that each column takes, 0 or more; null means 1 each.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range.</exception>
    public AssignmentProblem WithCapacities(IEnumerable<int>? capacities) =>
        new(parts with { Capacities = AssignmentProblemChecks.Counts(capacities, ColumnCount, 1, nameof(capacities)) });

    /// <summary>The same problem with other minimum loads.</summary>
    /// <param name="minimumLoads">The fewest rows that each column takes, 0 or more; null means 0 each.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range.</exception>
    public AssignmentProblem WithMinimumLoads(IEnumerable<int>? minimumLoads) =>
        new(parts with { MinimumLoads = AssignmentProblemChecks.Counts(minimumLoads, ColumnCount, 0, nameof(minimumLoads)) });

    /// <summary>The same problem with other unassigned costs.</summary>
    /// <param name="unassignedCosts">As for <see cref="Dense"/>.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range.</exception>
    public AssignmentProblem WithUnassignedCosts(IEnumerable<long?>? unassignedCosts) => new(parts with
    {
        UnassignedCosts = AssignmentProblemChecks.UnassignedCosts(unassignedCosts, RowCount, Sense, parts.Demands),
    });

    /// <summary>The same problem with convex load costs: what the first, second ... row in a column costs beside its cell.</summary>
    /// <param name="loadCosts">
    /// One list a column, or null for none. A list never falls (never rises when the numbers are values); its last number holds for all
    /// further rows; an empty or null list means 0. Each number is within plus or minus <see cref="MaximumCost"/>.
    /// </param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentException">A length, a value or the order of a list is wrong; the message says which.</exception>
    public AssignmentProblem WithLoadCosts(IEnumerable<IReadOnlyList<int>?>? loadCosts) =>
        new(parts with { LoadCosts = AssignmentProblemChecks.LoadCosts(loadCosts, ColumnCount, parts.Sign) });

    /// <summary>The same problem with rows that demand several different columns each, such as panels and shortlists.</summary>
    /// <param name="demands">How many columns each row is to have, 0 or more; null means 1 each.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentException">
    /// A length or a value is out of its range, more than <see cref="MaximumRowCount"/> columns are demanded in all, or a row has more pins
    /// than it demands.
    /// </exception>
    public AssignmentProblem WithDemands(IEnumerable<int>? demands)
    {
        int[]? own = demands is null ? null : AssignmentProblemChecks.Demands(demands, RowCount);
        AssignmentProblemChecks.UnassignedTotal(parts.UnassignedCosts, own);
        ProblemParts changed = parts with { Demands = own };
        PinnedRows.Check(changed, parts.Pins);
        return new(changed);
    }

    /// <summary>The same problem with another capacity of one column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="capacity">The most rows that it takes, 0 or more.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or the capacity is negative.</exception>
    public AssignmentProblem WithCapacity(int column, int capacity)
    {
        CheckIndex(column, ColumnCount, nameof(column));
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        return new(parts with { Capacities = Replaced(parts.Capacities, column, capacity) });
    }

    /// <summary>The same problem with another minimum load of one column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="minimumLoad">The fewest rows that it takes, 0 or more.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or the minimum is negative.</exception>
    public AssignmentProblem WithMinimumLoad(int column, int minimumLoad)
    {
        CheckIndex(column, ColumnCount, nameof(column));
        ArgumentOutOfRangeException.ThrowIfNegative(minimumLoad);
        return new(parts with { MinimumLoads = Replaced(parts.MinimumLoads, column, minimumLoad) });
    }

    /// <summary>The same problem with another unassigned cost of one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="unassignedCost">What it costs (or is worth) to leave it unassigned; null: it must be assigned.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The cost is out of range.</exception>
    public AssignmentProblem WithUnassignedCost(int row, long? unassignedCost)
    {
        CheckIndex(row, RowCount, nameof(row));
        return new(parts with
        {
            UnassignedCosts = AssignmentProblemChecks.UnassignedCosts(
                Replaced(parts.UnassignedCosts, row, parts.Sign * unassignedCost), RowCount, AssignmentSense.Minimize, parts.Demands),
        });
    }

    /// <summary>The same problem with other costs in some cells.</summary>
    /// <param name="cells">Row, column and number of each; <see cref="Forbidden"/> for a cell that may not be used. The last one of a cell holds.</param>
    /// <returns>The new problem. It shares with this one every row in which no cell was named.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentException">A cell is outside the matrix, a number is out of range, or a pinned cell would be forbidden.</exception>
    /// <remarks>O(rows + columns * rows named) time and memory.</remarks>
    public AssignmentProblem WithCosts(IEnumerable<(int Row, int Column, int Cost)> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ProblemParts changed = parts with { Costs = CellChanges.Apply(parts, cells) };
        PinnedRows.Check(changed, parts.Pins);
        return new(changed);
    }

    /// <summary>The same problem in which some more cells may not be used.</summary>
    /// <param name="cells">The cells, as row and column.</param>
    /// <returns>The new problem. It shares with this one every row in which no cell was named.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentException">A cell is outside the matrix, or is pinned.</exception>
    /// <remarks>O(rows + columns * rows named) time and memory.</remarks>
    public AssignmentProblem Forbid(IEnumerable<(int Row, int Column)> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return WithCosts(cells.Select(c => (c.Row, c.Column, Forbidden)));
    }

    /// <summary>The same problem in which some more cells must be used.</summary>
    /// <param name="cells">The cells, as row and column.</param>
    /// <returns>The new problem. Pins that together exceed a capacity make it infeasible.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentException">A cell is outside the matrix or forbidden, or a row has more pins than it demands.</exception>
    public AssignmentProblem Pin(IEnumerable<(int Row, int Column)> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ProblemParts changed = parts with { Pins = [.. parts.Pins.Union(cells).Order()] };
        PinnedRows.Check(changed, changed.Pins);
        return new(changed);
    }

    /// <summary>The same problem without some of its pins.</summary>
    /// <param name="cells">The cells; those that are not pinned are ignored.</param>
    /// <returns>The new problem.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    public AssignmentProblem Unpin(IEnumerable<(int Row, int Column)> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new(parts with { Pins = [.. parts.Pins.Except(cells)] });
    }

    internal static void CheckIndex(int index, int count, string name)
    {
        if ((uint)index >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(name, index, string.Create(CultureInfo.InvariantCulture,
                $"There are {count}, numbered from 0."));
        }
    }

    private static T[] Replaced<T>(T[] items, int index, T item)
    {
        T[] changed = [.. items];
        changed[index] = item;
        return changed;
    }
}
