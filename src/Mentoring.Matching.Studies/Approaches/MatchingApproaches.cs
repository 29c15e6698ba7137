using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>The approaches that come with the package. They come in by the same door as those of one's own.</summary>
public static class MatchingApproaches
{
    /// <summary>The built-in approaches, each name once.</summary>
    public static ImmutableArray<MatchingApproach> BuiltIn { get; } =
    [
        new RandomApproach(),
        new SerialDictatorshipApproach(),
        new GreedyApproach(),
        new DeferredAcceptanceApproach(Side.Mentee),
        new DeferredAcceptanceApproach(Side.Mentor),
        new OptimalApproach(),
        new LeximinApproach(),
        new OwnImportanceApproach(),
        new SchemeApproach(),
    ];
}
