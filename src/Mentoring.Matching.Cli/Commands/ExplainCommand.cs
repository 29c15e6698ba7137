using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>explain</c>: all that can be said of one pair, made or not.</summary>
internal static class ExplainCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching explain --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --mentee ann@example.org --mentor m1";

    private const string description =
        "Say why a mentee and a mentor fit or do not fit: what each rule finds, and what each criterion contributes.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var mentee = new Option<string>("--mentee") { Description = "The id of the mentee.", Required = true, HelpName = "ID" };
        var mentor = new Option<string>("--mentor") { Description = "The id of the mentor.", Required = true, HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Write the explanation as JSON." };
        var command = new Command("explain", description);
        options.AddTo(command);
        command.Options.Add(mentee);
        command.Options.Add(mentor);
        command.Options.Add(json);
        command.SetAction(parsed => Run(
            options.Paths(parsed), new Pair(parsed.GetValue(mentee)!, parsed.GetValue(mentor)!), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(InputPaths paths, Pair pair, bool json, Session session) => PeopleCommand.Run(paths, session, intake => PeopleCommand.Ask(
        session,
        () => new Matcher(intake.Scheme!).Explain(intake.Pool, pair.MenteeId, pair.MentorId, session.CancellationToken),
        report => Show(new PairExplanationView(intake.Scheme!, intake.Pool, report), json, session)));

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
}
