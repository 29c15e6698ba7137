namespace Mentoring.Matching.Questionnaires;

/// <summary>A skipped question, a "no preference" or a "prefer not to say". Use the three values on <see cref="Answer"/>.</summary>
public sealed record NonAnswer : Answer
{
    internal NonAnswer(AnswerState state) => State = state;

    /// <inheritdoc/>
    public override AnswerState State { get; }

    /// <summary>The state in words.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => State switch
    {
        AnswerState.NoPreference => "no preference",
        AnswerState.Withheld => "prefers not to say",
        _ => "no answer",
    };
}
