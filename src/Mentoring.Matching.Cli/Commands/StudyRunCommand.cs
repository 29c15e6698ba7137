using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>study run</c>: runs a design, or goes on with one that was stopped.</summary>
internal static class StudyRunCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching study run study.json --out results";

    private const string description =
        "Run every cell of a design, or go on where a run was stopped or killed; write a row a cell as CSV and Parquet, with a manifest.";

    private const int shown = 20;

    public static Command Create(Session session)
    {
        Option<string> folder = CommonOptions.File("--out", "The folder to write in; made when it is not there. A study that was begun in it goes on.", required: true);
        folder.HelpName = "DIR";
        Option<int?> threads = Threads();
        var json = new Option<bool>("--json") { Description = "Write as JSON what was run." };
        var command = new Command("run", description) { folder, threads, json };
        Argument<string> design = PathArgument.AddTo(command, "DESIGN", "The design, in JSON: 'study new' writes one to begin with.");
        command.SetAction(parsed => Run(
            parsed.GetValue(design)!, parsed.GetValue(folder)!, parsed.GetValue(threads) ?? Environment.ProcessorCount, parsed.GetValue(json), session));
        return command;
    }

    /// <summary>The option that says how many cells run at once.</summary>
    public static Option<int?> Threads() => CommonOptions.Positive(
        "--threads", "How many cells run at once at most; the results do not depend on it. Without it as many as there are processors.", "N", MatchLimits.MostThreads);

    /// <summary>The words for cells that threw.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<StudyFailure> failures) =>
    [
        .. failures.Take(shown).Select(f => $"{f.Cell.Key}: {f.Message}"),
        .. failures.Count > shown ? (string[])[$"... and {ScaleText.Whole(failures.Count - shown)} more."] : [],
    ];

    private static int Run(string path, string outputs, int threads, bool json, Session session)
    {
        StudyDesignFile file = StudyDesignFile.Read(path);
        if (file.Design is not { } design)
        {
            return session.Fail(ExitCode.Input, file.Problems);
        }

        var folder = new StudyFolder(outputs);
        if (folder.Make() is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        StudyResult result;
        try
        {
            using FileStream ledger = folder.OpenLedger();
            result = json ? Study(null) : session.Screen.WatchLines("Running", Study);

            StudyResult Study(Action<string>? show) => new StudyRunner(TimeProvider.System).Run(
                design,
                new StreamLedger(ledger),
                new StudyOptions { Parallelism = threads },
                show is null ? null : new StudyProgressLine(TimeProvider.System, show),
                session.CancellationToken);
        }
        catch (InvalidInputException refused)
        {
            return session.Fail(ExitCode.Input, refused.Problems.Select(p => $"{folder.LedgerPath}: {p}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return session.Fail(ExitCode.Usage, $"{folder.LedgerPath}: rows cannot be kept there, or another run holds the file; {exception.Message}");
        }

        if (!result.IsComplete && session.CancellationToken.IsCancellationRequested)
        {
            return session.Fail(
                ExitCode.Cancelled, $"Stopped: {ScaleText.Whole(result.Rows.Length)} of {ScaleText.Whole(design.CellCount)} cells are done; the same command goes on.");
        }

        return folder.Write(result, file.TextFor(outputs)) is { } unwritten
            ? session.Fail(ExitCode.Usage, unwritten)
            : Show(result, folder, json, session);
    }

    private static int Show(StudyResult result, StudyFolder folder, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(StudyRunDocument.Of(result, folder.ResultPaths), ToolJson.Default.StudyRunDocument));
        }
        else
        {
            session.Screen.Facts(
            [
                ("Study", result.Design.Name),
                ("Cells", ScaleText.Whole(result.Design.CellCount)),
                ("Kept from before", ScaleText.Whole(result.Kept)),
                ("Run now", ScaleText.Whole(result.Rows.Length - result.Kept)),
                ("Failed", ScaleText.Whole(result.Failures.Length)),
                ("Design hash", result.Design.Hash),
            ]);
            foreach (string path in folder.ResultPaths)
            {
                session.Screen.Line($"Wrote {path}");
            }
        }

        return result.IsComplete ? ExitCode.Done : session.Fail(
            ExitCode.Internal, [.. Words(result.Failures), "These cells failed and have no row; the same command runs them again."]);
    }
}
