using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How near two answers lie on a scale: 1 where they are the same, 0 where they are at opposite ends.</summary>
/// <remarks>
/// Compares Likert, number and single-choice questions; a single choice counts by the values of its options, or else by their places in the
/// list. With difference d, tolerance t and range R of the scale, the agreement is 1 - max(0, d - t) / (R - t). Two questions are
/// compared on the scale that holds every position of both. It is the range-scaled similarity of Gower (1971),
/// doi:10.2307/2528823. Immutable; safe for use by several threads.
/// </remarks>
public sealed class Closeness : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="tolerance">The difference that still counts as full agreement: 0 and up, below the range of the scale.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is negative or not finite.</exception>
    [JsonConstructor]
    public Closeness(string question, string? mentorQuestion = null, string? id = null, string? label = null, double tolerance = 0)
        : base(question, mentorQuestion, id, label)
    {
        if (!(tolerance >= 0 && double.IsFinite(tolerance)))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, $"Criterion '{Id}': a tolerance is a number of 0 or more.");
        }

        Tolerance = tolerance;
    }

    /// <summary>The difference that still counts as full agreement, in positions of the scale.</summary>
    /// <value>The default is 0.</value>
    public double Tolerance { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        if (!PositionScale.Check(mentee, mentor, report))
        {
            return;
        }

        double range = PositionScale.Joining(mentee, mentor).Range;
        if (!(range > 0 && double.IsFinite(range)))
        {
            report($"the scale of question '{Question}' has a range of {Phrases.Number(range)}", "give it two positions or more, a finite distance apart");
        }
        else if (Tolerance >= range)
        {
            report(
                $"a tolerance of {Phrases.Number(Tolerance)} takes in the whole scale",
                $"give one below {Phrases.Number(range)}, or leave the criterion out");
        }
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private sealed class Prepared : PreparedColumns
    {
        private readonly double tolerance;
        private readonly double span;

        public Prepared(Closeness criterion, ResponseTable responses)
            : base(criterion, responses)
        {
            tolerance = criterion.Tolerance;
            span = PositionScale.Joining(Mentees.Question, Mentors.Question).Range - tolerance;
        }

        protected override double AgreementCore(int mentee, int mentor) => Of(Mentees.Numbers[mentee], Mentors.Numbers[mentor]);

        protected override void AgreementsCore(int mentee, Span<double> agreements)
        {
            double own = Mentees.Numbers[mentee];
            ReadOnlySpan<double> others = Mentors.Numbers;
            for (int mentor = 0; mentor < others.Length; mentor++)
            {
                agreements[mentor] = Of(own, others[mentor]);
            }
        }

        protected override AnswerCodes? CodesCore() => CodesOf(mentee => Mentees.Numbers[mentee], mentor => Mentors.Numbers[mentor]);

        protected override string ExplainCore(int mentee, int mentor)
        {
            (string own, string other) = (Mentees.Describe(mentee), Mentors.Describe(mentor));
            return Mentees.Numbers[mentee] == Mentors.Numbers[mentor] && own == other
                ? $"Both said '{own}'."
                : $"{MenteeName(mentee)} said '{own}' and {MentorName(mentor)} said '{other}'.";
        }

        private double Of(double a, double b) => Math.Clamp(1 - (Math.Max(0, Math.Abs(a - b) - tolerance) / span), 0, 1);
    }
}
