using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Collects the numbers of a text with their places, then chooses the exact scale and makes the costs.</summary>
internal sealed class InstanceBuilder(IReadOnlyList<string> rowNames, IReadOnlyList<string> columnNames, List<ReadError> errors)
{
    private readonly List<Entry> entries = [];
    private int decimals;

    internal void Add(int row, int column, decimal value, int line, int field)
    {
        var entry = new Entry(row, column, value, line, field);
        entries.Add(entry);
        CountDecimals(value, line, field);
    }

    /// <summary>The instance as a matrix.</summary>
    internal ReadResult<AssignmentInstance> Build(AssignmentReadOptions options)
    {
        if ((long)rowNames.Count * columnNames.Count > InstanceFrame.MaximumCells)
        {
            errors.Add(new(0, 0, "", string.Create(CultureInfo.InvariantCulture,
                $"A matrix of {rowNames.Count} x {columnNames.Count} cells is too large; expected at most {InstanceFrame.MaximumCells} cells.")));
        }

        if (Frame(options, out NumericScale scale, out decimal factor) is not { } frame)
        {
            return new(errors);
        }

        int[] costs = new int[rowNames.Count * columnNames.Count];
        Array.Fill(costs, AssignmentProblem.Forbidden);
        foreach (Entry entry in entries)
        {
            costs[(entry.Row * columnNames.Count) + entry.Column] = (int)(entry.Value * factor);
        }

        return frame.Make(costs, scale, isRounded: false);
    }

    /// <summary>The instance with only the cells that were added.</summary>
    internal ReadResult<AssignmentInstance> BuildSparse(AssignmentReadOptions options)
    {
        if (Frame(options, out NumericScale scale, out decimal factor) is not { } frame)
        {
            return new(errors);
        }

        entries.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
        int[] starts = new int[rowNames.Count + 1];
        foreach (Entry entry in entries)
        {
            starts[entry.Row + 1]++;
        }

        for (int i = 0; i < rowNames.Count; i++)
        {
            starts[i + 1] += starts[i];
        }

        return frame.MakeSparse(starts, [.. entries.Select(e => e.Column)], [.. entries.Select(e => (int)(e.Value * factor))], scale);
    }

    private InstanceFrame? Frame(AssignmentReadOptions options, out NumericScale scale, out decimal factor)
    {
        if (rowNames.Count > AssignmentProblem.MaximumRowCount)
        {
            errors.Add(new(0, 0, "", string.Create(CultureInfo.InvariantCulture,
                $"{rowNames.Count} rows are too many; expected at most {AssignmentProblem.MaximumRowCount}.")));
        }

        int optionDecimals = Math.Max(DecimalsOf(options.UnassignedCost ?? 0), DecimalsOf(options.LoadStep));
        scale = new NumericScale(Math.Max(decimals, Math.Min(optionDecimals, NumericScale.MaximumDecimals)));
        factor = options.Maximize ? -scale.Factor : scale.Factor;
        if (entries.Count > 0)
        {
            CheckRange(entries.MaxBy(entry => Math.Abs(entry.Value)), scale);
        }

        var frame = new InstanceFrame(rowNames, columnNames, options, errors);
        frame.CheckUnassigned(scale, isRounded: false);
        return errors.Count > 0 ? null : frame;
    }

    internal static string TooManyDecimals { get; } = string.Create(CultureInfo.InvariantCulture,
        $"Expected at most {NumericScale.MaximumDecimals} decimals; round the number.");

    internal static string NumberTooLarge(NumericScale scale, long limit) => string.Create(CultureInfo.InvariantCulture,
        $"With {scale.Decimals} decimals there is room for numbers up to {scale.ToUnits(limit)}; use fewer decimals or larger units.");

    // 1.500 has one decimal: trailing zeros are not counted.
    internal static int DecimalsOf(decimal value)
    {
        int scale = value.Scale;
        while (scale > 0 && decimal.Round(value, scale - 1) == value)
        {
            scale--;
        }

        return scale;
    }

    private void CountDecimals(decimal value, int line, int field)
    {
        int own = DecimalsOf(value);
        if (own > NumericScale.MaximumDecimals)
        {
            errors.Add(new(line, field, value.ToString(CultureInfo.InvariantCulture), TooManyDecimals));
        }
        else
        {
            decimals = Math.Max(decimals, own);
        }
    }

    private void CheckRange(Entry entry, NumericScale scale)
    {
        if (Math.Abs(entry.Value) > scale.ToUnits(AssignmentProblem.MaximumCost))
        {
            errors.Add(new(entry.Line, entry.Field, entry.Value.ToString(CultureInfo.InvariantCulture),
                NumberTooLarge(scale, AssignmentProblem.MaximumCost)));
        }
    }

    private readonly record struct Entry(int Row, int Column, decimal Value, int Line, int Field);
}
