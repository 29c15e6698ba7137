using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Choices;

/// <summary>How many people of a side got somebody for whom they asked.</summary>
/// <param name="Side">The side.</param>
/// <param name="Asked">How many people asked for somebody.</param>
/// <param name="ByChoice">How many of them got their 1st, 2nd, ... choice, the first one first, and no better one; a mentor counts with the best they got.</param>
public sealed record ChoiceCount(Side Side, int Asked, ImmutableArray<int> ByChoice)
{
    /// <summary>How many got one of their choices.</summary>
    public int Honoured => ByChoice.Sum();

    /// <summary>How many asked and got none of their choices.</summary>
    public int Without => Asked - Honoured;

    /// <summary>The same as a sentence.</summary>
    public string Words
    {
        get
        {
            string side = Side == Side.Mentee ? "mentees" : "mentors";
            string choices = string.Join(", ", ByChoice.Select((count, k) => (count, k)).Where(c => c.count > 0)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.count} their {Ordinal.Of(c.k + 1)}")));
            return Asked == 0 ? $"No {side} asked for anybody."
                : string.Create(CultureInfo.InvariantCulture, $"{Honoured} of {Asked} {side} who asked got one of their choices{(Honoured == 0 ? "" : $": {choices}")}.");
        }
    }

    /// <summary>Whether two counts are the same.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether all parts are equal.</returns>
    public bool Equals(ChoiceCount? other) =>
        other is not null && Side == other.Side && Asked == other.Asked && ByChoice.AsSpan().SequenceEqual(other.ByChoice.AsSpan());

    /// <summary>The hash code.</summary>
    /// <returns>The code.</returns>
    public override int GetHashCode() => HashCode.Combine(Side, Asked, Honoured);
}
