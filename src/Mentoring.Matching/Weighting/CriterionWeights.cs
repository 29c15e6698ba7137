using System.Collections.Immutable;

namespace Mentoring.Matching.Weighting;

/// <summary>What a weighting strategy returns: how much each criterion weighs, for mentees and for mentors.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class CriterionWeights
{
    /// <summary>Makes weights.</summary>
    /// <param name="mentees">The weights in the mentees' view.</param>
    /// <param name="mentors">The weights in the mentors' view.</param>
    /// <param name="remarks">What a scheme designer should know about them.</param>
    public CriterionWeights(SideWeights mentees, SideWeights mentors, IEnumerable<WeightingRemark>? remarks = null)
    {
        ArgumentNullException.ThrowIfNull(mentees);
        ArgumentNullException.ThrowIfNull(mentors);
        Mentees = mentees;
        Mentors = mentors;
        Remarks = remarks is null ? [] : [.. remarks];
    }

    /// <summary>The weights in the mentees' view.</summary>
    public SideWeights Mentees { get; }

    /// <summary>The weights in the mentors' view.</summary>
    public SideWeights Mentors { get; }

    /// <summary>What a scheme designer should know about the weights.</summary>
    public ImmutableArray<WeightingRemark> Remarks { get; }

    /// <summary>The same weights for all people of both sides.</summary>
    /// <param name="weights">One weight a criterion; divided by their sum.</param>
    /// <returns>The weights.</returns>
    public static CriterionWeights Same(IEnumerable<double> weights)
    {
        SideWeights shared = SideWeights.Shared(weights);
        return new CriterionWeights(shared, shared);
    }
}
