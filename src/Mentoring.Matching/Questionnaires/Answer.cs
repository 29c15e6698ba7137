using System.Collections.Immutable;

namespace Mentoring.Matching.Questionnaires;

/// <summary>One person's answer to one question.</summary>
/// <remarks>Immutable, with value equality. Safe for use by several threads.</remarks>
public abstract record Answer
{
    // The points of every Likert scale are shared, and so take no memory a person.
    private const int LastShared = 11;

    private static readonly ImmutableArray<Answer> points = [.. Enumerable.Range(0, LastShared + 1).Select(p => new NumberAnswer(p))];

    private protected Answer()
    {
    }

    /// <summary>The answer of a person who left the question empty.</summary>
    public static Answer Skipped { get; } = new NonAnswer(AnswerState.Skipped);

    /// <summary>The answer of a person to whom any answer will do.</summary>
    public static Answer NoPreference { get; } = new NonAnswer(AnswerState.NoPreference);

    /// <summary>The answer of a person who prefers not to say.</summary>
    public static Answer Withheld { get; } = new NonAnswer(AnswerState.Withheld);

    /// <summary>What the person did with the question.</summary>
    public virtual AnswerState State => AnswerState.Answered;

    /// <summary>Answers a Likert or number question.</summary>
    /// <param name="value">The point on the scale, or the number.</param>
    /// <returns>The answer.</returns>
    public static Answer Number(double value) =>
        value is >= 0 and <= LastShared && double.IsInteger(value) && !double.IsNegative(value) ? points[(int)value] : new NumberAnswer(value);

    /// <summary>Answers a single-choice question.</summary>
    /// <param name="option">The id of the option.</param>
    /// <returns>The answer.</returns>
    public static Answer Choice(string option) => new ChoiceAnswer(option);

    /// <summary>Answers a multiple-choice question or a weekly availability.</summary>
    /// <param name="options">The ids of the options, in any order; none is a valid answer ("none of these").</param>
    /// <returns>The answer.</returns>
    public static Answer Choices(params IEnumerable<string> options) => new ChoicesAnswer(options);

    /// <summary>Answers a ranked-choice question.</summary>
    /// <param name="options">The ids of the options, the most wanted first.</param>
    /// <returns>The answer.</returns>
    public static Answer Ranking(params IEnumerable<string> options) => new RankingAnswer(options);

    /// <summary>Answers an open-vocabulary question.</summary>
    /// <param name="text">The text; trimmed and put into Unicode normalisation form C.</param>
    /// <returns>The answer.</returns>
    public static Answer Text(string text) => new TextAnswer(text);
}
