using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What became of an edit.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="State">The proposal after it.</param>
/// <param name="Obstacle">Why it could not be made, or why no matching keeps all edits; null otherwise.</param>
internal sealed record EditStep(Edit Edit, EditOutcome Outcome, Proposal State, string? Obstacle)
{
    /// <summary>Makes the edits one after the other; one that cannot be made changes nothing.</summary>
    public static IReadOnlyList<EditStep> All(Proposal proposal, IEnumerable<Edit> edits, CancellationToken cancellationToken)
    {
        var steps = new List<EditStep>();
        foreach (Edit edit in edits)
        {
            steps.Add(Of(edit, proposal, cancellationToken));
            proposal = steps[^1].State;
        }

        return steps;
    }

    /// <summary>What stands in the way of edits that could not be made, and of the state in the end; nothing where all is well.</summary>
    public static string[] Obstacles(IReadOnlyList<EditStep> steps) => steps.Count == 0 ? [] :
    [
        .. steps.Where(s => s.Outcome == EditOutcome.Refused).Select(s => $"{s.Edit.Words(s.State.Pool)}: refused. {s.Obstacle}"),
        .. steps[^1].State.Status == MatchStatus.Optimal ? [] : new[] { $"No matching keeps all edits: {steps[^1].State.Obstacle}" },
    ];

    private static EditStep Of(Edit edit, Proposal before, CancellationToken cancellationToken)
    {
        try
        {
            Proposal after = edit.Apply(before, cancellationToken);
            EditOutcome outcome = ReferenceEquals(after, before) ? EditOutcome.Unchanged
                : after.Status == MatchStatus.Optimal ? EditOutcome.Made
                : EditOutcome.Infeasible;
            return new EditStep(edit, outcome, after, outcome == EditOutcome.Infeasible ? after.Obstacle : null);
        }
        catch (ArgumentException refused)
        {
            return new EditStep(edit, EditOutcome.Refused, before, PeopleCommand.Words(refused).Replace("See Overrule.", "See --overrule.", StringComparison.Ordinal));
        }
    }
}
