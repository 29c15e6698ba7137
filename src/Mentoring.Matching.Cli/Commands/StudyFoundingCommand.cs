using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Founding;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>study founding</c>: the study that the project rests on, from its pools to its pictures.</summary>
internal static class StudyFoundingCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching study founding --out founding --reduced";

    private const string description =
        "Run the founding study: how much is lost when mentors will not fill in the form, and what should a scheme ask? Rows, findings and pictures.";

    public static Command Create(Session session)
    {
        Option<string> folder = CommonOptions.File("--out", "The folder to write in; made when it is not there. A study that was begun in it goes on.", required: true);
        folder.HelpName = "DIR";
        var reduced = new Option<bool>("--reduced") { Description = "A small one of the same parts, in less than a minute; its bands are wide." };
        Option<int?> threads = StudyRunCommand.Threads();
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("founding", description) { folder, reduced, threads, json };
        command.SetAction(parsed => Run(
            FoundingStudy.Parts(parsed.GetValue(reduced) ? FoundingOptions.Reduced : FoundingOptions.Full),
            parsed.GetValue(folder)!,
            parsed.GetValue(threads) ?? Environment.ProcessorCount,
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(IReadOnlyList<FoundingPart> parts, string outputs, int threads, bool json, Session session)
    {
        var results = new List<(FoundingPart, StudyResult)>();
        foreach (FoundingPart part in parts)
        {
            var folder = new StudyFolder(Path.Combine(outputs, part.Name));
            if (!json)
            {
                session.Screen.Line(part.Question);
            }

            (StudyResult? result, int code) = StudyWork.Run(part.Design, null, folder, threads, json, session);
            if (result is null || !result.IsComplete)
            {
                return result is null ? code : StudyWork.Conclude(result, session);
            }

            results.Add((part, result));
        }

        var findings = FoundingFindings.Of(results);
        var files = new FoundingFiles(findings);
        return files.Write(outputs) is { } error ? session.Fail(ExitCode.Usage, error) : Show(files, outputs, json, session);
    }

    private static int Show(FoundingFiles files, string outputs, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(files.Document(), ToolJson.Default.FoundingDocument));
            return ExitCode.Done;
        }

        session.Screen.Table(
            "Where lines cross",
            ["what", "at", "95 %"],
            [.. files.Findings.Crossings.Select(c => (string[])[c.What, FoundingFiles.At(c.At), $"{FoundingFiles.At(c.Lower)} to {FoundingFiles.At(c.Upper)}"])]);
        foreach (string name in FoundingFiles.Names)
        {
            session.Screen.Line($"Wrote {Path.Combine(outputs, name)}");
        }

        return ExitCode.Done;
    }
}
