using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>How a form writes answers: what stands between the items of a list, and which texts mean that there is no answer.</summary>
/// <remarks>Immutable. The defaults fit exports of Google Forms and Microsoft Forms in English.</remarks>
public sealed class AnswerFormat
{
    private static readonly string[] defaultSeparators = [";", ","];
    private static readonly string[] defaultSkipped = ["n/a", "na", "none given", "-"];
    private static readonly string[] defaultNoPreference = ["no preference", "any", "don't mind", "i don't mind"];
    private static readonly string[] defaultWithheld = ["prefer not to say", "i prefer not to say", "rather not say"];

    private readonly FrozenDictionary<string, Answer> states;

    /// <summary>Makes a format.</summary>
    /// <param name="separators">What may stand between the items of a list.</param>
    /// <param name="decimalSeparator">What stands before the decimals of a number: a full stop or a comma.</param>
    /// <param name="skippedTexts">Texts that mean "no answer".</param>
    /// <param name="noPreferenceTexts">Texts that mean "any will do".</param>
    /// <param name="withheldTexts">Texts that mean "I prefer not to say".</param>
    /// <exception cref="ArgumentException">A separator is empty, or the decimal separator is neither a full stop nor a comma.</exception>
    [JsonConstructor]
    public AnswerFormat(
        IReadOnlyList<string>? separators = null,
        string decimalSeparator = ".",
        IReadOnlyList<string>? skippedTexts = null,
        IReadOnlyList<string>? noPreferenceTexts = null,
        IReadOnlyList<string>? withheldTexts = null)
    {
        Separators = separators is null ? defaultSeparators : [.. separators];
        if (Separators.Count == 0 || Separators.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("Name at least one separator, none of them empty.", nameof(separators));
        }

        if (decimalSeparator is not ("." or ","))
        {
            throw new ArgumentException("The decimal separator is '.' or ','.", nameof(decimalSeparator));
        }

        DecimalSeparator = decimalSeparator;
        SkippedTexts = skippedTexts is null ? defaultSkipped : [.. skippedTexts];
        NoPreferenceTexts = noPreferenceTexts is null ? defaultNoPreference : [.. noPreferenceTexts];
        WithheldTexts = withheldTexts is null ? defaultWithheld : [.. withheldTexts];
        states = States();
    }

    /// <summary>The format of English exports of Google Forms and Microsoft Forms.</summary>
    public static AnswerFormat Default { get; } = new();

    /// <summary>What may stand between the items of a list.</summary>
    /// <value>Semicolon and comma by default. White space around them never counts.</value>
    public IReadOnlyList<string> Separators { get; }

    /// <summary>What stands before the decimals of a number.</summary>
    /// <value>A full stop by default.</value>
    public string DecimalSeparator { get; }

    /// <summary>Texts that mean "no answer", letter case ignored.</summary>
    public IReadOnlyList<string> SkippedTexts { get; }

    /// <summary>Texts that mean "any will do", letter case ignored.</summary>
    public IReadOnlyList<string> NoPreferenceTexts { get; }

    /// <summary>Texts that mean "I prefer not to say", letter case ignored.</summary>
    public IReadOnlyList<string> WithheldTexts { get; }

    /// <summary>The state that a text stands for, or <see langword="null"/> when it is an answer.</summary>
    internal Answer? StateOf(string text) => states.GetValueOrDefault(TextKey.Of(text));

    private FrozenDictionary<string, Answer> States()
    {
        var found = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach ((IReadOnlyList<string> texts, Answer state) in new[]
        {
            (NoPreferenceTexts, Answer.NoPreference), (WithheldTexts, Answer.Withheld), (SkippedTexts, Answer.Skipped),
        })
        {
            foreach (string text in texts)
            {
                found.TryAdd(TextKey.Of(text), state);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
