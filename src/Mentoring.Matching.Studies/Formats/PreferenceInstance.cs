using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Preference lists of both sides, with ties, and the capacities of one: the hospitals/residents problem. Rows are the residents, who have one
/// place each; columns the hospitals, who have places.
/// </summary>
/// <remarks>
/// A pair is acceptable when each lists the other; lists are kept as they are, whether or not they agree on that. Immutable and safe to share
/// between threads. Equality is by reference.
/// </remarks>
public sealed class PreferenceInstance
{
    // What a reader has checked already.
    internal PreferenceInstance(ImmutableArray<string> rowNames, ImmutableArray<string> columnNames, ImmutableArray<int> capacities,
        ImmutableArray<OrderedGroups> rowLists, ImmutableArray<OrderedGroups> columnLists)
    {
        RowNames = rowNames;
        ColumnNames = columnNames;
        Capacities = capacities;
        RowLists = rowLists;
        ColumnLists = columnLists;
    }

    /// <summary>The name of each row.</summary>
    public ImmutableArray<string> RowNames { get; }

    /// <summary>The name of each column.</summary>
    public ImmutableArray<string> ColumnNames { get; }

    /// <summary>How many rows each column takes.</summary>
    public ImmutableArray<int> Capacities { get; }

    /// <summary>The columns that each row would have, the most liked first; a group is a tie.</summary>
    public ImmutableArray<OrderedGroups> RowLists { get; }

    /// <summary>The rows that each column would have, the most liked first; a group is a tie.</summary>
    public ImmutableArray<OrderedGroups> ColumnLists { get; }

    /// <summary>Makes an instance.</summary>
    /// <param name="rowLists">The list of each row, of columns from 0.</param>
    /// <param name="columnLists">The list of each column, of rows from 0.</param>
    /// <param name="capacities">How many rows each column takes, 0 or more; null: 1 each.</param>
    /// <param name="rowNames">A name for each row, none of them twice; null: the numbers from 1.</param>
    /// <param name="columnNames">A name for each column, likewise.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="ArgumentNullException">Lists are null.</exception>
    /// <exception cref="ArgumentException">Lengths differ, a list has an empty tie or an item that is not there, or a name or capacity is wrong.</exception>
    public static PreferenceInstance Of(IEnumerable<OrderedGroups> rowLists, IEnumerable<OrderedGroups> columnLists,
        IEnumerable<int>? capacities = null, IEnumerable<string>? rowNames = null, IEnumerable<string>? columnNames = null)
    {
        ArgumentNullException.ThrowIfNull(rowLists);
        ArgumentNullException.ThrowIfNull(columnLists);
        ImmutableArray<OrderedGroups> rows = [.. rowLists];
        ImmutableArray<OrderedGroups> columns = [.. columnLists];
        ImmutableArray<int> places = capacities is null ? [.. Enumerable.Repeat(1, columns.Length)] : [.. capacities];
        Check(rows, columns.Length, nameof(rowLists));
        Check(columns, rows.Length, nameof(columnLists));
        if (places.Length != columns.Length || places.Any(c => c < 0))
        {
            throw new ArgumentException("There is not one capacity a column, or one is below 0; give each column 0 or more.", nameof(capacities));
        }

        return new(
            SideNames.Checked(rowNames, rows.Length, nameof(rowNames)), SideNames.Checked(columnNames, columns.Length, nameof(columnNames)), places, rows, columns);
    }

    /// <summary>What the rows want, as a problem for <see cref="DeferredAcceptanceSolver"/>.</summary>
    /// <returns>
    /// A sparse instance of what each row lists: the place in its list, from 1, tied ones alike; the capacities; and, as the cost of a row without a
    /// column, 1 more than the last place of the longest list.
    /// </returns>
    /// <remarks>O(rows + columns + items) time and memory.</remarks>
    public AssignmentInstance RowCosts()
    {
        var cells = SparseRanks.Of(RowLists, Enumerable.Range(0, RowLists.Length));
        long unassigned = RowLists.Select(list => (long)list.GroupCount).DefaultIfEmpty(0).Max() + 1;
        var problem = AssignmentProblem.SparseOwned(RowNames.Length, ColumnNames.Length, cells.Starts, cells.Columns, cells.Costs, Capacities,
            unassignedCosts: Enumerable.Repeat((long?)unassigned, RowNames.Length));
        return new(problem, RowNames, ColumnNames, default, isRounded: false, isMaximized: false);
    }

    /// <summary>What the columns want, as the column view of <see cref="DeferredAcceptanceSolver"/>.</summary>
    /// <returns>A sparse instance of the same shape as <see cref="RowCosts"/>: for each row the columns that list it, and its place in their lists, from 1.</returns>
    /// <remarks>O(rows + columns + items) time and memory.</remarks>
    public AssignmentInstance ColumnCosts()
    {
        var starts = new int[RowNames.Length + 1];
        foreach (OrderedGroups list in ColumnLists)
        {
            foreach (int row in list.Items)
            {
                starts[row + 1]++;
            }
        }

        for (int i = 0; i < RowNames.Length; i++)
        {
            starts[i + 1] = checked(starts[i + 1] + starts[i]);
        }

        int[] fill = starts[..^1];
        int[] columns = new int[starts[^1]];
        int[] costs = new int[starts[^1]];
        for (int j = 0; j < ColumnLists.Length; j++)
        {
            for (int k = 0; k < ColumnLists[j].GroupCount; k++)
            {
                foreach (int row in ColumnLists[j].Group(k))
                {
                    columns[fill[row]] = j;
                    costs[fill[row]++] = k + 1;
                }
            }
        }

        var problem = AssignmentProblem.SparseOwned(RowNames.Length, ColumnNames.Length, starts, columns, costs);
        return new(problem, RowNames, ColumnNames, default, isRounded: false, isMaximized: false);
    }

    private static void Check(ImmutableArray<OrderedGroups> lists, int others, string parameter)
    {
        foreach (OrderedGroups list in lists)
        {
            if (list is null || list.HasEmptyGroup || (list.ItemCount > 0 && MostOf(list) >= others))
            {
                throw new ArgumentException("A list is null, has an empty tie, or an item that is not on the other side; items are numbers from 0.", parameter);
            }
        }

        static int MostOf(OrderedGroups list)
        {
            int most = 0;
            foreach (int item in list.Items)
            {
                most = Math.Max(most, item);
            }

            return most;
        }
    }
}
