using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Whether both gave the same answer: 1 where they did, 0 where they did not.</summary>
/// <remarks>
/// Compares two single-choice questions by the ids of their options, or two vocabulary questions by their texts, letter for letter after
/// trimming and Unicode normalisation (form C). Immutable; safe for use by several threads.
/// </remarks>
public sealed class SameChoice : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    [JsonConstructor]
    public SameChoice(string question, string? mentorQuestion = null, string? id = null, string? label = null)
        : base(question, mentorQuestion, id, label)
    {
    }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        PreparedChoices.Check(mentee, mentor, report);
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new PreparedChoices(this, responses, whenSame: 1);
}
