using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies;

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
        var format = new Option<string>("--format") { Description = "orlib: OR-Library text, n and then n*n costs; csv: a matrix, with or without names; triples: lines of row,column,value.", Required = true };
        format.AcceptOnlyFromAmong("orlib", "csv", "triples");
        var maximize = new Option<bool>("--maximize") { Description = "Take the numbers as values to make as large as possible, not as costs." };
        Option<string> capacities = CommonOptions.File("--capacities", "The capacities of columns: lines of column,capacity. Others take 1.", required: false);
        var unassigned = new Option<decimal?>("--unassigned")
        {
            Description = "What a row counts for that is left without a column. Without it every row must have one.",
            HelpName = "COST",
        };
        var json = new Option<bool>("--json") { Description = "Write the solution as JSON." };
        var command = new Command("solve", description) { format, maximize, capacities, unassigned, json };
        Argument<string> file = PathArgument.AddTo(command, "FILE", "The file with the costs or values.");
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!,
            parsed.GetValue(format)!,
            parsed.GetValue(capacities),
            new AssignmentReadOptions { Maximize = parsed.GetValue(maximize), UnassignedCost = parsed.GetValue(unassigned) },
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(string path, string format, string? capacities, AssignmentReadOptions options, bool json, Session session)
    {
        var problems = new List<string>();
        if (capacities is not null && Read(capacities, ColumnCountsReader.Read, problems) is { } read)
        {
            options = options with { Capacities = read };
        }

        AssignmentInstance? instance = Read(path, Reader(format, options), problems);
        return problems.Count > 0 || instance is null
            ? session.Fail(ExitCode.Input, problems)
            : Solve(instance, json, session);
    }

    private static Func<TextReader, ReadResult<AssignmentInstance>> Reader(string format, AssignmentReadOptions options) => format switch
    {
        "orlib" => text => OrLibraryReader.Read(text, options),
        "csv" => text => MatrixCsvReader.Read(text, options),
        _ => text => TriplesReader.Read(text, options),
    };

    private static T? Read<T>(string path, Func<TextReader, ReadResult<T>> read, List<string> problems)
        where T : class
    {
        TextFile file = TextFile.Read(path);
        if (file.Error is not null)
        {
            problems.Add(file.Error);
            return null;
        }

        ReadResult<T> result = read(new StringReader(file.Text));
        problems.AddRange(result.Errors.Select(e => $"{file.Name}: {e}"));
        return result.Value;
    }

    private static int Solve(AssignmentInstance instance, bool json, Session session)
    {
        AssignmentProblem problem = instance.Problem;
        long start = Stopwatch.GetTimestamp();
        AssignmentSolution solution = new ExactSolver().Solve(problem, cancellationToken: session.CancellationToken);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        if (solution.Status == AssignmentStatus.Cancelled)
        {
            return session.Fail(ExitCode.Cancelled, "Stopped.");
        }

        OptimalityCertificate certificate = OptimalityCertificate.Check(problem, solution);
        SolveDocument document = Document(instance, solution, certificate, time);
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(document, ToolJson.Default.SolveDocument));
        }
        else
        {
            Show(document, session.Screen);
        }

        return solution.Status == AssignmentStatus.Infeasible ? session.Fail(ExitCode.Infeasible, $"No assignment keeps all constraints: {solution.Infeasibility}")
            : certificate.IsValid ? ExitCode.Done
            : session.Fail(ExitCode.Internal, ["The solution could not be certified:", .. certificate.Violations]);
    }

    private static SolveDocument Document(
        AssignmentInstance instance, AssignmentSolution solution, OptimalityCertificate certificate, TimeSpan time)
    {
        var pairs = new List<SolvedPair>();
        var unassigned = new List<string>();
        for (int row = 0; row < instance.Problem.RowCount; row++)
        {
            int column = solution.ColumnOfRow[row];
            if (column == AssignmentSolution.Unassigned)
            {
                unassigned.Add(instance.RowNames[row]);
            }
            else
            {
                pairs.Add(new SolvedPair(
                    instance.RowNames[row], instance.ColumnNames[column], instance.ToUnits(instance.Problem.Costs(row)[column])));
            }
        }

        return new SolveDocument(
            ToolJson.Name(solution.Status),
            instance.ToUnits(solution.TotalCost),
            solution.AssignedCount,
            certificate.IsValid,
            Math.Round(time.TotalMilliseconds, 3),
            instance.Problem.RowCount,
            instance.Problem.ColumnCount,
            solution.Infeasibility?.Message,
            [.. pairs],
            [.. unassigned]);
    }

    private static void Show(SolveDocument document, Screen screen)
    {
        screen.Facts([
            ("Status", document.Status),
            ("Total", FormattableString.Invariant($"{document.Total}")),
            ("Assigned", $"{document.Assigned} of {document.Rows}"),
            ("Certificate", document.Certified ? "valid, gap 0" : "none"),
            ("Solve time", FormattableString.Invariant($"{document.SolveMilliseconds} ms"))]);
        screen.Table("Pairs", ["row", "column", "value"], [.. document.Pairs.Select(p =>
            (string[])[p.Row, p.Column, FormattableString.Invariant($"{p.Value}")])]);
        if (document.Unassigned.Length > 0)
        {
            screen.Line($"Unassigned: {string.Join(", ", document.Unassigned)}");
        }
    }
}
