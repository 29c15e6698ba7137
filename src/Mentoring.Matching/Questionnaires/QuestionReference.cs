namespace Mentoring.Matching.Questionnaires;

/// <summary>A question as asked of one side: what a criterion or a rule reads.</summary>
/// <param name="Side">The side whose answers are read.</param>
/// <param name="QuestionId">The id of the question.</param>
public readonly record struct QuestionReference(Side Side, string QuestionId)
{
    /// <summary>The answer of the mentee to a question.</summary>
    /// <param name="questionId">The id of the question.</param>
    /// <returns>The reference.</returns>
    public static QuestionReference OfMentee(string questionId) => new(Side.Mentee, questionId);

    /// <summary>The answer of the mentor to a question.</summary>
    /// <param name="questionId">The id of the question.</param>
    /// <returns>The reference.</returns>
    public static QuestionReference OfMentor(string questionId) => new(Side.Mentor, questionId);
}
