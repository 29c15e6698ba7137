using System.Collections.Immutable;

namespace Mentoring.Matching.Fairness;

/// <summary>Which of their requests the people of a group were given.</summary>
/// <param name="Asked">How many of them asked for anybody.</param>
/// <param name="ByRank">How many were given their first request, their second ...; who was given several is counted with the best of them.</param>
public sealed record RequestsMet(int Asked, ImmutableArray<int> ByRank)
{
    /// <summary>How many of those who asked were given none of their requests.</summary>
    public int None => Asked - ByRank.Sum();
}
