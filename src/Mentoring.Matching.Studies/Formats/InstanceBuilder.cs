using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Collects the numbers of a text with their places, then chooses the exact scale, or one to round to, and makes the costs.</summary>
internal sealed class InstanceBuilder(IReadOnlyList<string> rowNames, IReadOnlyList<string> columnNames, List<ReadError> errors, bool mayRound = false)
{
    private readonly List<Entry> entries = [];
    private int decimals;
    private bool isRounded;

    internal void Add(int row, int column, decimal value, int line, int field)
    {
        var entry = new Entry(row, column, value, line, field);
        entries.Add(entry);
        CountDecimals(value, line, field);
    }

    /// <summary>Adds a number with the text that it was read from, which may have more digits than it.</summary>
    internal void Add(int row, int column, string text, decimal value, int line, int field)
    {
        if (CellText.IsExact(text))
        {
            Add(row, column, value, line, field);
        }
        else if (mayRound)
        {
            entries.Add(new Entry(row, column, value, line, field));
            isRounded = true;
        }
        else
        {
            errors.Add(new(line, field, text, TooManyDecimals));
        }
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
            costs[(entry.Row * columnNames.Count) + entry.Column] = (int)decimal.Round(entry.Value * factor);
        }

        return frame.Make(costs, scale, isRounded);
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

        return frame.MakeSparse(starts, [.. entries.Select(e => e.Column)], [.. entries.Select(e => (int)decimal.Round(e.Value * factor))], scale, isRounded);
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
        if (entries.Count > 0)
        {
            Entry largest = entries.MaxBy(entry => Math.Abs(entry.Value));
            scale = mayRound ? Rounding(largest, scale) : scale;
            CheckRange(largest, scale);
        }

        factor = options.Maximize ? -scale.Factor : scale.Factor;

        var frame = new InstanceFrame(rowNames, columnNames, options, errors);
        frame.CheckUnassigned(scale, isRounded);
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
        if (own > NumericScale.MaximumDecimals && mayRound)
        {
            isRounded = true;
        }
        else if (own > NumericScale.MaximumDecimals)
        {
            errors.Add(new(line, field, value.ToString(CultureInfo.InvariantCulture), TooManyDecimals));
        }
        else
        {
            decimals = Math.Max(decimals, own);
        }
    }

    /// <summary>The exact scale if all numbers fit it; else the finest power of ten at which the largest fits.</summary>
    private NumericScale Rounding(Entry largest, NumericScale exact)
    {
        if (!isRounded && Math.Abs(largest.Value) <= exact.ToUnits(AssignmentProblem.MaximumCost))
        {
            return exact;
        }

        isRounded = true;
        int finest = NumericScale.MaximumDecimals;
        while (finest > NumericScale.MinimumDecimals && Math.Abs(largest.Value) > new NumericScale(finest).ToUnits(AssignmentProblem.MaximumCost))
        {
            finest--;
        }

        var scale = new NumericScale(finest);
        if (Math.Abs(largest.Value) < scale.ToUnits(FloatScale.FewestSteps))
        {
            errors.Add(new(largest.Line, largest.Field, largest.Value.ToString(CultureInfo.InvariantCulture),
                "This is the largest number. Expected one of at least about 1e-12: use smaller units."));
        }

        return scale;
    }

    private void CheckRange(Entry entry, NumericScale scale)
    {
        if (Math.Abs(entry.Value) > scale.ToUnits(AssignmentProblem.MaximumCost))
        {
            errors.Add(new(entry.Line, entry.Field, entry.Value.ToString(CultureInfo.InvariantCulture),
                NumberTooLarge(scale, AssignmentProblem.MaximumCost) + (mayRound ? "" : " Or let numbers be rounded.")));
        }
    }

    private readonly record struct Entry(int Row, int Column, decimal Value, int Line, int Field);
}
