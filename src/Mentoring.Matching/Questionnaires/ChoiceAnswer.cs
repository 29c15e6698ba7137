namespace Mentoring.Matching.Questionnaires;

/// <summary>One option of a single-choice question.</summary>
public sealed record ChoiceAnswer : Answer
{
    /// <summary>Makes the answer.</summary>
    /// <param name="option">The id of the option.</param>
    /// <exception cref="ArgumentException"><paramref name="option"/> is empty.</exception>
    public ChoiceAnswer(string option)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(option);
        Option = option;
    }

    /// <summary>The id of the option.</summary>
    public string Option { get; }

    /// <summary>The id of the option.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Option;
}
