using System.Text.Json.Serialization;

namespace Mentoring.Matching.Agreements;

/// <summary>A criterion on which the two of a pair should know beforehand where they differ, and what to ask each other then.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class Expectation
{
    /// <summary>Makes an expectation.</summary>
    /// <param name="criterion">The id of the criterion.</param>
    /// <param name="below">The two differ where the agreement of their answers is below this: above 0, and at most 1.</param>
    /// <param name="ask">The questions to raise at the first meeting; those that suit the criterion when left out.</param>
    /// <exception cref="ArgumentException">The criterion or a question is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is out of range.</exception>
    [JsonConstructor]
    public Expectation(string criterion, double below = 1, IReadOnlyList<string>? ask = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(criterion);
        if (!(below is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(below), below, "An agreement is below a number above 0 and up to 1.");
        }

        Ask = ask is null ? [] : [.. ask.Select(question => string.IsNullOrWhiteSpace(question)
            ? throw new ArgumentException("A question to ask is blank.", nameof(ask))
            : question.Trim())];
        Criterion = criterion.Trim();
        Below = below;
    }

    /// <summary>The id of the criterion.</summary>
    public string Criterion { get; }

    /// <summary>The two differ where the agreement of their answers is below this.</summary>
    /// <value>The default is 1: they differ unless they agree entirely.</value>
    public double Below { get; }

    /// <summary>The questions to raise at the first meeting.</summary>
    /// <value>Empty by default: then those that suit the criterion.</value>
    public IReadOnlyList<string> Ask { get; }
}
