using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Weighting;

/// <summary>What a weighting strategy may look at: the criteria, the answers, and how the agreements spread over the pool.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class WeightingContext
{
    /// <summary>Makes a context.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="criteria">The criteria, prepared for those answers.</param>
    /// <param name="profiles">The profile of each criterion, in the same order.</param>
    /// <exception cref="ArgumentException">There is not one profile a criterion.</exception>
    public WeightingContext(ResponseTable responses, IEnumerable<PreparedCriterion> criteria, IEnumerable<AgreementProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(profiles);
        Responses = responses;
        Criteria = [.. criteria.Select(c => c.Criterion)];
        Profiles = [.. profiles];
        if (Criteria.Length != Profiles.Length)
        {
            throw new ArgumentException($"There are {Criteria.Length} criteria but {Profiles.Length} profiles; give one a criterion.", nameof(profiles));
        }
    }

    /// <summary>The answers.</summary>
    public ResponseTable Responses { get; }

    /// <summary>The criteria, in the order of the weights.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>How the agreements of each criterion spread over the pool.</summary>
    public ImmutableArray<AgreementProfile> Profiles { get; }
}
