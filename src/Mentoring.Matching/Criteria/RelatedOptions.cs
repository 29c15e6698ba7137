using System.Text.Json.Serialization;

namespace Mentoring.Matching.Criteria;

/// <summary>How closely two options are related: an entry of the table of <see cref="Criteria.Relatedness"/>.</summary>
/// <remarks>Immutable; equal when ids, their order and number are equal. The relation itself has no order.</remarks>
public sealed record RelatedOptions
{
    /// <summary>Makes an entry.</summary>
    /// <param name="a">The id of one option.</param>
    /// <param name="b">The id of the other option.</param>
    /// <param name="relatedness">How closely they are related: from 0 (not at all) to 1 (as good as the same).</param>
    /// <exception cref="ArgumentException">An id is blank, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="relatedness"/> is not from 0 to 1.</exception>
    [JsonConstructor]
    public RelatedOptions(string a, string b, double relatedness)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(a);
        ArgumentException.ThrowIfNullOrWhiteSpace(b);
        A = a.Trim();
        B = b.Trim();
        if (A == B)
        {
            throw new ArgumentException($"Option '{A}' is related to itself by 1 without saying; leave the entry out.", nameof(b));
        }

        if (!(relatedness >= 0 && relatedness <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(relatedness), relatedness, $"The relatedness of '{A}' and '{B}' is a number from 0 to 1.");
        }

        Relatedness = relatedness;
    }

    /// <summary>The id of one option.</summary>
    public string A { get; }

    /// <summary>The id of the other option.</summary>
    public string B { get; }

    /// <summary>How closely they are related, from 0 to 1.</summary>
    public double Relatedness { get; }
}
