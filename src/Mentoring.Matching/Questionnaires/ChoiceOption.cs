using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>One of the options of a choice question.</summary>
/// <remarks>Immutable. A plain string converts to an option whose id and text are that string.</remarks>
public sealed class ChoiceOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="id">The stable id; what answers, tables and results name.</param>
    /// <param name="text">The words on the form; the id when left out.</param>
    /// <param name="value">The number that this option stands for on an ordered scale (meetings a month, a grade step); none when left out.</param>
    /// <param name="aliases">Other texts that forms have used for this option.</param>
    /// <exception cref="ArgumentException">The id is blank, the value is not finite or an alias is blank.</exception>
    [JsonConstructor]
    public ChoiceOption(string id, string? text = null, double? value = null, IReadOnlyList<string>? aliases = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (value is { } number && !double.IsFinite(number))
        {
            throw new ArgumentException($"The value of option '{id}' must be a finite number.", nameof(value));
        }

        Id = id.Trim();
        Text = string.IsNullOrWhiteSpace(text) ? Id : text;
        Value = value;
        Aliases = aliases is null ? [] : [.. aliases];
        if (Aliases.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"An alias of option '{id}' is blank; leave it out.", nameof(aliases));
        }
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The words on the form.</summary>
    /// <value>The id by default.</value>
    public string Text { get; }

    /// <summary>The number that this option stands for on an ordered scale.</summary>
    /// <value>None by default: options then count by their position, 1, 2, 3 ...</value>
    public double? Value { get; }

    /// <summary>Other texts that forms have used for this option.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>An option whose id and text are the same.</summary>
    /// <param name="id">The id and text.</param>
    /// <returns>The option.</returns>
    public static ChoiceOption FromString(string id) => new(id);

    /// <summary>An option whose id and text are the same.</summary>
    /// <param name="id">The id and text.</param>
    public static implicit operator ChoiceOption(string id) => FromString(id);

    /// <summary>The words on the form.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => Text;
}
