namespace Mentoring.Matching.Cli.Commands;

/// <summary>What the options of <c>convert</c> ask for.</summary>
internal sealed record ConvertRequest(InputPaths Paths, string To, string FromFormat, string ToFormat)
{
    /// <summary>The file to read; of people that of the scheme.</summary>
    public string From => Paths.Scheme!;

    public IReadOnlyList<string> Constraints { get; init; } = [];

    public string? Capacities { get; init; }

    public bool Maximize { get; init; }

    public string? ConstraintsOut { get; init; }

    public string? CapacitiesOut { get; init; }

    public string? MinimumLoadsOut { get; init; }

    public IReadOnlyList<string> Accepted { get; init; } = [];

    public bool Force { get; init; }

    public bool Json { get; init; }

    /// <summary>All files that are written.</summary>
    public string[] Outputs => [To, .. new[] { ConstraintsOut, CapacitiesOut, MinimumLoadsOut }.OfType<string>()];

    /// <summary>What cannot be asked for together; null when nothing.</summary>
    public string? Clash() => this switch
    {
        { FromFormat: FormatNames.Scheme, Paths: { Mentees: null } or { Mentors: null } } => "A scheme is read with its people: name them with --mentees and --mentors.",
        { FromFormat: not FormatNames.Scheme } when (Paths.Mentees ?? Paths.Mentors ?? Paths.Pairs ?? Paths.Earlier ?? Paths.Locks) is not null =>
            "--mentees, --mentors, --pairs, --earlier and --locks go with --from scheme.",
        _ when !ReadsCosts && (Constraints.Count > 0 || Capacities is not null || Maximize) => "--constraints, --capacities and --maximize go with a file of costs.",
        { ConstraintsOut: not null } or { CapacitiesOut: not null } or { MinimumLoadsOut: not null } when FormatNames.Kind(ToFormat) != Studies.Formats.ContentKind.Costs =>
            "--constraints-out, --capacities-out and --min-loads-out go with a file of costs.",
        _ => null,
    };

    private bool ReadsCosts => FormatNames.Costs.Contains(FromFormat);
}
