using System.Collections.Immutable;
using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>One reading of some rows of a problem beside a claim about it: both totals counted anew, and every violation noted.</summary>
/// <remarks>Rows may be shared out among several, in ascending order each; <see cref="Add"/> puts them together before the columns.</remarks>
internal sealed class CertificateCount(AssignmentProblem problem, AssignmentSolution solution, DualPrices duals, ILookup<int, int> pins)
{
    /// <summary>The most violations that are listed.</summary>
    internal const int ListedViolations = 20;

    private const long MostIn32 = 1L << 29;

    private readonly int[] load = new int[problem.ColumnCount];
    private readonly int[] buffer = new int[problem.RowBufferLength];
    private readonly long[] v = [.. duals.ColumnPrices];
    private readonly int[]? v32 = In32(duals.ColumnPrices); // the same, where all are small
    private readonly List<(int Row, string Sentence)> found = [];
    private int at; // the row that is read, or more than any

    internal Int128 Primal { get; private set; }

    internal Int128 Dual { get; private set; }

    internal IEnumerable<string> Found => found.Select(violation => violation.Sentence);

    internal long ViolationCount { get; private set; }

    /// <summary>Takes on what another counted of other rows.</summary>
    internal void Add(CertificateCount other)
    {
        Primal += other.Primal;
        Dual += other.Dual;
        ViolationCount += other.ViolationCount;
        for (int j = 0; j < load.Length; j++)
        {
            load[j] += other.load[j];
        }

        // Of one row they come in the order in which they were found.
        (int Row, string Sentence)[] first = [.. found.Concat(other.found).OrderBy(violation => violation.Row).Take(ListedViolations)];
        found.Clear();
        found.AddRange(first);
    }

    internal void AddRow(int i)
    {
        at = i;
        CostRow row = problem.Row(i, buffer);
        Int128 u = duals.RowPrices[i];
        ReadOnlySpan<int> own = solution.ColumnsOf(i);
        int demand = problem.Demand(i);
        int missing = demand - own.Length;
        Dual += u * demand;
        AddMissing(i, u, demand, missing);
        for (int k = 0; k < own.Length; k++)
        {
            if ((uint)own[k] >= (uint)problem.ColumnCount || row.CostOf(own[k]) == AssignmentProblem.Forbidden)
            {
                Violation($"Row {i} uses the cell of column {own[k]}, which is forbidden or does not exist.");
            }
            else
            {
                AddUsed(i, own[k], row.CostOf(own[k]) - u - v[own[k]], demand);
                Primal += row.CostOf(own[k]);
                load[own[k]]++;
            }

            if (k > 0 && own[k] == own[k - 1])
            {
                Violation($"Cell ({i}, {own[k]}) is used twice.");
            }
        }

        // A pinned cell is used whatever its reduced cost; the rest of the row is looked at only where some reduced cost is negative.
        foreach (int column in pins[i])
        {
            int cost = row.CostOf(column);
            Dual += cost - u - v[column];
            if (!own.Contains(column))
            {
                Violation($"Cell ({i}, {column}) is pinned but not used.");
            }
        }

        if (HasNegative(row, duals.RowPrices[i]))
        {
            AddNegative(i, row, u, own);
        }
    }

    internal void AddColumn(int j)
    {
        at = int.MaxValue;
        for (int k = 0; k < load[j]; k++)
        {
            Primal += problem.SeatCost(j, k);
        }

        long price = v[j];
        int least = problem.MinimumLoad(j);
        int most = problem.Capacity(j);
        if (load[j] > most || load[j] < least)
        {
            Violation($"Column {j} has {load[j]} rows although it takes {least} to {most}.");
        }

        Dual += LagrangianBound.BestLoad(problem, j, price);
        if (load[j] < most && (Int128)problem.SeatCost(j, load[j]) + price < 0)
        {
            Violation($"Column {j} has the price {price} but one more row there would cost only {problem.SeatCost(j, load[j])}: it should have more.");
        }

        if (load[j] > least && (Int128)problem.SeatCost(j, load[j] - 1) + price > 0)
        {
            Violation($"Column {j} has the price {price} but its last row costs {problem.SeatCost(j, load[j] - 1)}: it should have fewer.");
        }
    }

    internal void Compare(long claimed)
    {
        if (Primal != claimed)
        {
            Violation($"The solution claims the total {claimed} but its parts add up to {Primal}.");
        }
    }

