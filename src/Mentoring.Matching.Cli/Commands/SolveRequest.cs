using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What the options of <c>solve</c> ask for.</summary>
internal sealed record SolveRequest(string File, string Format, AssignmentReadOptions Reading, string Solver)
{
    public string? Capacities { get; init; }

    public string? MinimumLoads { get; init; }

    public string? Constraints { get; init; }

    /// <summary>A file in the same format: how little each column likes each row, for the stable solver.</summary>
    public string? ColumnCosts { get; init; }

    public string? Earlier { get; init; }

    public string[] Objectives { get; init; } = [];

    public int? MostChanges { get; init; }

    public string Proposing { get; init; } = "rows";

    public string Stability { get; init; } = "weak";

    public ulong Seed { get; init; }

    public int Best { get; init; } = 1;

    public double? TimeLimit { get; init; }

    public bool Json { get; init; }

    /// <summary>What cannot be asked for together; null when nothing.</summary>
    public string? Clash() => this switch
    {
        { Format: FormatNames.HospitalResidents, Solver: not "stable" } => "--format hr holds preferences and no costs: it goes with --solver stable.",
        { Format: FormatNames.HospitalResidents } when HasMore => "--format hr says itself what each side takes and wants: it goes with --proposing, --stability, --time-limit and --json alone.",
        { Objectives.Length: > 0, Solver: not "exact" } => "--objective needs the exact solver.",
        { Best: < 1 } => "--best takes a number of 1 or more.",
        { Best: > 1, Solver: not "exact" } or { Best: > 1, Objectives.Length: > 0 } => "--best goes with the exact solver and without --objective.",
        { ColumnCosts: not null, Solver: not "stable" } => "--column-costs goes with --solver stable.",
        { MostChanges: not null, Earlier: null } => "--most-changes needs --earlier.",
        { MostChanges: not null } when Solver != "exact" || Objectives.Length > 0 || Best > 1 => "--most-changes goes with the exact solver, without --objective and --best.",
        { MostChanges: < 0 } => "--most-changes takes a number of 0 or more.",
        { Earlier: null } when Objectives.Contains("fewest-changes") => "The objective fewest-changes needs --earlier.",
        { TimeLimit: <= 0 } => "--time-limit takes a number above 0.",
        _ => null,
    };

    // What a file of preferences has in itself, or has no meaning for.
    private bool HasMore => (Capacities ?? MinimumLoads ?? Constraints ?? ColumnCosts ?? Earlier) is not null || Reading != new AssignmentReadOptions();
}
