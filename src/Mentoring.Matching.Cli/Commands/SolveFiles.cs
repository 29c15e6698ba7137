using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The files of <c>solve</c>, read together so that everything wrong with any of them is told at once.</summary>
internal sealed class SolveFiles
{
    private SolveFiles(SolveRequest request)
    {
        AssignmentReadOptions options = request.Reading with
        {
            Capacities = Read(request.Capacities, ColumnCountsReader.Read),
            MinimumLoads = Read(request.MinimumLoads, ColumnCountsReader.Read),
            Constraints = Read(request.Constraints, ConstraintsReader.Read),
        };
        if (request.Format == FormatNames.HospitalResidents)
        {
            PreferenceInstance? preferences = Read(request.File, HospitalResidentsReader.Read);
            (Instance, ColumnView) = (preferences?.RowCosts(), preferences?.ColumnCosts());
            return;
        }

        Instance = Problems.Count == 0 ? Costs(request.File, request.Format, options) : null;
        ColumnView = request.ColumnCosts is null ? null : Costs(request.ColumnCosts, request.Format, new AssignmentReadOptions { Maximize = options.Maximize, Round = options.Round });
        Earlier = Read(request.Earlier, ConstraintsReader.Read);
        if (Instance is not null && ColumnView is not null
            && !(Instance.RowNames.SequenceEqual(ColumnView.RowNames) && Instance.ColumnNames.SequenceEqual(ColumnView.ColumnNames)))
        {
            Problems.Add($"{request.ColumnCosts}: the rows and columns must be those of {request.File}, in the same order.");
        }

        if (Instance is not null && Earlier is not null)
        {
            CheckEarlier(request.Earlier!);
        }
    }

    /// <summary>Everything wrong with the files; empty when they were read.</summary>
    public List<string> Problems { get; } = [];

    public AssignmentInstance? Instance { get; }

    public AssignmentInstance? ColumnView { get; }

    /// <summary>The cells of an earlier assignment.</summary>
    public CellConstraints? Earlier { get; }

    public static SolveFiles Read(SolveRequest request) => new(request);

    private AssignmentInstance? Costs(string path, string format, AssignmentReadOptions options) => FormatFile.Costs(path, format, options, Problems);

    private T? Read<T>(string? path, Func<TextReader, ReadResult<T>> read)
        where T : class => FormatFile.Read(path, Problems, read);

    private void CheckEarlier(string path)
    {
        HashSet<string> rows = [.. Instance!.RowNames];
        HashSet<string> columns = [.. Instance.ColumnNames];
        Problems.AddRange(Earlier!.Pinned
            .Where(cell => !rows.Contains(cell.Row) || !columns.Contains(cell.Column))
            .Select(cell => $"{path}: there is no row and column {cell} in the problem."));
        Problems.AddRange(Earlier.Forbidden.Select(cell => $"{path}: {cell} has -1; an earlier assignment has the value 1 everywhere."));
        Problems.AddRange(Earlier.Pinned.GroupBy(cell => cell.Row).Where(row => row.Skip(1).Any())
            .Select(row => $"{path}: row {row.Key} is there more than once."));
    }
}
