using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>What the criteria share that read one answer of the mentee and one of the mentor, to the same question or to two.</summary>
/// <remarks>Not an extension point by itself: derive from <see cref="AnswerCriterion"/>.</remarks>
public abstract class TwoQuestionCriterion : Criterion
{
    private protected TwoQuestionCriterion(string question, string? mentorQuestion, string? id, string? label)
        : base(id ?? Given(question), label)
    {
        Question = Given(question).Trim();
        MentorQuestion = string.IsNullOrWhiteSpace(mentorQuestion) ? Question : mentorQuestion.Trim();
    }

    /// <summary>The id of the question whose answer is taken from the mentee.</summary>
    public string Question { get; }

    /// <summary>The id of the question whose answer is taken from the mentor.</summary>
    /// <value>The same question by default.</value>
    public string MentorQuestion { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<QuestionReference> References() =>
        [QuestionReference.OfMentee(Question), QuestionReference.OfMentor(MentorQuestion)];

    private protected (Question Mentee, Question Mentor) QuestionsIn(Questionnaire questionnaire) =>
        (questionnaire.Find(Question)!, questionnaire.Find(MentorQuestion)!);

    private static string Given(string question)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        return question;
    }
}
