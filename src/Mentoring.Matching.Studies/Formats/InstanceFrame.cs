using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Names and options checked against each other; turns costs into an instance: the common end of all readers.</summary>
internal sealed class InstanceFrame
{
    /// <summary>The most cells that a reader makes a dense matrix of, 2^28 (1 GiB).</summary>
    internal const long MaximumCells = 1L << 28;

    private readonly IReadOnlyList<string> rowNames;
    private readonly IReadOnlyList<string> columnNames;
    private readonly AssignmentReadOptions options;
    private readonly List<ReadError> errors;
    private readonly int[] capacities;
    private readonly int[] minimumLoads;
    private readonly List<(int Row, int Column)> forbidden;
    private readonly List<(int Row, int Column)> pinned;

    internal InstanceFrame(IReadOnlyList<string> rowNames, IReadOnlyList<string> columnNames, AssignmentReadOptions options, List<ReadError> errors)
    {
        (this.rowNames, this.columnNames, this.options, this.errors) = (rowNames, columnNames, options, errors);
        Dictionary<string, int> rows = IndexOf(options.Constraints is null ? [] : rowNames);
        Dictionary<string, int> columns = IndexOf(
            options.Capacities is null && options.MinimumLoads is null && options.Constraints is null ? [] : columnNames);
        capacities = Counts(options.Capacities, columns, 1, "A capacity");
        minimumLoads = Counts(options.MinimumLoads, columns, 0, "A minimum load");
        forbidden = Cells(options.Constraints?.Forbidden ?? [], rows, columns);
        pinned = Cells(options.Constraints?.Pinned ?? [], rows, columns);
        foreach (IGrouping<int, (int Row, int Column)> pins in pinned.GroupBy(cell => cell.Row).Where(pins => pins.Count() > options.Demand))
        {
            errors.Add(new(0, 0, rowNames[pins.Key], "Expected no more pins a row than the columns that it demands."));
        }

        if (options.Demand < 1 || (long)options.Demand * rowNames.Count > AssignmentProblem.MaximumRowCount)
        {
            errors.Add(new(0, 0, options.Demand.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture,
                $"Expected a demand of 1 or more, and at most {AssignmentProblem.MaximumRowCount} columns demanded in all.")));
        }
    }

    /// <summary>Reports an unassigned cost that the scale has no room for. One that every row may have at once has.</summary>
    internal void CheckUnassigned(NumericScale scale, bool isRounded)
    {
        decimal units = options.UnassignedCost ?? 0;
        string text = units.ToString(CultureInfo.InvariantCulture);
        long limit = AssignmentProblem.MaximumUnassignedCost / Math.Max(1, rowNames.Count / 4096);
        if (!isRounded && InstanceBuilder.DecimalsOf(units) > NumericScale.MaximumDecimals)
        {
            errors.Add(new(0, 0, text, InstanceBuilder.TooManyDecimals));
        }
        else if (Math.Abs(units) > scale.ToUnits(limit))
        {
            errors.Add(new(0, 0, text, InstanceBuilder.NumberTooLarge(scale, limit)));
        }
    }

    /// <summary>The instance of a matrix of costs, already scaled and in the problem's sign, or the errors.</summary>
    internal ReadResult<AssignmentInstance> Make(int[] costs, NumericScale scale, bool isRounded) =>
        Make(scale, isRounded, unassigned => AssignmentProblem.DenseOwned(
            rowNames.Count, columnNames.Count, costs, capacities, minimumLoads, unassigned));

    /// <summary>The instance of the cells that may be used, or the errors.</summary>
    internal ReadResult<AssignmentInstance> MakeSparse(int[] rowStarts, int[] columns, int[] costs, NumericScale scale, bool isRounded) =>
        Make(scale, isRounded, unassigned => AssignmentProblem.SparseOwned(
            rowNames.Count, columnNames.Count, rowStarts, columns, costs, capacities, minimumLoads, unassigned));

    private ReadResult<AssignmentInstance> Make(NumericScale scale, bool isRounded, Func<IEnumerable<long?>, AssignmentProblem> make)
    {
        long? unassigned = options.UnassignedCost is { } units
            ? (long)decimal.Round(units * scale.Factor) * (options.Maximize ? -1 : 1)
            : null;
        long?[] unassignedCosts = [.. Enumerable.Repeat(errors.Count > 0 ? null : unassigned, rowNames.Count)];
        IReadOnlyList<int>?[]? loadCosts = LoadCosts(scale);
        if (errors.Count > 0)
        {
            return new(errors);
        }

        AssignmentProblem problem = make(unassignedCosts);
        var mustNot = forbidden.ToHashSet();
        foreach ((int row, int column) in pinned)
        {
            if (mustNot.Contains((row, column)) || problem.Cost(row, column) == AssignmentProblem.Forbidden)
            {
                errors.Add(new(0, 0, new NamedCell(rowNames[row], columnNames[column]).ToString(), "Expected a pin on a cell that may be used."));
            }
        }

        if (errors.Count > 0)
        {
            return new(errors);
        }

        problem = options.Demand == 1 ? problem : problem.WithDemands(Enumerable.Repeat(options.Demand, rowNames.Count));
        problem = loadCosts is null ? problem : problem.WithLoadCosts(loadCosts);
        problem = forbidden.Count > 0 ? problem.Forbid(forbidden) : problem;
        problem = pinned.Count > 0 ? problem.Pin(pinned) : problem;
        return new(new AssignmentInstance(problem, [.. rowNames], [.. columnNames], scale, isRounded, options.Maximize));
    }

    // The first row of a column costs nothing more, the second one step, and so on.
    private IReadOnlyList<int>?[]? LoadCosts(NumericScale scale)
    {
        if (options.LoadStep == 0)
        {
            return null;
        }

        decimal step = decimal.Round(options.LoadStep * scale.Factor);
        int most = Math.Min(rowNames.Count, capacities.Append(0).Max());
        if (step < 0 || step * most > AssignmentProblem.MaximumCost)
        {
            errors.Add(new(0, 0, options.LoadStep.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture,
                $"Expected a load step of 0 or more that, {most} times, is at most {scale.ToUnits(AssignmentProblem.MaximumCost)}.")));
            return null;
        }

        return [.. capacities.Select(c => (IReadOnlyList<int>?)[.. Enumerable.Range(0, Math.Min(c, rowNames.Count)).Select(k => k * (int)step)])];
    }

    /// <summary>The names 1, 2, ... of a side that has none.</summary>
    internal static ImmutableArray<string> Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static Dictionary<string, int> IndexOf(IReadOnlyList<string> names)
    {
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int j = 0; j < names.Count; j++)
        {
            indexOf[names[j]] = j;
        }

        return indexOf;
    }

    private int[] Counts(IReadOnlyDictionary<string, int>? named, Dictionary<string, int> columns, int missing, string what)
    {
        int[] counts = new int[columnNames.Count];
        Array.Fill(counts, missing);
        foreach ((string name, int count) in named ?? ImmutableDictionary<string, int>.Empty)
        {
            if (!columns.TryGetValue(name, out int j) || count < 0)
            {
                errors.Add(new(0, 0, name, $"{what} of 0 or more must be given for a column of the problem; there is no such column or it is below 0."));
                continue;
            }

            counts[j] = count;
        }

        return counts;
    }

    private List<(int Row, int Column)> Cells(ImmutableArray<NamedCell> named, Dictionary<string, int> rows, Dictionary<string, int> columns)
    {
        var cells = new List<(int, int)>();
        foreach (NamedCell cell in named.IsDefault ? [] : named)
        {
            if (rows.TryGetValue(cell.Row ?? "", out int i) && columns.TryGetValue(cell.Column ?? "", out int j))
            {
                cells.Add((i, j));
            }
            else
            {
                errors.Add(new(0, 0, cell.ToString(), "Expected a constraint on a row and a column of the problem; there is no such row or column."));
            }
        }

        return cells;
    }
}
