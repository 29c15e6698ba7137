using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
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

    private static int Run(string path, string outputs, int threads, bool json, Session session)
    {
        StudyDesignFile file = StudyDesignFile.Read(path);
        if (file.Design is not { } design)
        {
            return session.Fail(ExitCode.Input, file.Problems);
        }

        var folder = new StudyFolder(outputs);
        (StudyResult? result, int code) = StudyWork.Run(design, file.TextFor(outputs), folder, threads, json, session);
        return result is null ? code : Show(result, folder, json, session);
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

        return StudyWork.Conclude(result, session);
    }
}
