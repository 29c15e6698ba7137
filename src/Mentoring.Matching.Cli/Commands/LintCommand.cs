using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>lint</c>: what a scheme's designer should look at before anything runs.</summary>
internal static class LintCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching lint --scheme scheme.json --mentees mentees.csv --mentors mentors.csv";

    private const string description =
        "Hold a scheme against its people before anything runs: what nobody answers, what decides nothing or counts twice, who is shut out, and how to mend it.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("lint", description);
        options.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed => Run(options.Paths(parsed), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(InputPaths paths, bool json, Session session) => PeopleCommand.Run(paths, session, intake =>
    {
        SchemeLint lint = session.Screen.Watch("looking", progress =>
            SchemeLint.Of(intake.Scheme!, intake.Pool, progress: progress, cancellationToken: session.CancellationToken));
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(Document(intake.Scheme!, lint), ToolJson.Default.LintDocument));
        }
        else
        {
            Show(intake.Scheme!, lint, session.Screen);
        }

        return ExitCode.Done;
    });

    private static void Show(Scheme scheme, SchemeLint lint, Screen screen)
    {
        screen.Facts([
            ("Scheme", scheme.Name),
            ("Findings", ScaleText.Whole(lint.Findings.Length)),
            ("Pairs compared", $"{ScaleText.Whole(lint.PairsCompared)}{(lint.IsSample ? ", a sample" : "")}")]);
        if (lint.Findings.IsEmpty)
        {
            screen.Line("Nothing to mend was found.");
            return;
        }

        foreach (LintFinding finding in lint.Findings)
        {
            screen.Line($"{finding.Severity}: {finding.Message}");
            screen.Line($"  {finding.Mend}");
        }
    }

    private static LintDocument Document(Scheme scheme, SchemeLint lint) => new(scheme.Name, lint.PairsCompared, lint.IsSample, [.. lint.Findings.Select(f => new LintItem(
        ToolJson.Name(f.Kind),
        ToolJson.Name(f.Severity),
        ToolJson.Name(f.Subject),
        f.SubjectId,
        f.OtherId,
        f.Side is { } side ? ToolJson.Name(side) : null,
        f.Group,
        f.Measured,
        f.Message,
        f.Mend))]);
}
