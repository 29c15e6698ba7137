using System.Diagnostics.CodeAnalysis;

namespace Mentoring.Matching.Questionnaires;

/// <summary>What came of reading an answer from text: the answer, or what is wrong. Exactly one of the two is there.</summary>
public sealed class AnswerReading
{
    private AnswerReading(Answer? answer, string? error)
    {
        Answer = answer;
        Error = error;
    }

    /// <summary>The answer, when the text could be read.</summary>
    public Answer? Answer { get; }

    /// <summary>What is wrong, when it could not.</summary>
    public string? Error { get; }

    /// <summary>Whether the text could be read.</summary>
    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Answer is not null;

    internal static AnswerReading Of(Answer answer) => new(answer, null);

    internal static AnswerReading Failed(string error) => new(null, error);
}
