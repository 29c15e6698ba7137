using System.Globalization;
using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>The checks at the border of <see cref="AssignmentProblem"/>.</summary>
internal static class AssignmentProblemChecks
{
    internal static void Costs(ReadOnlySpan<int> costs, int columnCount)
    {
        int bad = IndexOutOfRange(costs);
        if (bad >= 0)
        {
            ThrowCost(costs, bad, bad / columnCount, bad % columnCount);
        }
    }

    /// <summary>The first cost that is neither within plus or minus the largest nor forbidden; -1 when there is none.</summary>
    internal static int IndexOutOfRange(ReadOnlySpan<int> costs)
    {
        var high = new Vector<int>(AssignmentProblem.MaximumCost);
        var low = new Vector<int>(-AssignmentProblem.MaximumCost);
        var forbidden = new Vector<int>(AssignmentProblem.Forbidden);
        int j = 0;
        for (; j <= costs.Length - Vector<int>.Count; j += Vector<int>.Count)
        {
            var c = new Vector<int>(costs[j..]);
            if (Vector.LessThanAny(c, low) || (Vector.GreaterThan(c, high) & ~Vector.Equals(c, forbidden)) != Vector<int>.Zero)
            {
                break;
            }
        }

        for (; j < costs.Length; j++)
        {
            if (costs[j] is (< -AssignmentProblem.MaximumCost or > AssignmentProblem.MaximumCost) and not AssignmentProblem.Forbidden)
            {
                return j;
            }
        }

        return -1;
    }

    /// <summary>Turns values into costs; forbidden stays forbidden.</summary>
    internal static void Negate(Span<int> costs)
    {
        foreach (ref int cost in costs)
        {
            cost = cost == AssignmentProblem.Forbidden ? cost : -cost;
        }
    }

