namespace Mentoring.Matching.Questionnaires;

/// <summary>A word or words of an open vocabulary: an organisation, a manager, an e-mail domain.</summary>
public sealed record TextAnswer : Answer
{
    /// <summary>Makes the answer.</summary>
    /// <param name="text">The text; not blank. White space around it is cut off and the rest is put into Unicode normalisation form C.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank or is not valid Unicode.</exception>
    public TextAnswer(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Value = ComposedText.Of(text.Trim());
    }

    /// <summary>The text, trimmed and normalised. Two texts are the same answer when these are equal, letter for letter.</summary>
    public string Value { get; }

    /// <summary>The text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
