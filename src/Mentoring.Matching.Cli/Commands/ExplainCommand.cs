using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>explain</c>: all that can be said of one pair, made or not; or only what the two themselves may read.</summary>
internal static class ExplainCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching explain --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --mentee ann@example.org --mentor m1";

    private const string description =
        "Say why a mentee and a mentor fit or do not fit: what each rule finds, what each criterion contributes, and what they expect differently.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var pair = new PairOptions(required: true);
        var shareable = new Option<bool>("--shareable")
        {
            Description = "Only what the two may both read: what they have in common on questions that the scheme marks as shareable.",
        };
        var json = new Option<bool>("--json") { Description = "Write the explanation as JSON." };
        var command = new Command("explain", description);
        options.AddTo(command);
        pair.AddTo(command);
        command.Options.Add(shareable);
        command.Options.Add(json);
        command.SetAction(parsed => Run(options.Paths(parsed), pair.Pair(parsed), parsed.GetValue(shareable), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(InputPaths paths, Pair pair, bool shareable, bool json, Session session) => PeopleCommand.Run(
        paths, session, intake => PeopleCommand.Ask(
            session,
            () => new Matcher(intake.Scheme!).Explain(intake.Pool, pair.MenteeId, pair.MentorId, session.CancellationToken),
            report => shareable
                ? Show(new SharedExplanationView(intake.Scheme!, intake.Pool, report), json, session)
                : Show(new PairExplanationView(intake.Scheme!, intake.Pool, report), json, session)));

    private static int Show(PairExplanationView explanation, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(explanation.Document(), ToolJson.Default.ExplainDocument));
        }
        else
        {
            explanation.Show(session.Screen);
        }

        return ExitCode.Done;
    }

    private static int Show(SharedExplanationView explanation, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(explanation.Document(), ToolJson.Default.SharedExplanationDocument));
        }
        else
        {
            explanation.Show(session.Screen);
        }

        return ExitCode.Done;
    }
}
