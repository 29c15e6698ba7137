using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>fairness</c>: what becomes of the people of a matching, by their answers to questions, used by the matching or not.</summary>
internal static class FairnessCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching fairness --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --question grade --side mentee";

    private const string description =
        "Match, and show outcomes by group: matched rate, scores, requests, and each rate against the highest with an exact interval; small groups are withheld.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var matching = new MatchingOptions();
        var question = new Option<string[]>("--question")
        {
            Description = "The id of a question whose answers make the groups; may be given several times. Without it all questions marked auditOnly.",
            HelpName = "ID",
        };
        var side = new Option<string>("--side") { Description = "Outcomes of this side alone: mentee or mentor.", HelpName = "SIDE" };
        side.AcceptOnlyFromAmong("mentee", "mentor");
        Option<int?> smallest = CommonOptions.Positive(
            "--smallest-group", "The least number of people that numbers are told of; 5 without it. With 1 nothing is withheld.", "N", int.MaxValue);
        var bands = new Option<string>("--bands")
        {
            Description = "Where the bands of number questions begin, such as 30,45,60; at the quartiles of the answers without it.",
            HelpName = "NUMBERS",
        };
        bands.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && Numbers(parsed.Tokens[0].Value) is null)
            {
                parsed.AddError("--bands takes numbers with commas between them, such as 30,45,60.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Write the outcomes as JSON." };
        var command = new Command("fairness", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[question, side, smallest, bands, json])
        {
            command.Options.Add(option);
        }

        matching.AddTo(command);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed),
            new FairnessOptions
            {
                Questions = parsed.GetValue(question) ?? [],
                Side = parsed.GetValue(side) switch { "mentee" => Side.Mentee, "mentor" => Side.Mentor, _ => null },
                SmallestGroup = parsed.GetValue(smallest) ?? new FairnessOptions().SmallestGroup,
                Bands = Numbers(parsed.GetValue(bands) ?? "") ?? [],
            },
            parsed.GetValue(json),
            matching.Limits(parsed),
            session));
        return command;
    }

    private static int Run(InputPaths paths, FairnessOptions options, bool json, MatchLimits limits, Session session) =>
        PeopleCommand.Run(paths, session, intake =>
        {
            IReadOnlyList<Problem> problems = options.Check(intake.Scheme!.Questionnaire);
            if (problems.Count > 0)
            {
                return session.Fail(ExitCode.Usage, problems.Select(p => p.ToString()));
            }

            if (options.Questions.Count == 0 && !intake.Scheme.Questionnaire.Questions.Any(q => q.AuditOnly))
            {
                return session.Fail(
                    ExitCode.Usage, $"No question of the scheme is marked auditOnly; name one with --question: {FairnessView.Others(intake.Scheme, [])}.");
            }

            return Matching.Make(intake, limits, session, result => Show(
                new FairnessView(intake.Scheme, result, FairnessReport.Of(intake.Scheme, intake.Pool, result, options), options), json, session));
        });

    private static int Show(FairnessView view, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.FairnessDocument));
        }
        else
        {
            view.Show(session.Screen);
        }

        return ExitCode.Done;
    }

    /// <summary>The numbers of a list; empty of an empty text, null where one of them is none.</summary>
    private static double[]? Numbers(string text)
    {
        var numbers = new List<double>();
        foreach (string item in text.Split(',', StringSplitOptions.TrimEntries).Where(item => text.Length > 0))
        {
            if (!double.TryParse(item, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
