using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>The short way to a criterion of one's own: compares one answer of the mentee with one answer of the mentor.</summary>
/// <remarks>One sealed class that overrides <see cref="CompareCore"/> and <see cref="ExplainCore"/> is all it takes.</remarks>
public abstract class AnswerCriterion : TwoQuestionCriterion
{
    /// <summary>Makes a criterion that compares two answers.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    protected AnswerCriterion(string question, string? mentorQuestion = null, string? id = null, string? label = null)
        : base(question, mentorQuestion, id, label)
    {
    }

    /// <inheritdoc/>
    protected sealed override PreparedCriterion PrepareCore(ResponseTable responses) =>
        new Prepared(this, responses.Column(Side.Mentee, Question), responses.Column(Side.Mentor, MentorQuestion));

    /// <summary>The agreement of two answers.</summary>
    /// <param name="mentee">The mentee's answer; its state is <see cref="AnswerState.Answered"/>.</param>
    /// <param name="mentor">The mentor's answer; its state is <see cref="AnswerState.Answered"/>.</param>
    /// <returns>The agreement, from 0 to 1, or <see langword="null"/> where the answers are no evidence.</returns>
    protected abstract double? CompareCore(Answer mentee, Answer mentor);

    /// <summary>One sentence about two answers.</summary>
    /// <param name="mentee">The mentee's answer.</param>
    /// <param name="mentor">The mentor's answer.</param>
    /// <returns>The sentence.</returns>
    protected abstract string ExplainCore(Answer mentee, Answer mentor);

    private sealed class Prepared(AnswerCriterion criterion, ResponseColumn mentees, ResponseColumn mentors)
        : PreparedCriterion(criterion, mentees.AllStates, mentors.AllStates)
    {
        protected override double AgreementCore(int mentee, int mentor) =>
            criterion.CompareCore(mentees[mentee], mentors[mentor]) ?? double.NaN;

        protected override AnswerCodes? CodesCore() => CodesOf(mentee => mentees[mentee], mentor => mentors[mentor]);

        protected override string ExplainCore(int mentee, int mentor) => criterion.ExplainCore(mentees[mentee], mentors[mentor]);
    }
}
