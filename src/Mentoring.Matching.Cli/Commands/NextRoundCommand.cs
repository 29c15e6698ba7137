using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>next-round</c>: the next round of a programme, or the first one of a new programme.</summary>
internal static class NextRoundCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching next-round --programme programme.json --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --today 2026-09-01 --out programme-2.json";

    private const string description =
        "Hold a round of a programme: pairs whose time is over end, the others go on, ended ones are not made again, who waited comes first; with the reason of each change.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        Option<string> programme = CommonOptions.File("--programme", "The programme as the last round left it.", required: false);
        var name = new Option<string>("--new") { Description = "Begin a programme of this name, in place of --programme.", HelpName = "NAME" };
        Option<DateOnly?> today = CommonOptions.Day("--today", "The day of the round.", required: true);
        var terms = new TermsOptions("The first day of new pairs; the day of the round when left out.");
        Option<string> settled = CommonOptions.File(
            "--settled", "The new pairs, as match or whatif wrote them, where people have decided them; nobody else is matched.", required: false);
        var mostChanges = new Option<int>("--most-changes")
        {
            Description = "How many running pairs may end so that the mentee gets another mentor; none when left out.", HelpName = "N",
        };
        mostChanges.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && int.TryParse(parsed.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) && number < 0)
            {
                parsed.AddError("--most-changes takes a number of 0 or more.");
            }
        });
        Option<string> output = CommonOptions.File("--out", "Where to write the programme after the round, in JSON.", required: true);
        Option<string> matches = CommonOptions.File("--matches", "Where to write all pairs that run then, in CSV, as match does.", required: false);
        Option<string> report = CommonOptions.File("--report", "Where to write a report of the round, in HTML, as report does.", required: false);
        Option<bool> force = ProgrammeFile.Force();
        var json = new Option<bool>("--json") { Description = "Write what changed and why as JSON." };
        var matching = new MatchingOptions();
        var command = new Command("next-round", description);
        options.AddTo(command);
        command.Options.Add(programme);
        command.Options.Add(name);
        command.Options.Add(today);
        terms.AddTo(command);
        foreach (Option option in (Option[])[settled, mostChanges, output, matches, report, force, json])
        {
            command.Options.Add(option);
        }

        matching.AddTo(command, takesCurrent: false);
        command.Validators.Add(parsed =>
        {
            bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };
            string? clash = Has(programme) == Has(name) ? "Give the programme with --programme, or begin one with --new and its name."
                : Has(settled) && Has(mostChanges) ? "Where the pairs are settled there is nothing that may change: give --settled or --most-changes."
                : null;
            if (clash is not null)
            {
                parsed.AddError(clash);
            }
        });
        command.SetAction(parsed => PeopleCommand.Ask(
            session,
            () => new RoundOptions { Terms = terms.Agreed(parsed), Start = terms.Start(parsed), MostChanges = parsed.GetValue(mostChanges) },
            asked => Run(
                options.Paths(parsed) with { Programme = parsed.GetValue(programme), Current = parsed.GetValue(settled) },
                new RoundRequest(parsed.GetValue(name), parsed.GetValue(today)!.Value, asked, parsed.GetValue(settled) is not null),
                new RoundOutputs(parsed.GetValue(output)!, parsed.GetValue(matches), parsed.GetValue(report), parsed.GetValue(force), parsed.GetValue(json)),
                matching.Limits(parsed),
                session)));
        return command;
    }

    private static int Run(InputPaths paths, RoundRequest request, RoundOutputs outputs, MatchLimits limits, Session session)
    {
        if (ProgrammeFile.Fault(paths, outputs.Files, outputs.Force) is { } fault)
        {
            return session.Fail(ExitCode.Usage, fault);
        }

        return PeopleCommand.Run(paths, session, intake => PeopleCommand.Ask(
            session,
            () => intake.Programme ?? new Programme(request.Name!),
            programme => Matching.Hold(
                intake,
                programme,
                request.Today,
                matching => request.Options(matching, intake),
                limits,
                session,
                round => Finish(new RoundView(programme, request.Today, intake, round), outputs, session))));
    }

    private static int Finish(RoundView view, RoundOutputs outputs, Session session)
    {
        if (view.Next is not { } next)
        {
            return session.Fail(ExitCode.Infeasible, $"No round keeps all running pairs, locks and minimum loads: {view.Obstacle} Nothing was written.");
        }

        if (outputs.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.NextRoundDocument));
        }
        else
        {
            view.Show(session.Screen);
        }

        string? error = OutputFile.Write(outputs.Programme, ProgrammeJson.Write(next))
            ?? (outputs.Matches is { } matches ? OutputFile.Write(matches, view.MatchesCsv(), markUnicode: true) : null)
            ?? (outputs.Report is { } report ? OutputFile.Write(report, ReportPage.Write(view.Report())) : null);
        if (error is not null)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        foreach (string path in outputs.Json ? [] : outputs.Files)
        {
            session.Screen.Line($"Wrote {path}");
        }

        return ExitCode.Done;
    }
}
