using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What every command that questions or edits a matching begins with: the best matching, proved, of which anything may be asked.</summary>
internal static class ProposalCommand
{
    /// <summary>Reads the files, asks whether the command line fits the people, and works with their proposal.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="limits">What the matching may take.</param>
    /// <param name="session">The session.</param>
    /// <param name="read">Makes what the user typed into something of the pool, before any work is done; an <see cref="ArgumentException"/> is the user's.</param>
    /// <param name="work">The work.</param>
    public static int Run<T>(InputPaths paths, MatchLimits limits, Session session, Func<Intake, T> read, Func<Intake, Proposal, T, int> work) =>
        PeopleCommand.Run(paths, session, intake => PeopleCommand.Ask(
            session,
            () => read(intake),
            asked => Matching.Propose(intake, limits, session, proposal => proposal switch
            {
                { Matching.Status: MatchStatus.Infeasible } => session.Fail(
                    ExitCode.Infeasible, $"No matching keeps all locks and minimum loads: {proposal.Matching.Infeasibility?.Message}"),
                { CanBeEdited: false } => session.Fail(
                    ExitCode.Internal, "The matching is not proved to be the best, so that nothing can be said of what differs from it; give it more time."),
                _ => work(intake, proposal, asked),
            })));
}