    private static int[]? In32(ImmutableArray<long> prices)
    {
        var small = new int[prices.Length];
        for (int j = 0; j < small.Length; j++)
        {
            if (prices[j] is < -MostIn32 or > MostIn32)
            {
                return null;
            }

            small[j] = (int)prices[j];
        }

        return small;
    }

    private void AddMissing(int i, Int128 u, int demand, int missing)
    {
        long? unassigned = problem.UnassignedCost(i);
        if (unassigned is not { } price)
        {
            if (missing > 0)
            {
                Violation($"Row {i} is unassigned although it must be assigned.");
            }

            return;
        }

        Primal += (Int128)price * missing;
        int free = demand - pins[i].Count(); // a pin's place cannot stay unassigned
        if (u > price)
        {
            Dual -= (u - price) * free;
            Violation($"The price {u} of row {i} is above its unassigned cost {price}.");
        }
        else if (missing > 0 && u != price)
        {
            Violation($"Row {i} is unassigned but its price {u} is not its unassigned cost {price}.");
        }
    }

    private void AddUsed(int i, int j, Int128 reduced, int demand)
    {
        if (reduced != 0 && (demand == 1 || reduced > 0) && !pins[i].Contains(j))
        {
            Violation($"Cell ({i}, {j}) is used but its reduced cost is {reduced}, not 0.");
        }
    }

    private void AddNegative(int i, CostRow row, Int128 u, ReadOnlySpan<int> own)
    {
        for (int k = 0; k < row.Count; k++)
        {
            int j = row.ColumnOf(k);
            Int128 reduced = row.Costs[k] - u - v[j];
            if (row.Costs[k] == AssignmentProblem.Forbidden || reduced >= 0 || pins[i].Contains(j))
            {
                continue;
            }

            Dual += reduced;
            if (!own.Contains(j))
            {
                Violation($"Cell ({i}, {j}) has the negative reduced cost {reduced}.");
            }
        }
    }

    // Whether some cost is below u + v; a sum that could leave 64 bits sends the row to the slow check.
    private bool HasNegative(CostRow row, long u)
    {
        if (row.IsDense && v32 is not null && u is >= -MostIn32 and <= MostIn32)
        {
            return HasNegativeIn32(row.Costs, (int)u);
        }

        const long Most = 1L << 61;
        if (u is < -Most or > Most)
        {
            return true;
        }

        int k = 0;
        if (row.IsDense && Vector.IsHardwareAccelerated)
        {
            var price = new Vector<long>(u);
            var most = new Vector<long>(Most);
            for (; k <= row.Count - Vector<int>.Count; k += Vector<int>.Count)
            {
                Vector.Widen(new Vector<int>(row.Costs[k..]), out Vector<long> low, out Vector<long> high);
                var v1 = new Vector<long>(v, k);
                var v2 = new Vector<long>(v, k + Vector<long>.Count);
                if (Vector.LessThanAny(low, price + v1) || Vector.LessThanAny(high, price + v2)
                    || Vector.GreaterThanAny(Vector.Abs(v1), most) || Vector.GreaterThanAny(Vector.Abs(v2), most)
                    || Vector.EqualsAny(v1, new Vector<long>(long.MinValue)) || Vector.EqualsAny(v2, new Vector<long>(long.MinValue)))
                {
                    return true;
                }
            }
        }

        for (; k < row.Count; k++)
        {
            long price = v[row.ColumnOf(k)];
            if (price is < -Most or > Most || row.Costs[k] < u + price)
            {
                return true;
            }
        }

        return false;
    }

    // Prices so small that their sums stay within 32 bits.
    private bool HasNegativeIn32(ReadOnlySpan<int> costs, int u)
    {
        int k = 0;
        var price = new Vector<int>(u);
        for (; k <= costs.Length - Vector<int>.Count; k += Vector<int>.Count)
        {
            if (Vector.LessThanAny(new Vector<int>(costs[k..]), price + new Vector<int>(v32!, k)))
            {
                return true;
            }
        }

        for (; k < costs.Length; k++)
        {
            if (costs[k] < u + v32![k])
            {
                return true;
            }
        }

        return false;
    }

    private void Violation(FormattableString sentence)
    {
        if (++ViolationCount <= ListedViolations)
        {
            found.Add((at, OptimalityCertificate.Sentence(sentence)));
        }
    }
}
