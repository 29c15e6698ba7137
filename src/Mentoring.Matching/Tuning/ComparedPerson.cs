using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>A person under each strategy of a comparison.</summary>
/// <param name="Side">The side; who is on both sides is there once for each.</param>
/// <param name="Id">The id.</param>
/// <param name="Outcomes">What the person gets in the matching of each strategy, in the order of the comparison.</param>
public sealed record ComparedPerson(Side Side, string Id, ImmutableArray<PersonOutcome> Outcomes)
{
    /// <summary>Whether the person has other partners in one matching than in another.</summary>
    /// <param name="first">The strategy that made the one, by its place in the comparison.</param>
    /// <param name="second">The strategy that made the other, by its place.</param>
    /// <returns>Whether they differ.</returns>
    public bool Changes(int first, int second) => !Outcomes[first].Partners.AsSpan().SequenceEqual(Outcomes[second].Partners.AsSpan());

    /// <summary>What the person gains by going from one matching to another, in the combined score, from -1 to 1.</summary>
    /// <param name="first">The strategy that made the one, by its place in the comparison.</param>
    /// <param name="second">The strategy that made the other, by its place.</param>
    /// <param name="scoring">The strategy whose scores tell, by its place.</param>
    /// <returns>The gain, below 0 for a loss; <see langword="null"/> where the person is not placed in both.</returns>
    public double? Gain(int first, int second, int scoring) => Outcomes[first].IsPlaced && Outcomes[second].IsPlaced
        ? Outcomes[second].Scores[scoring].Combined - Outcomes[first].Scores[scoring].Combined
        : null;
}
