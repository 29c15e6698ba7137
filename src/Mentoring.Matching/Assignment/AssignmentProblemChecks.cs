using System.Globalization;
using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>The checks at the border of <see cref="AssignmentProblem"/>.</summary>
internal static class AssignmentProblemChecks
{
    internal static void Costs(ReadOnlySpan<int> costs, int columnCount)
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
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"The cost {costs[j]} of cell ({j / columnCount}, {j % columnCount}) is outside plus or minus {AssignmentProblem.MaximumCost}; scale the costs down."), nameof(costs));
            }
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

    internal static long?[] UnassignedCosts(IEnumerable<long?>? unassignedCosts, int rowCount)
    {
        if (unassignedCosts is null)
        {
            return new long?[rowCount];
        }

        long?[] result = [.. unassignedCosts];
        CheckLength(result.Length, rowCount, "row", nameof(unassignedCosts));
        Int128 sum = 0;
        for (int i = 0; i < result.Length; i++)
        {
            if (result[i] is < -AssignmentProblem.MaximumUnassignedCost or > AssignmentProblem.MaximumUnassignedCost)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"The unassigned cost {result[i]} of row {i} is outside plus or minus {AssignmentProblem.MaximumUnassignedCost}."), nameof(unassignedCosts));
            }

            sum += Math.Max(Math.Abs(result[i] ?? 0), AssignmentProblem.MaximumCost);
        }

        return sum <= long.MaxValue ? result : throw new ArgumentException(
            "The unassigned costs of all rows together do not fit 64 bits; rows * (largest - smallest cost) + largest cost + 1 each is enough to place as many rows as possible.",
            nameof(unassignedCosts));
    }

    private static void CheckLength(int length, int expected, string side, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"One value a {side} is needed, {expected} in all, but {length} were given."), name);
        }
    }
}
