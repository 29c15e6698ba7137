using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>What the prepared criteria share that compare a column of the mentees with a column of the mentors.</summary>
internal abstract class PreparedColumns : PreparedCriterion
{
    private readonly ResponseTable responses;

    protected PreparedColumns(TwoQuestionCriterion criterion, ResponseTable responses)
        : base(
            criterion,
            responses.States(Side.Mentee, criterion.Question),
            responses.States(Side.Mentor, criterion.MentorQuestion))
    {
        this.responses = responses;
        Mentees = responses.Column(Side.Mentee, criterion.Question);
        Mentors = responses.Column(Side.Mentor, criterion.MentorQuestion);
    }

    protected ResponseColumn Mentees { get; }

    protected ResponseColumn Mentors { get; }

    protected string MenteeName(int mentee) => responses.Pool[Side.Mentee, mentee].Name;

    protected string MentorName(int mentor) => responses.Pool[Side.Mentor, mentor].Name;
}
