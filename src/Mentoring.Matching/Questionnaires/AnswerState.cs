namespace Mentoring.Matching.Questionnaires;

/// <summary>What a person did with a question. Only <see cref="Answered"/> carries a value; none of the others is a mismatch.</summary>
public enum AnswerState : byte
{
    /// <summary>The person gave an answer.</summary>
    Answered,

    /// <summary>The person left the question empty, or was never asked it.</summary>
    Skipped,

    /// <summary>The person said that any answer will do.</summary>
    NoPreference,

    /// <summary>The person preferred not to say.</summary>
    Withheld,
}
