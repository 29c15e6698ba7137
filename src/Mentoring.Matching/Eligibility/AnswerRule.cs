using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Eligibility;

/// <summary>A rule that compares one answer of the mentee with one answer of the mentor.</summary>
/// <remarks>Derive from it to write a rule of one's own on two answers; derive from <see cref="EligibilityRule"/> to use the whole pool.</remarks>
public abstract class AnswerRule : EligibilityRule
{
    /// <summary>Makes a rule that compares two answers.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id.</param>
    /// <param name="unknown">What to do with a pair of which the rule cannot tell.</param>
    /// <exception cref="ArgumentException">The question or the id is blank, or the policy is not one of the three.</exception>
    protected AnswerRule(string question, string? mentorQuestion, string id, UnknownPolicy unknown)
        : base(id, unknown)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        Question = question.Trim();
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

    /// <summary>The two questions in words: one of them when they are the same.</summary>
    internal string Matter => Question == MentorQuestion ? $"'{Question}'" : $"'{Question}' and '{MentorQuestion}'";

    /// <summary>The id of a rule that was given none.</summary>
    internal static string IdOf(string kind, string? question) => $"{kind}:{question?.Trim()}";
}
