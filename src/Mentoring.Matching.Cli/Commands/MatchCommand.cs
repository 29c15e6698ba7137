using System.CommandLine;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>match</c>: from the files of a scheme and its people to a certified matching.</summary>
internal static class MatchCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching match --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --out matches.csv --time-limit 60";

    private const string description =
        "Match mentees with mentors, prove the matching, and write it as CSV and JSON.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        Option<string> output = CommonOptions.File("--out", "Where to write the matches, in CSV.", required: true);
        Option<string> json = CommonOptions.File("--json", "Where to write everything, explanations included, in JSON.", required: false);
        var matching = new MatchingOptions();
        var command = new Command("match", description);
        options.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(json);
        matching.AddTo(command);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed), parsed.GetValue(output)!, parsed.GetValue(json), matching.Limits(parsed), session));
        return command;
    }

    private static int Run(InputPaths paths, string output, string? json, MatchLimits limits, Session session)
    {
        if (OutputFile.Fault(paths, [output, .. json is null ? [] : new[] { json }]) is { } fault)
        {
            return session.Fail(ExitCode.Usage, fault);
        }

        return PeopleCommand.Run(paths, session, intake => Matching.Make(
            intake, limits, session, result => Finish(
                new MatchReport(intake.Scheme!, intake.Pool, result, intake.Reading!) { Chosen = intake.Chosen }, intake.Inputs, output, json, session)));
    }

    private static int Finish(MatchReport report, InputFileItem[] inputs, string output, string? json, Session session)
    {
        report.Show(session.Screen);
        string[] written = Write(new MatchFiles(report, inputs, Path.GetFileName(output)), output, json, out string? error);
        foreach (string line in written)
        {
            session.Screen.Line(line);
        }

        return error is not null ? session.Fail(ExitCode.Usage, error) : Matching.Conclude(report.Result, session);
    }

    private static string[] Write(MatchFiles files, string output, string? json, out string? error)
    {
        var written = new List<string>();
        error = OutputFile.Write(output, files.Csv);
        if (error is null)
        {
            written.Add($"Wrote {output}");
            if (json is not null && (error = OutputFile.Write(json, files.Json())) is null)
            {
                written.Add($"Wrote {json}");
            }
        }

        return [.. written];
    }
}
