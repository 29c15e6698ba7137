using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>One edit of <c>whatif</c>, of people who are there.</summary>
/// <param name="Option">The option that names it, such as <c>--pin</c>.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="OtherId">The mentor; the other mentee of a swap; null where a mentee is left out.</param>
internal sealed record Edit(string Option, string MenteeId, string? OtherId)
{
    public const string Pin = "--pin";
    public const string Overrule = "--overrule";
    public const string Forbid = "--forbid";
    public const string Leave = "--leave";
    public const string Swap = "--swap";

    /// <summary>The proposal after this edit.</summary>
    /// <exception cref="ArgumentException">It cannot be: a rule, a lock or the state before forbids it.</exception>
    public Proposal Apply(Proposal proposal, CancellationToken cancellationToken) => Option switch
    {
        Pin => proposal.Pin(MenteeId, OtherId!, cancellationToken),
        Overrule => proposal.Overrule(MenteeId, OtherId!, cancellationToken),
        Forbid => proposal.Forbid(MenteeId, OtherId!, cancellationToken),
        Leave => proposal.Leave(MenteeId, cancellationToken),
        _ when proposal.Status != MatchStatus.Optimal => throw new ArgumentException(
            "No matching keeps the edits so far, so that nobody has a mentor to exchange; leave out the one that stands in the way."),
        _ => proposal.Swap(MenteeId, OtherId!, cancellationToken),
    };

    /// <summary>The edit in words.</summary>
    public string Words(Pool pool)
    {
        var people = new ProposalView(pool);
        string mentee = people.Mentee(MenteeId);
        return Option switch
        {
            Pin => $"{mentee} is to be with {people.Mentor(OtherId)}",
            Overrule => $"{mentee} is to be with {people.Mentor(OtherId)}, whatever rules say",
            Forbid => $"{mentee} is not to be with {people.Mentor(OtherId)}",
            Leave => $"{mentee} is to have nobody",
            _ => $"{mentee} and {people.Mentee(OtherId)} are to exchange mentors",
        };
    }
}
