using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies;

/// <summary>Collects numbers with their places, then chooses the exact scale and makes the problem: the common end of all readers.</summary>
internal sealed class InstanceBuilder(IReadOnlyList<string> rowNames, IReadOnlyList<string> columnNames, List<ReadError> errors)
{
    /// <summary>The most cells that a reader makes a dense matrix of, 2^28 (1 GiB).</summary>
    internal const long MaximumCells = 1L << 28;

    private readonly List<Entry> entries = [];
    private int decimals;

    internal void Add(int row, int column, decimal value, int line, int field)
    {
        var entry = new Entry(row, column, value, line, field);
        entries.Add(entry);
        CountDecimals(value, line, field);
    }

    internal ReadResult<AssignmentInstance> Build(AssignmentReadOptions options)
    {
        if ((long)rowNames.Count * columnNames.Count > MaximumCells || rowNames.Count > AssignmentProblem.MaximumRowCount)
        {
            errors.Add(new(0, 0, "", string.Create(CultureInfo.InvariantCulture,
                $"A matrix of {rowNames.Count} x {columnNames.Count} cells is too large; expected at most {MaximumCells} cells.")));
        }

        decimal unassigned = options.UnassignedCost ?? 0;
        CountDecimals(unassigned, 0, 0);
        decimal factor = new NumericScale(decimals).Factor;
        decimal sign = options.Maximize ? -1 : 1;
        if (entries.Count > 0)
        {
            CheckRange(entries.MaxBy(entry => Math.Abs(entry.Value)), factor, AssignmentProblem.MaximumCost);
        }

        CheckRange(new Entry(0, 0, unassigned, 0, 0), factor, AssignmentProblem.MaximumUnassignedCost / Math.Max(1, rowNames.Count / 4096));
        int[] capacities = Capacities(options.Capacities);
        if (errors.Count > 0)
        {
            return new(errors);
        }

        int[] costs = new int[rowNames.Count * columnNames.Count];
        Array.Fill(costs, AssignmentProblem.Forbidden);
        foreach (Entry entry in entries)
        {
            costs[(entry.Row * columnNames.Count) + entry.Column] = (int)(entry.Value * factor * sign);
        }

        long?[] outs = new long?[rowNames.Count];
        Array.Fill(outs, options.UnassignedCost is null ? null : (long)(unassigned * factor * sign));
        AssignmentProblem problem = AssignmentProblem.DenseOwned(rowNames.Count, columnNames.Count, costs, capacities, null, outs);
        return new(new AssignmentInstance(problem, [.. rowNames], [.. columnNames], new NumericScale(decimals), options.Maximize));
    }

    /// <summary>The names 1, 2, ... of a side that has none.</summary>
    internal static ImmutableArray<string> Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private void CountDecimals(decimal value, int line, int field)
    {
        int own = DecimalsOf(value);
        if (own > NumericScale.MaximumDecimals)
        {
            errors.Add(new(line, field, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture,
                $"Expected at most {NumericScale.MaximumDecimals} decimals; round the number.")));
        }
        else
        {
            decimals = Math.Max(decimals, own);
        }
    }

    private void CheckRange(Entry entry, decimal factor, long limit)
    {
        if (Math.Abs(entry.Value) > limit / factor)
        {
            errors.Add(new(entry.Line, entry.Field, entry.Value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture,
                $"The numbers have up to {decimals} decimals, which leaves room for numbers up to {limit / factor}; use fewer decimals or larger units.")));
        }
    }

    private int[] Capacities(IReadOnlyDictionary<string, int>? named)
    {
        int[] capacities = new int[columnNames.Count];
        Array.Fill(capacities, 1);
        if (named is null)
        {
            return capacities;
        }

        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int j = 0; j < columnNames.Count; j++)
        {
            indexOf[columnNames[j]] = j;
        }

        foreach ((string name, int capacity) in named)
        {
            if (!indexOf.TryGetValue(name, out int j) || capacity < 0)
            {
                errors.Add(new(0, 0, name, "A capacity of 0 or more must be given for a column of the problem; there is no such column or it is below 0."));
                continue;
            }

            capacities[j] = capacity;
        }

        return capacities;
    }

    // 1.500 has one decimal: trailing zeros are not counted.
    private static int DecimalsOf(decimal value)
    {
        int scale = value.Scale;
        while (scale > 0 && decimal.Round(value, scale - 1) == value)
        {
            scale--;
        }

        return scale;
    }

    private readonly record struct Entry(int Row, int Column, decimal Value, int Line, int Field);
}
