using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>learn</c>: what past pairs say of weights, and whether that is worth anything.</summary>
internal static class LearnCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching learn --scheme scheme.json --mentees mentees-past.csv --mentors mentors-past.csv --outcomes outcomes.csv";

    private const string description =
        "Learn weights from what became of past pairs, judge them on people whom they have not seen, and say whether to use them.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        Option<string> outcomes = CommonOptions.File("--outcomes", "What became of past pairs, in CSV: mentee, mentor, outcome, and perhaps round.", required: true);
        var success = new Option<double?>("--success-from")
        {
            Description = "The outcome from which a pair counts as a success; 1 of outcomes of yes and no, else their median, when left out.", HelpName = "NUMBER",
        };
        success.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && parsed.GetValueOrDefault<double?>() is { } number && !double.IsFinite(number))
            {
                parsed.AddError("--success-from takes a finite number.");
            }
        });
        Option<int?> seed = CommonOptions.Positive("--seed", "What decides the folds and the draws; 1 when left out.", "N", int.MaxValue);
        Option<string> features = CommonOptions.File("--features", "Where to write the agreements and outcomes of all past pairs, in CSV.", required: false);
        var json = new Option<bool>("--json") { Description = "Write everything as JSON." };
        var command = new Command("learn", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[outcomes, success, seed, features, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(
            options.Paths(parsed) with { Outcomes = parsed.GetValue(outcomes) },
            new LearningOptions { SuccessFrom = parsed.GetValue(success), Seed = (ulong)(parsed.GetValue(seed) ?? 1) },
            parsed.GetValue(features),
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(InputPaths paths, LearningOptions options, string? features, bool json, Session session) =>
        features is not null && OutputFile.Fault(paths, [features]) is { } fault ? session.Fail(ExitCode.Usage, fault)
        : PeopleCommand.Run(paths, session, intake =>
        {
            LearningReport report;
            try
            {
                report = session.Screen.Watch("learning", progress =>
                    WeightLearning.Learn(intake.Scheme!, intake.Pool, intake.Outcomes, options, progress, session.CancellationToken));
            }
            catch (InvalidInputException wrong)
            {
                return session.Fail(ExitCode.Input, wrong.Problems.Select(p => p.ToString()));
            }

            var view = new LearnView(intake.Scheme!, report);
            if (json)
            {
                session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.LearnDocument));
            }
            else
            {
                view.Show(session.Screen);
            }

            if (features is null)
            {
                return ExitCode.Done;
            }

            if (OutputFile.Write(features, view.Features()) is { } error)
            {
                return session.Fail(ExitCode.Usage, error);
            }

            if (!json)
            {
                session.Screen.Line(string.Create(CultureInfo.InvariantCulture, $"Wrote {features}"));
            }

            return ExitCode.Done;
        });
}
