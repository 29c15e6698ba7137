using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows why a pair was not made.</summary>
internal sealed class WhyNotView(Proposal proposal, WhyNotAnswer answer)
{
    private readonly ProposalView view = new(proposal.Pool);

    public void Show(Screen screen)
    {
        screen.Facts([
            ("Mentee", view.Mentee(answer.MenteeId)),
            ("Mentor", view.Mentor(answer.MentorId)),
            ("Reason", ToolJson.Name(answer.Reason)),
            ("Why", answer.Message)]);
        if (!answer.Rules.IsEmpty)
        {
            screen.Table("Rules that forbid it", ["rule", "whose answer", "field", "answer"], [.. answer.Rules.SelectMany(f => f.Answers
                .Select(a => (string[])[f.Rule.Id, a.PersonId, a.Field, a.Text])
                .DefaultIfEmpty([f.Rule.Id, "", "", f.Reason]))]);
        }

        if (answer.Alternative is { } alternative)
        {
            view.ShowMoves("Who would move", alternative.Moves, screen);
        }
    }

    public WhyNotDocument Document() => new(
        answer.MenteeId,
        view.Pool.Mentees[view.Pool.IndexOfMentee(answer.MenteeId)].Name,
        answer.MentorId,
        view.Pool.Mentors[view.Pool.IndexOfMentor(answer.MentorId)].Name,
        ToolJson.Name(answer.Reason),
        answer.Message,
        [.. answer.Rules.Select(MatchJson.Finding)],
        [.. answer.HolderIds.Select(view.MenteeItem)],
        answer.Alternative is { Cost: { } cost } ? ProposalView.Item(cost) : null,
        answer.Alternative is { } alternative ? view.Items(alternative.Moves) : []);
}
