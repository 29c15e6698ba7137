using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How far the meetings that the mentor offers go towards those that the mentee desires: 1 where they are enough.</summary>
/// <remarks>
/// The agreement is min(1, offered / desired), so both questions must count in the same unit, such as meetings a month, and every answer
/// must be above 0. Compares number questions and single-choice questions whose options have values. Immutable; safe for use by several threads.
/// </remarks>
public sealed class Cadence : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question in which the mentee says how often to meet, and the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question in which the mentor says how often to meet; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    [JsonConstructor]
    public Cadence(string question, string? mentorQuestion = null, string? id = null, string? label = null)
        : base(question, mentorQuestion, id, label)
    {
    }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        if (PositionScale.Check(mentee, mentor, report))
        {
            foreach (Question question in new[] { mentee, mentor }.Distinct())
            {
                CheckFrequencies(question, report);
            }
        }
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private static void CheckFrequencies(Question question, Action<string, string> report)
    {
        if (question is LikertQuestion)
        {
            report(
                $"question '{question.Id}' is {Phrases.Kind(question)}, whose points do not count meetings",
                "name a number question, or a single-choice question whose options have values");
        }
        else if (question is SingleChoiceQuestion choice && choice.Options[0].Value is null)
        {
            report($"the options of question '{question.Id}' have no values", "give each option its meetings a month as its value");
        }
        else if (PositionScale.Of(question)!.Value.Minimum is <= 0 and var minimum)
        {
            report($"question '{question.Id}' may be answered with {Phrases.Number(minimum)}", "let its scale begin above 0");
        }
    }

    private sealed class Prepared(Cadence criterion, ResponseTable responses) : PreparedColumns(criterion, responses)
    {
        protected override double AgreementCore(int mentee, int mentor) => Of(Mentees.Numbers[mentee], Mentors.Numbers[mentor]);

        protected override void AgreementsCore(int mentee, Span<double> agreements)
        {
            double desired = Mentees.Numbers[mentee];
            ReadOnlySpan<double> offered = Mentors.Numbers;
            for (int mentor = 0; mentor < offered.Length; mentor++)
            {
                agreements[mentor] = Of(desired, offered[mentor]);
            }
        }

        protected override AnswerCodes? CodesCore() => CodesOf(mentee => Mentees.Numbers[mentee], mentor => Mentors.Numbers[mentor]);

        protected override string ExplainCore(int mentee, int mentor)
        {
            string enough = Mentors.Numbers[mentor] >= Mentees.Numbers[mentee] ? "enough for" : "less often than";
            return $"{MentorName(mentor)} offers '{Mentors.Describe(mentor)}', {enough} the '{Mentees.Describe(mentee)}' that {MenteeName(mentee)} desires.";
        }

        private static double Of(double desired, double offered) => Math.Min(1, offered / desired);
    }
}
