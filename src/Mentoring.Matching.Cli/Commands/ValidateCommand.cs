using System.CommandLine;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>validate</c>: everything that is wrong with a scheme and its files, and how the questions were answered.</summary>
internal static class ValidateCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching validate --scheme scheme.json --mentees mentees.csv --mentors mentors.csv";

    private const string description =
        "Check a scheme, and the files of people if they are given: every problem with its place, and how each question was answered.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: false);
        var command = new Command("validate", description);
        options.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if ((parsed.GetResult(options.Mentees) is null) != (parsed.GetResult(options.Mentors) is null))
            {
                parsed.AddError("Give --mentees and --mentors together, or neither.");
            }
            else if (parsed.GetResult(options.Mentees) is null
                && (parsed.GetResult(options.Pairs) ?? parsed.GetResult(options.Earlier) ?? parsed.GetResult(options.Locks)) is not null)
            {
                parsed.AddError("Pairs are checked against people: give --mentees and --mentors too.");
            }
        });
        command.SetAction(parsed => Run(options.Paths(parsed), session));
        return command;
    }

    private static int Run(InputPaths paths, Session session)
    {
        Intake intake = Intake.Read(paths);
        if (intake.Scheme is { } scheme)
        {
            session.Screen.Facts([
                ("Scheme", scheme.Name),
                ("Questions", ScaleText.Whole(scheme.Questionnaire.Questions.Length)),
                ("Criteria", ScaleText.Whole(scheme.Criteria.Length)),
                ("Rules", ScaleText.Whole(scheme.Rules.Length))]);
        }

        if (intake.Reading is { } reading)
        {
            Show(reading, session.Screen);
        }

        if (intake.Problems.Count > 0)
        {
            return session.Fail(ExitCode.Input, [.. intake.Problems, intake.Problems.Count == 1 ? "1 problem." : $"{intake.Problems.Count} problems."]);
        }

        session.Screen.Line("No problems.");
        return ExitCode.Done;
    }

    private static void Show(FormReading reading, Screen screen)
    {
        screen.Facts([
            ("Mentees without problems", ScaleText.Whole(reading.Mentees.Length)),
            ("Mentors without problems", ScaleText.Whole(reading.Mentors.Length)),
            ("Places", ScaleText.Whole(reading.Mentors.Sum(m => (long)m.Capacity)))]);
        screen.Table("Answers", ["side", "question", "answered", "skipped", "no preference", "withheld", "unreadable", "share"], [.. reading.AnswerRates.Select(r =>
            (string[])[
                r.Side == Side.Mentee ? "mentees" : "mentors",
                r.Question.Id,
                ScaleText.Whole(r.Answered),
                ScaleText.Whole(r.Skipped),
                ScaleText.Whole(r.NoPreference),
                ScaleText.Whole(r.Withheld),
                ScaleText.Whole(r.Unreadable),
                ScaleText.Percent(r.Share)])]);
        foreach (IgnoredColumns ignored in reading.Ignored)
        {
            screen.Line($"Ignored columns of {ignored.Table} ({ignored.Source}): {string.Join(", ", ignored.Headers)}");
        }

        foreach (string remark in reading.Remarks)
        {
            screen.Line($"Remark: {remark}");
        }
    }
}
