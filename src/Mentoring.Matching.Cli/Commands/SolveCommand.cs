using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>solve</c>: an assignment problem on its own, for researchers.</summary>
internal static class SolveCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching solve assign100.txt --format orlib --json";

    private const string description =
        "Solve an assignment problem from a file, and certify the solution.";

    public static Command Create(Session session)
    {
        Option<string> format = Choice("--format", "orlib: OR-Library text, n and then n*n costs; csv: a matrix, with or without names; triples: lines of row,column,value; npy: a NumPy matrix; hr: hospitals/residents text, for the stable solver.", "", [.. FormatNames.Costs, FormatNames.HospitalResidents]);
        format.Required = true;
        var maximize = new Option<bool>("--maximize") { Description = "Take the numbers as values to make as large as possible, not as costs." };
        Option<string> capacities = CommonOptions.File("--capacities", "The capacities of columns: lines of column,capacity. Others take 1.", required: false);
        Option<string> minimumLoads = CommonOptions.File("--min-loads", "The fewest rows that columns take: lines of column,count. Others may stay empty.", required: false);
        Option<string> constraints = CommonOptions.File("--constraints", "Lines of row,column,value: -1 for a cell that may not be used, 1 for one that must be.", required: false);
        Option<decimal?> unassigned = Number<decimal?>("--unassigned", "What a row counts for that is left without a column. Without it every row must have one.", "COST");
        Option<int> demand = Number("--demand", "How many different columns each row is to have.", "K", 1);
        Option<decimal> loadStep = Number("--load-step", "What each further row in a column costs more than the one before it.", "COST", 0m);
        Option<string> solver = Choice("--solver", "The method: exact, or one to compare it with.", "exact", SolveMethod.Solvers);
        var objectives = new Option<string[]>("--objective")
        {
            Description = "Objectives, the most important first, each best given those before: most-rows, total, worst-row, even-loads, fewest-changes.",
            HelpName = "LIST",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        objectives.Validators.Add(result => RefuseUnknown(result, objectives));
        Option<string> earlier = CommonOptions.File("--earlier", "An earlier assignment for fewest-changes and --most-changes: lines of row,column,1.", required: false);
        Option<int?> mostChanges = Number<int?>("--most-changes", "How many rows may lose the column of the earlier assignment.", "N");
        Option<string> columnCosts = CommonOptions.File("--column-costs", "For the stable solver: how little each column likes each row, in the same format. Without it both sides go by the same costs.", required: false);
        Option<string> proposing = Choice("--proposing", "For the stable solver: the side that proposes.", "rows", "rows", "columns");
        Option<string> stability = Choice("--stability", "For the stable solver: what stable means where there are ties.", "weak", "weak", "strong", "super");
        Option<ulong> seed = Number("--seed", "For random and serial-dictatorship (0: rows choose in their own order).", "N", 0UL);
        Option<int> best = Number("--best", "How many of the best assignments to find.", "K", 1);
        Option<double?> timeLimit = Number<double?>("--time-limit", "After so many seconds return the best assignment that can be completed at once, with its proven bound.", "SECONDS");
        var round = new Option<bool>("--round") { Description = "Round numbers of text that have too many digits to be kept exactly; without it they are errors." };
        var json = new Option<bool>("--json") { Description = "Write the solution as JSON." };
        var command = new Command("solve", description)
        {
            format, maximize, capacities, minimumLoads, constraints, unassigned, demand, loadStep, solver, objectives, earlier, mostChanges, columnCosts,
            proposing, stability, seed, best, timeLimit, round, json,
        };
        Argument<string> file = PathArgument.AddTo(command, "FILE", "The file with the costs or values.");
        command.SetAction(parsed => Run(
            new SolveRequest(
                parsed.GetValue(file)!,
                parsed.GetValue(format)!,
                new AssignmentReadOptions
                {
                    Maximize = parsed.GetValue(maximize),
                    UnassignedCost = parsed.GetValue(unassigned),
                    Demand = parsed.GetValue(demand),
                    LoadStep = parsed.GetValue(loadStep),
                    Round = parsed.GetValue(round),
                },
                parsed.GetValue(solver)!)
            {
                Capacities = parsed.GetValue(capacities),
                MinimumLoads = parsed.GetValue(minimumLoads),
                Constraints = parsed.GetValue(constraints),
                ColumnCosts = parsed.GetValue(columnCosts),
                Earlier = parsed.GetValue(earlier),
                MostChanges = parsed.GetValue(mostChanges),
                Objectives = parsed.GetValue(objectives) ?? [],
                Proposing = parsed.GetValue(proposing)!,
                Stability = parsed.GetValue(stability)!,
                Seed = parsed.GetValue(seed),
                Best = parsed.GetValue(best),
                TimeLimit = parsed.GetValue(timeLimit),
                Json = parsed.GetValue(json),
            },
            session));
        return command;
    }

    private static int Run(SolveRequest request, Session session)
    {
        if (request.Clash() is { } clash)
        {
            return session.Fail(ExitCode.Usage, clash);
        }

        SolveFiles files = SolveFiles.Read(request);
        if (files.Problems.Count > 0 || files.Instance is null)
        {
            return session.Fail(ExitCode.Input, files.Problems);
        }

        SolveOutcome outcome;
        try
        {
            outcome = request.Json ? Solve(null) : session.Screen.Watch("solving", Solve);
        }
        catch (ArgumentException e)
        {
            return session.Fail(ExitCode.Usage, e.Message); // a feature of the problem that the solver does not have
        }
        catch (OperationCanceledException) when (session.CancellationToken.IsCancellationRequested)
        {
            return session.Fail(ExitCode.Cancelled, "Stopped.");
        }

        if (outcome.Status == AssignmentStatus.Cancelled)
        {
            return session.Fail(ExitCode.Cancelled, "Stopped.");
        }

        SolveDocument document = SolveReport.Document(files.Instance, outcome);
        if (request.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(document, ToolJson.Default.SolveDocument));
        }
        else
        {
            SolveReport.Show(document, session.Screen);
        }

        return outcome.Faults is { Length: > 0 } faults ? session.Fail(ExitCode.Internal, ["The solution could not be certified:", .. faults])
            : outcome.Status == AssignmentStatus.Infeasible ? session.Fail(ExitCode.Infeasible, $"No assignment keeps all constraints: {outcome.Solution.Infeasibility}")
            : ExitCode.Done;

        SolveOutcome Solve(IProgress<double>? progress) => SolveMethod.Run(request, files, progress, session.CancellationToken);
    }

    private static void RefuseUnknown(System.CommandLine.Parsing.OptionResult result, Option<string[]> objectives)
    {
        foreach (string name in (result.GetValue(objectives) ?? []).Except(SolveMethod.Objectives))
        {
            result.AddError($"There is no objective '{name}'; there are {string.Join(", ", SolveMethod.Objectives)}.");
        }
    }

    private static Option<string> Choice(string name, string description, string missing, params string[] choices)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => missing };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }

    private static Option<T> Number<T>(string name, string description, string helpName, T missing = default!) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => missing };
}
