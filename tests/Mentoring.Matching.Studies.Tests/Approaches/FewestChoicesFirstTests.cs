using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

/// <summary>The approach of one's own that docs/studies/approaches.md shows.</summary>
public sealed class FewestChoicesFirstTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new FewestChoicesFirst();
}
