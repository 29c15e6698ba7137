using System.Diagnostics;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Runs the solver that was asked for and checks what it claims.</summary>
internal static class SolveMethod
{
    /// <summary>The names that <c>--solver</c> takes.</summary>
    public static string[] Solvers { get; } = ["exact", "greedy", "stable", "bottleneck", "serial-dictatorship", "random"];

    /// <summary>The names that <c>--objective</c> takes.</summary>
    public static string[] Objectives { get; } = ["most-rows", "total", "worst-row", "even-loads", "fewest-changes"];

    public static SolveOutcome Run(SolveRequest request, SolveFiles files, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = request.TimeLimit is { } seconds ? new(TimeSpan.FromSeconds(seconds)) : new();
        var options = new SolveOptions { Deadline = deadline.Token, Progress = progress };
        AssignmentProblem problem = files.Instance!.Problem;
        long start = Stopwatch.GetTimestamp();
        SolveOutcome outcome = request switch
        {
            { Objectives.Length: > 0 } => InStages(request, files, options, cancellationToken),
            { Solver: "stable" } => Stable(request, files, options, cancellationToken),
            { Solver: "bottleneck" } => Bottleneck(problem, options, cancellationToken),
            { MostChanges: { } most } => Limited(files, most, options, cancellationToken),
            _ => Plain(request, problem, options, cancellationToken),
        };
        return outcome with { Time = Stopwatch.GetElapsedTime(start) };
    }

    private static SolveOutcome Plain(SolveRequest request, AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        AssignmentSolver solver = request.Solver switch
        {
            "greedy" => new GreedySolver(),
            "serial-dictatorship" => request.Seed == 0 ? new SerialDictatorshipSolver() : SerialDictatorshipSolver.Random(request.Seed),
            "random" => new RandomSolver(request.Seed),
            _ => new ExactSolver(),
        };
        AssignmentSolution solution = solver.Solve(problem, options, cancellationToken);
        return new SolveOutcome(solver.Name, solution, Faults(problem, solution))
        {
            Alternatives = request.Best > 1 && solution.Status == AssignmentStatus.Optimal
                ? [.. RankedAssignments.Best(problem, request.Best, cancellationToken).Skip(1)]
                : [],
        };
    }

    // That no other branch of the search is better cannot be shown by prices, so this claims no certificate.
    private static SolveOutcome Limited(SolveFiles files, int mostChanges, SolveOptions options, CancellationToken cancellationToken)
    {
        var solver = new ChangeLimitSolver(Columns(files.Instance!, files.Earlier!), mostChanges);
        return new SolveOutcome(solver.Name, solver.Solve(files.Instance!.Problem, options, cancellationToken), null);
    }

    private static SolveOutcome Stable(SolveRequest request, SolveFiles files, SolveOptions options, CancellationToken cancellationToken)
    {
        AssignmentProblem problem = files.Instance!.Problem;
        StabilityStrength strength = Enum.Parse<StabilityStrength>(request.Stability, ignoreCase: true);
        var solver = new DeferredAcceptanceSolver(files.ColumnView?.Problem, Enum.Parse<ProposingSide>(request.Proposing, ignoreCase: true), strength);
        AssignmentSolution solution = solver.Solve(problem, options, cancellationToken);
        string[]? faults = solution.Status is not (AssignmentStatus.Optimal or AssignmentStatus.Feasible) ? null
            : StabilityCertificate.Check(problem, files.ColumnView?.Problem, solution, strength) is { IsValid: false } certificate ? [certificate.Reason]
            : [];
        return new SolveOutcome($"{solver.Name}, {request.Stability} stability", solution, faults);
    }

    private static SolveOutcome Bottleneck(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        var solver = new BottleneckSolver();
        BottleneckSolution found = solver.Search(problem, options, cancellationToken);
        string[]? faults = found.Bottleneck is not { } bottleneck || found.LowerBound != bottleneck || found.Witness is not { } witness ? null
            : InfeasibilityCertificate.Check(BottleneckSolver.Below(problem, bottleneck), witness) is { IsValid: false } certificate ? [certificate.Reason]
            : [];
        return new SolveOutcome(solver.Name, found.Solution, faults) { Bottleneck = found.Bottleneck };
    }

    private static SolveOutcome InStages(SolveRequest request, SolveFiles files, SolveOptions options, CancellationToken cancellationToken)
    {
        AssignmentInstance instance = files.Instance!;
        LexicographicSolution found = new LexicographicSolver().Solve(
            instance.Problem, request.Objectives.Select(name => Objective(name, instance, files.Earlier)), options, cancellationToken);
        bool isMade = found.Solution.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible;
        string[]? faults = found.Status != AssignmentStatus.Optimal ? null
            : [.. found.Stages.Where(stage => !stage.IsProven).Select(stage => $"The stage '{stage.Objective.Name}' is not proven.")];
        return new SolveOutcome("exact, in stages", found.Solution, faults) { Status = found.Status, Stages = isMade ? found.Stages : [] };
    }

    private static AssignmentObjective Objective(string name, AssignmentInstance instance, CellConstraints? earlier) => name switch
    {
        "most-rows" => new MostRowsAssigned(),
        "worst-row" => new WorstRowFirst(),
        "even-loads" => new EvenLoads(),
        "fewest-changes" => new FewestChanges(Columns(instance, earlier!)),
        _ => new LeastTotalCost(),
    };

    private static int[] Columns(AssignmentInstance instance, CellConstraints earlier)
    {
        Dictionary<string, string> columnOf = earlier.Pinned.ToDictionary(cell => cell.Row, cell => cell.Column, StringComparer.Ordinal);
        return [.. instance.RowNames.Select(row => columnOf.TryGetValue(row, out string? column) ? instance.ColumnNames.IndexOf(column) : AssignmentSolution.Unassigned)];
    }

    // Null: nothing is claimed that could be proven. Empty: proven.
    private static string[]? Faults(AssignmentProblem problem, AssignmentSolution solution) => solution switch
    {
        { Status: AssignmentStatus.Optimal } => OptimalityCertificate.Check(problem, solution) is { IsValid: false } certificate
            ? [.. certificate.Violations.DefaultIfEmpty($"The gap is {certificate.Gap}.")]
            : [],
        { Status: AssignmentStatus.Infeasible, Infeasibility: { IsProven: true } witness } =>
            InfeasibilityCertificate.Check(problem, witness) is { IsValid: false } refuted ? [refuted.Reason] : [],
        _ => null,
    };
}
