using System.Collections.Immutable;

namespace Mentoring.Matching.Questionnaires;

/// <summary>The set of options chosen in a multiple-choice question or a weekly availability.</summary>
/// <remarks>Kept in ordinal order of the ids, so that two answers with the same options are equal.</remarks>
public sealed record ChoicesAnswer : Answer
{
    /// <summary>Makes the answer.</summary>
    /// <param name="options">The ids of the options, in any order.</param>
    /// <exception cref="ArgumentException">An id is empty, or is there twice.</exception>
    public ChoicesAnswer(IEnumerable<string> options)
    {
        Options = OptionIds.Checked(options, nameof(options)).Sort(StringComparer.Ordinal);
    }

    /// <summary>The ids of the options, in ordinal order.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>Whether the other answer has the same options.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ChoicesAnswer? other) => other is not null && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => OptionIds.Hash(Options);

    /// <summary>The ids, with semicolons between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join("; ", Options);
}
