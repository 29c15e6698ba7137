using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>whynot</c>: why a pair was not made, and what it would cost.</summary>
internal static class WhyNotCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching whynot --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --mentee ann@example.org --mentor m1";

    private const string description =
        "Say why a mentee is not with a mentor: the rule and the answers that made it fire, or who has the place, what the pair would cost, and who would move.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var pair = new PairOptions(required: true);
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var matching = new MatchingOptions();
        var command = new Command("whynot", description);
        options.AddTo(command);
        pair.AddTo(command);
        command.Options.Add(json);
        matching.AddTo(command);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed), pair.Pair(parsed), matching.Limits(parsed), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(InputPaths paths, Pair pair, MatchLimits limits, bool json, Session session) => ProposalCommand.Run(
        paths,
        limits,
        session,
        intake => (intake.Pool.IndexOrThrow(Side.Mentee, pair.MenteeId), intake.Pool.IndexOrThrow(Side.Mentor, pair.MentorId)),
        (_, proposal, _) => Show(proposal, proposal.WhyNot(pair.MenteeId, pair.MentorId, session.CancellationToken), json, session));

    private static int Show(Proposal proposal, WhyNotAnswer answer, bool json, Session session)
    {
        var view = new WhyNotView(proposal, answer);
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.WhyNotDocument));
        }
        else
        {
            view.Show(session.Screen);
        }

        return ExitCode.Done;
    }
}
