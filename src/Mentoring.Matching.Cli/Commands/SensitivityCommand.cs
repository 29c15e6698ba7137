using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report.Pictures;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>sensitivity</c>: what a matching owes to the weights of its scheme.</summary>
internal static class SensitivityCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching sensitivity --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --draws 1000 --concentration 50 --picture tornado.svg";

    private const string description =
        "Match, and match again under weights drawn around the stated ones: which pairs stay, who takes over, and how far each weight may move without any change.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var matching = new MatchingOptions();
        Option<int?> draws = CommonOptions.Positive("--draws", "How many weightings are drawn and matched; 1000 without it.", "N", 1_000_000);
        Option<double?> concentration = CommonOptions.Positive(
            "--concentration", "How closely they lie around the stated one, 1 or more: with 50, a weight of 20 % is mostly drawn from 10 % to 32 %; 50 without it.", "NUMBER", SensitivityOptions.MostConcentration);
        concentration.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && parsed.GetValueOrDefault<double?>() is < 1)
            {
                parsed.AddError("--concentration takes a number of 1 or more: below that hardly more than one criterion counts in a draw.");
            }
        });
        var seed = new Option<int?>("--seed") { Description = "What the draws follow from; 1 without it.", HelpName = "N" };
        Option<string> picture = CommonOptions.File("--picture", "Where to draw how much depends on each weight, and how far it may move, in SVG.", required: false);
        var json = new Option<bool>("--json") { Description = "Write everything as JSON." };
        var command = new Command("sensitivity", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[draws, concentration, seed, picture, json])
        {
            command.Options.Add(option);
        }

        matching.AddTo(command, mayBeCutShort: false);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed),
            matching.Limits(parsed),
            limited => new SensitivityOptions
            {
                Matching = limited,
                Draws = parsed.GetValue(draws) ?? new SensitivityOptions().Draws,
                Concentration = parsed.GetValue(concentration) ?? new SensitivityOptions().Concentration,
                Seed = parsed.GetValue(seed) ?? new SensitivityOptions().Seed,
            },
            parsed.GetValue(picture),
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(
        InputPaths paths, MatchLimits limits, Func<MatchOptions, SensitivityOptions> options, string? picture, bool json, Session session) =>
        picture is not null && OutputFile.Fault(paths, [picture]) is { } fault ? session.Fail(ExitCode.Usage, fault)
        : PeopleCommand.Run(paths, session, intake => Matching.Vary(intake, options, limits, session, report => Show(report, picture, json, session)));

    private static int Show(SensitivityReport report, string? picture, bool json, Session session)
    {
        if (Matching.Conclude(report.Matching, session) is not ExitCode.Done and int code)
        {
            return code;
        }

        if (picture is not null && OutputFile.Write(picture, TornadoPicture.Svg(report)) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(SensitivityDocument.Of(report), ToolJson.Default.SensitivityDocument));
            return ExitCode.Done;
        }

        new SensitivityView(report).Show(session.Screen);
        if (picture is not null)
        {
            session.Screen.Line($"Wrote {picture}");
        }

        return ExitCode.Done;
    }
}