    internal static void Rows(int rowCount, int columnCount, ReadOnlySpan<int> rowStarts, ReadOnlySpan<int> columns, ReadOnlySpan<int> costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, AssignmentProblem.MaximumRowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        CheckLength(rowStarts.Length, rowCount + 1, "row and one more", nameof(rowStarts));
        CheckLength(columns.Length, costs.Length, "cell", nameof(columns));
        if (rowStarts[0] != 0 || rowStarts[^1] != costs.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The row starts go from {rowStarts[0]} to {rowStarts[^1]}; they must go from 0 to the number of cells, {costs.Length}."), nameof(rowStarts));
        }

        for (int i = 0; i < rowCount; i++)
        {
            if (rowStarts[i + 1] < rowStarts[i] || rowStarts[i + 1] > costs.Length)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Row {i} starts at {rowStarts[i]} and the next at {rowStarts[i + 1]}; starts never fall and stay within the {costs.Length} cells."), nameof(rowStarts));
            }

            int last = -1;
            for (int k = rowStarts[i]; k < rowStarts[i + 1]; k++)
            {
                if (columns[k] <= last || columns[k] >= columnCount)
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                        $"Row {i} names column {columns[k]} after {last}; columns ascend within a row from 0 to {columnCount - 1}, each once."), nameof(columns));
                }

                last = columns[k];
            }
        }

        int bad = IndexOutOfRange(costs);
        if (bad >= 0)
        {
            int row = rowStarts.BinarySearch(bad);
            row = row < 0 ? ~row - 1 : row;
            while (rowStarts[row + 1] <= bad)
            {
                row++; // the last of the rows that start here is the one that has cells
            }

            ThrowCost(costs, bad, row, columns[bad]);
        }
    }

    internal static int[] Counts(IEnumerable<int>? counts, int columnCount, int missing, string name)
    {
        if (counts is null)
        {
            int[] all = new int[columnCount];
            Array.Fill(all, missing);
            return all;
        }

        int[] result = [.. counts];
        CheckLength(result.Length, columnCount, "column", name);
        int bad = Array.FindIndex(result, count => count < 0);
        return bad < 0 ? result : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"Column {bad} has the value {result[bad]}; it must be 0 or more."), name);
    }

    internal static int[]? Demands(IEnumerable<int> demands, int rowCount)
    {
        int[] result = [.. demands];
        CheckLength(result.Length, rowCount, "row", nameof(demands));
        int bad = Array.FindIndex(result, demand => demand < 0);
        if (bad >= 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Row {bad} has the demand {result[bad]}; it must be 0 or more."), nameof(demands));
        }

        long sum = result.Sum(demand => (long)demand);
        return sum > AssignmentProblem.MaximumRowCount
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{sum} columns are demanded in all; at most {AssignmentProblem.MaximumRowCount} can be."), nameof(demands))
            : Array.TrueForAll(result, demand => demand == 1) ? null : result;
    }

    internal static int[]?[]? LoadCosts(IEnumerable<IReadOnlyList<int>?>? loadCosts, int columnCount, int sign)
    {
        if (loadCosts is null)
        {
            return null;
        }

        int[]?[] result = [.. loadCosts.Select(list => list?.ToArray())];
        CheckLength(result.Length, columnCount, "column", nameof(loadCosts));
        for (int j = 0; j < result.Length; j++)
        {
            int[] own = result[j] ?? [];
            for (int k = 0; k < own.Length; k++)
            {
                if (own[k] is < -AssignmentProblem.MaximumCost or > AssignmentProblem.MaximumCost)
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                        $"The load cost {own[k]} of row {k + 1} in column {j} is outside plus or minus {AssignmentProblem.MaximumCost}."), nameof(loadCosts));
                }

                own[k] *= sign;
                if (k > 0 && own[k] < own[k - 1])
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                        $"The load cost of row {k + 1} in column {j} is better than that of row {k}; each further row must be at least as costly, or no method solves the problem fast."), nameof(loadCosts));
                }
            }
        }

        return Array.TrueForAll(result, own => own is null || Array.TrueForAll(own, cost => cost == 0)) ? null : result;
    }

    internal static long?[] UnassignedCosts(IEnumerable<long?>? unassignedCosts, int rowCount, AssignmentSense sense, int[]? demands)
    {
        if (unassignedCosts is null)
        {
            return new long?[rowCount];
        }

        long?[] result = [.. unassignedCosts];
        CheckLength(result.Length, rowCount, "row", nameof(unassignedCosts));
        for (int i = 0; i < result.Length; i++)
        {
            if (result[i] is < -AssignmentProblem.MaximumUnassignedCost or > AssignmentProblem.MaximumUnassignedCost)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"The unassigned cost {result[i]} of row {i} is outside plus or minus {AssignmentProblem.MaximumUnassignedCost}."), nameof(unassignedCosts));
            }

            result[i] = sense == AssignmentSense.Maximize ? -result[i] : result[i];
        }

        UnassignedTotal(result, demands);
        return result;
    }

    /// <summary>The bound on every total that <see cref="AssignmentProblem"/>'s remarks promise.</summary>
    internal static void UnassignedTotal(long?[] unassignedCosts, int[]? demands)
    {
        Int128 sum = 0;
        for (int i = 0; i < unassignedCosts.Length; i++)
        {
            sum += (Int128)(demands?[i] ?? 1) * Math.Max(Math.Abs(unassignedCosts[i] ?? 0), 2L * AssignmentProblem.MaximumCost);
        }

        if (sum > long.MaxValue)
        {
            throw new ArgumentException(
                "The unassigned costs of all rows together do not fit 64 bits; rows * (largest - smallest cost) + largest cost + 1 each is enough to place as many rows as possible.",
                nameof(unassignedCosts));
        }
    }

    private static void ThrowCost(ReadOnlySpan<int> costs, int at, int row, int column) => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
        $"The cost {costs[at]} of cell ({row}, {column}) is outside plus or minus {AssignmentProblem.MaximumCost}; scale the costs down."), nameof(costs));

    private static void CheckLength(int length, int expected, string side, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"One value a {side} is needed, {expected} in all, but {length} were given."), name);
        }
    }
}
