using System.Collections.Immutable;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What <c>convert</c> read, or everything that is wrong with it.</summary>
internal sealed class ConvertSource
{
    private readonly List<string> problems = [];

    private ConvertSource(ConvertRequest request, CancellationToken cancellationToken)
    {
        Content = request.FromFormat switch
        {
            FormatNames.Scheme => People(request, cancellationToken),
            FormatNames.HospitalResidents => Read(request, HospitalResidentsReader.Read, FormatContent.Of),
            FormatNames.PrefLib => Read(request, PrefLibOrdersReader.Read, FormatContent.Of),
            FormatNames.PrefLibCategories => Read(request, PrefLibCategoriesReader.Read, FormatContent.Of),
            _ => Costs(request),
        };
    }

    public IReadOnlyList<string> Problems => problems;

    public FormatContent? Content { get; }

    /// <summary>Which pairs of people may not be made and which must be; null when no people were read.</summary>
    public CellConstraints? Constraints { get; private set; }

    public static ConvertSource Read(ConvertRequest request, CancellationToken cancellationToken) => new(request, cancellationToken);

    private FormatContent? Read<T>(ConvertRequest request, Func<TextReader, ReadResult<T>> read, Func<T, FormatContent> content)
        where T : class => FormatFile.Read(request.From, problems, read) is { } value ? content(value) : null;

    private FormatContent? Costs(ConvertRequest request)
    {
        CellConstraints?[] constraints = [.. request.Constraints.Select(path => FormatFile.Read(path, problems, ConstraintsReader.Read))];
        var options = new AssignmentReadOptions
        {
            Maximize = request.Maximize,
            Round = request.Accepted.Contains(FormatNames.Name(FormatLoss.Rounding)),
            Capacities = FormatFile.Read(request.Capacities, problems, ColumnCountsReader.Read),
            Constraints = new(Together(constraints, c => c.Forbidden), Together(constraints, c => c.Pinned)),
        };
        return problems.Count == 0 && FormatFile.Costs(request.From, request.FromFormat, options, problems) is { } costs ? FormatContent.Of(costs) : null;
    }

    // A cell may be named in several files.
    private static ImmutableArray<NamedCell> Together(CellConstraints?[] constraints, Func<CellConstraints, ImmutableArray<NamedCell>> cells) =>
        [.. constraints.OfType<CellConstraints>().SelectMany(c => cells(c)).Distinct()];

    private FormatContent? People(ConvertRequest request, CancellationToken cancellationToken)
    {
        Intake intake = Intake.Read(request.Paths);
        problems.AddRange(intake.Problems);
        if (problems.Count > 0)
        {
            return null;
        }

        try
        {
            var task = MatchingTask.Of(intake.Scheme!, intake.Pool, cancellationToken: cancellationToken);
            AssignmentInstance scores = TaskContent.Scores(task);
            if ((Clashing(scores.RowNames) ?? Clashing(scores.ColumnNames)) is { } id)
            {
                problems.Add($"'{id}' would have the same name as another id once both are safe to open in a spreadsheet; change one of them.");
                return null;
            }

            Constraints = request.ConstraintsOut is null ? null : Safe(TaskContent.Constraints(task));
            return FormatContent.Of(AssignmentInstance.Of(scores.Problem, scores.RowNames.Select(SafeCell.Text), scores.ColumnNames.Select(SafeCell.Text)));
        }
        catch (InvalidInputException refused)
        {
            problems.AddRange(refused.Problems.Select(p => p.ToString()));
            return null;
        }
    }

    // People typed their ids, so these are made harmless as in every other table that is written of people.
    private static CellConstraints Safe(CellConstraints constraints) => new([.. constraints.Forbidden.Select(Safe)], [.. constraints.Pinned.Select(Safe)]);

    private static NamedCell Safe(NamedCell cell) => new(SafeCell.Text(cell.Row), SafeCell.Text(cell.Column));

    private static string? Clashing(ImmutableArray<string> ids)
    {
        HashSet<string> taken = [.. ids];
        return ids.FirstOrDefault(id => SafeCell.Text(id) != id && taken.Contains(SafeCell.Text(id)));
    }
}
