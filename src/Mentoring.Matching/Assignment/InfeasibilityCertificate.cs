// Source: P. Hall, On representatives of subsets (1935), doi:10.1112/jlms/s1-10.37.26, with capacities and lower bounds by counting.
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The proof, or the refutation, that the rows and columns named by an <see cref="Infeasibility"/> make a problem infeasible: the two
/// counts are taken anew from the problem.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class InfeasibilityCertificate
{
    private InfeasibilityCertificate(bool isValid, string reason)
    {
        IsValid = isValid;
        Reason = reason;
    }

    /// <summary>Whether the witness proves that no assignment exists.</summary>
    public bool IsValid { get; }

    /// <summary>One plain sentence that says what was found.</summary>
    public string Reason { get; }

    /// <summary>Checks a witness.</summary>
    /// <param name="problem">The problem that is said to be infeasible.</param>
    /// <param name="infeasibility">The witness.</param>
    /// <returns>The outcome. A witness that rests on a search and not on a count is not valid here.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>O(cells) time.</remarks>
    public static InfeasibilityCertificate Check(AssignmentProblem problem, Infeasibility infeasibility)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(infeasibility);
        var rows = infeasibility.Rows.ToHashSet();
        var columns = infeasibility.Columns.ToHashSet();
        if (rows.Any(i => (uint)i >= (uint)problem.RowCount) || columns.Any(j => (uint)j >= (uint)problem.ColumnCount))
        {
            return new(false, "The witness names rows or columns that do not exist.");
        }

        long places = columns.Sum(j => (long)problem.Capacity(j));
        long needed = columns.Sum(j => (long)problem.MinimumLoad(j));
        switch (infeasibility.Kind)
        {
            case InfeasibilityKind.TooFewPlaces:
                // A row could be helped by every allowed cell outside the columns of the witness, once; pins of other rows take places inside.
                places -= problem.Pins.Count(p => columns.Contains(p.Column) && !rows.Contains(p.Row));
                return rows.Any(i => problem.UnassignedCost(i) is not null)
                    ? new(false, "A row of the witness may stay unassigned.")
                    : Compare(rows.Sum(i => (long)problem.Demand(i)), places + rows.Sum(i => AllowedCells(problem, i, j => !columns.Contains(j))),
                        "places are needed by rows that must be assigned and there are", "places");
            case InfeasibilityKind.TooFewRows:
                return Compare(needed, Enumerable.Range(0, problem.RowCount).Sum(i => Able(problem, i, columns)),
                    "rows are needed by minimum loads and there are", "rows able");
            case InfeasibilityKind.PinsAboveCapacity:
                return Compare(problem.Pins.Count(p => columns.Contains(p.Column) && rows.Contains(p.Row)), places, "rows are pinned to the column and there are", "places");
            case InfeasibilityKind.MinimumLoadAboveCapacity:
                return Compare(needed, places, "rows are needed by the minimum load and there are", "places");
            default:
                return new(false, "The claim rests on a search, not on a count.");
        }
    }

    // How many of the columns a row could take a place in: as many as it demands, except those that it is pinned to elsewhere.
    private static long Able(AssignmentProblem problem, int row, HashSet<int> columns)
    {
        long elsewhere = problem.Pins.Count(p => p.Row == row && !columns.Contains(p.Column));
        return Math.Min(problem.Demand(row) - elsewhere, AllowedCells(problem, row, columns.Contains));
    }

    internal static long AllowedCells(AssignmentProblem problem, int row, Func<int, bool> column)
    {
        CostRow cells = problem.Row(row, new int[problem.RowBufferLength]);
        long count = 0;
        for (int k = 0; k < cells.Count; k++)
        {
            count += cells.Costs[k] != AssignmentProblem.Forbidden && column(cells.ColumnOf(k)) ? 1 : 0;
        }

        return count;
    }

    private static InfeasibilityCertificate Compare(long needed, long available, string verb, string noun) =>
        new(needed > available, string.Create(CultureInfo.InvariantCulture, $"{needed} {verb} {available} {noun}."));
}
