namespace Mentoring.Matching.Studies.Approaches;

/// <summary>The library's own matching, with all that the scheme states: objectives in their order, minimum loads, two-cycles.</summary>
/// <remarks>It matches the scheme's own weighting; of a task that weighs criteria otherwise it says that it does not apply. Immutable.</remarks>
public sealed class SchemeApproach : MatchingApproach
{
    /// <inheritdoc/>
    public override string Name => "scheme";

    /// <inheritdoc/>
    public override string Description => "The library's matching: the scheme's objectives in their order, each proved.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(task.Weighting, task.Scheme.Weighting))
        {
            return ApproachResult.NotApplicable("The task weighs criteria otherwise than the scheme does.");
        }

        MatchResult result = new Matcher(task.Scheme).Match(task.Pool, cancellationToken: cancellationToken);
        return result.Status switch
        {
            MatchStatus.Cancelled => throw new OperationCanceledException("The matching was stopped.", cancellationToken),
            MatchStatus.Infeasible => ApproachResult.Infeasible("Minimum loads or locked pairs cannot all be kept."),
            _ => ApproachResult.Matched(result.Pairs.Select(p => new PlacedPair(task.Pool.IndexOfMentee(p.MenteeId), task.Pool.IndexOfMentor(p.MentorId)))),
        };
    }
}
