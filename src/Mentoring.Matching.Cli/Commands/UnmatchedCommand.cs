using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>unmatched</c>: why mentees have no mentor, and what would help them.</summary>
internal static class UnmatchedCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching unmatched --scheme scheme.json --mentees mentees.csv --mentors mentors.csv";

    private const string description =
        "Say who has no mentor and why: the smallest group that is short of places, the rules that keep it so, what would help, and whom to recruit.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var mentee = new Option<string>("--mentee") { Description = "The id of one mentee; all without a mentor when left out.", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Write everything as JSON." };
        var matching = new MatchingOptions();
        var command = new Command("unmatched", description);
        options.AddTo(command);
        command.Options.Add(mentee);
        command.Options.Add(json);
        matching.AddTo(command);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed), parsed.GetValue(mentee), matching.Limits(parsed), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(InputPaths paths, string? mentee, MatchLimits limits, bool json, Session session) => ProposalCommand.Run(
        paths,
        limits,
        session,
        intake => mentee is null ? -1 : intake.Pool.IndexOrThrow(Side.Mentee, mentee),
        (_, proposal, _) => PeopleCommand.Ask(
            session,
            () => mentee is null ? proposal.Shortages(session.CancellationToken) : [proposal.WhyUnmatched(mentee, session.CancellationToken)],
            shortages => Show(proposal, shortages, json, session)));

    private static int Show(Proposal proposal, ImmutableArray<Shortage> shortages, bool json, Session session)
    {
        var view = new UnmatchedView(proposal, shortages, shortages.IsEmpty ? [] : proposal.RecruitmentBrief(session.CancellationToken));
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.UnmatchedDocument));
        }
        else
        {
            view.Show(session.Screen);
        }

        return ExitCode.Done;
    }
}
