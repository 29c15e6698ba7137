using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>The highest total where each mentee's own importance of the criteria is the weight: <see cref="OwnImportance"/>.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class OwnImportanceApproach : MatchingApproach
{
    /// <summary>Makes the approach.</summary>
    /// <param name="weighting">
    /// In which questions mentees state importance. When left out the scheme must weigh criteria by person itself; of one that does not the approach says that
    /// it does not apply.
    /// </param>
    public OwnImportanceApproach(OwnImportance? weighting = null) => Weighting = weighting;

    /// <summary>In which questions mentees state importance.</summary>
    /// <value>The default is <see langword="null"/>: as the scheme says.</value>
    public OwnImportance? Weighting { get; }

    /// <inheritdoc/>
    public override string Name => "own-importance";

    /// <inheritdoc/>
    public override string Description => "The highest total score where each mentee's own importance weighs the criteria.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        if (Weighting is null && task.MenteeCount > 0 && task.Scorer.Weights.Mentees.IsShared)
        {
            return ApproachResult.NotApplicable("The scheme gives all mentees the same weights; weigh it by OwnImportance, or name its questions.");
        }

        return new OptimalApproach().Match(Weighting is null ? task : task.WeighedBy(Weighting, cancellationToken), cancellationToken);
    }
}
