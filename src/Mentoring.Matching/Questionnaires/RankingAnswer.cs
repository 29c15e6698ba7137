using System.Collections.Immutable;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Options of a ranked-choice question, the most wanted first; options left out are ranked below all those named.</summary>
public sealed record RankingAnswer : Answer
{
    /// <summary>Makes the answer.</summary>
    /// <param name="options">The ids of the options, the most wanted first; at least one.</param>
    /// <exception cref="ArgumentException">There is no option, an id is empty, or one is there twice.</exception>
    public RankingAnswer(IEnumerable<string> options)
    {
        Options = OptionIds.Checked(options, nameof(options));
        if (Options.IsEmpty)
        {
            throw new ArgumentException("A ranking names at least one option; use Answer.Skipped where there is none.", nameof(options));
        }
    }

    /// <summary>The ids of the options, the most wanted first.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>Whether the other answer has the same options in the same order.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(RankingAnswer? other) => other is not null && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => OptionIds.Hash(Options);

    /// <summary>The ids in their order.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(" > ", Options);
}
