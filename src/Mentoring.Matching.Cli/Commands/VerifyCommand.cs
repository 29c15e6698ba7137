using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>verify</c>: makes a matching again and says whether its files and their inputs are unchanged.</summary>
internal static class VerifyCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching verify --run matches.json --matches matches.csv --scheme scheme.json --mentees mentees.csv --mentors mentors.csv";

    private const string description =
        "Make a matching again from its inputs and hold it against the files that match wrote: any change of an input or an output is detected and located.";

    public static Command Create(Session session)
    {
        Option<string> run = CommonOptions.File("--run", "What match wrote with --json.", required: true);
        Option<string> matches = CommonOptions.File("--matches", "What match wrote with --out.", required: false);
        var options = new CommonOptions(peopleRequired: true);
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var matching = new MatchingOptions();
        var command = new Command("verify", description);
        command.Options.Add(run);
        command.Options.Add(matches);
        options.AddTo(command);
        command.Options.Add(json);
        matching.AddTo(command, mayBeCutShort: false);
        command.SetAction(parsed => Run(
            parsed.GetValue(run)!, parsed.GetValue(matches), matching.Paths(options, parsed), parsed.GetValue(json), matching.Limits(parsed), session));
        return command;
    }

    private static int Run(string run, string? matches, InputPaths paths, bool json, MatchLimits limits, Session session)
    {
        RawFile record = RawFile.Read(run);
        RawFile? csv = matches is null ? null : RawFile.Read(matches);
        if ((record.Error ?? csv?.Error) is { } error)
        {
            return session.Fail(ExitCode.Input, error);
        }

        var claims = new RunClaims(record.Name, record.Bytes);
        Intake intake = Intake.Read(paths);
        if (intake.Problems.Count > 0)
        {
            // A changed file often cannot be read any more; then that it was changed is the answer.
            string[] changed = [.. VerifyView.Changed(claims, intake.Inputs)];
            return session.Fail(changed.Length > 0 ? ExitCode.NotVerified : ExitCode.Input, [.. changed, .. intake.Report()]);
        }

        return Matching.Make(intake, limits, session, result =>
        {
            var report = new MatchReport(intake.Scheme!, intake.Pool, result, intake.Reading!) { Chosen = intake.Chosen };
            return Show(new VerifyView(claims, csv is null ? null : (csv.Name, csv.Bytes), report, intake.Inputs), json, session);
        });
    }

    private static int Show(VerifyView view, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.VerifyDocument));
        }
        else
        {
            view.Show(session.Screen);
        }

        return view.IsConfirmed ? ExitCode.Done : ExitCode.NotVerified;
    }
}
