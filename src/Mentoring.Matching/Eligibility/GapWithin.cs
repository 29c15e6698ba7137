using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>The mentor's position on a scale, minus the mentee's, must be within bounds: at least one grade above, at most ten years more.</summary>
/// <remarks>
/// The questions are ordered: Likert, number or single choice. An option stands at its value, or else at its place in the list. "No
/// preference" is no answer here. Immutable; safe for use by several threads.
/// </remarks>
public sealed class GapWithin : AnswerRule
{
    /// <summary>Makes the rule. At least one of the bounds is given; both belong to the range.</summary>
    /// <param name="question">The id of an ordered question.</param>
    /// <param name="mentorQuestion">The id of the ordered question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; <c>gapWithin:</c> and the question when left out.</param>
    /// <param name="unknown">What to do with a pair of whom one did not say.</param>
    /// <param name="minimum">How far the mentor must at least be above the mentee; negative to let the mentor be below.</param>
    /// <param name="maximum">How far the mentor may at most be above the mentee.</param>
    /// <exception cref="ArgumentException">
    /// The question or the id is blank, the policy is not one of the three, or the bounds are both missing, not finite or the wrong way round.
    /// </exception>
    [JsonConstructor]
    public GapWithin(
        string question,
        string? mentorQuestion = null,
        string? id = null,
        UnknownPolicy unknown = UnknownPolicy.AllowAndFlag,
        double? minimum = null,
        double? maximum = null)
        : base(question, mentorQuestion, id ?? IdOf("gapWithin", question), unknown)
    {
        Range = Bounds.Checked(Id, minimum, maximum);
    }

    /// <summary>How far the mentor must at least be above the mentee, on the scale of the question.</summary>
    /// <value>No bound by default.</value>
    public double? Minimum => Range.Minimum;

    /// <summary>How far the mentor may at most be above the mentee, on the scale of the question.</summary>
    /// <value>No bound by default.</value>
    public double? Maximum => Range.Maximum;

    private Bounds Range { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        foreach (string id in new[] { Question, MentorQuestion }.Distinct(StringComparer.Ordinal))
        {
            if (!questionnaire.Find(id)!.IsOrdered)
            {
                report($"question '{id}' has no order", "name a Likert, number or single-choice question");
            }
        }

        UnitCheck.Check(questionnaire.Find(Question)!, questionnaire.Find(MentorQuestion)!, report);
    }

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new Prepared(this, responses, cancellationToken);

    private sealed class Prepared : PreparedAnswerRule
    {
        private readonly GapWithin rule;
        private readonly int[] menteeCodes;
        private readonly CodedVerdicts verdicts;

        public Prepared(GapWithin rule, ResponseTable responses, CancellationToken cancellationToken)
            : base(rule, responses)
        {
            this.rule = rule;
            (menteeCodes, _) = SharedKeys.Code(Mentees.Count, mentee => Mentees.Numbers[mentee], cancellationToken);
            verdicts = CodedVerdicts.Of(Mentors.Count, mentor => Mentors.Numbers[mentor], JudgeCore, cancellationToken);
        }

        internal override int PlainCode(int mentee) => menteeCodes[mentee];

        internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken) =>
            verdicts.Row(mentee, no, unknown);

        protected override Truth JudgeCore(int mentee, int mentor)
        {
            double gap = Gap(mentee, mentor);
            return double.IsNaN(gap) ? Truth.Unknown : rule.Range.Contains(gap) ? Truth.Yes : Truth.No;
        }

        protected override string KnownReason(int mentee, int mentor, Truth verdict)
        {
            double gap = Gap(mentee, mentor);
            string stands = gap == 0 ? "level with" : $"{Bounds.Text(Math.Abs(gap))} {(gap > 0 ? "above" : "below")}";
            return $"{MentorName(mentor)} is {stands} {MenteeName(mentee)} on {rule.Matter}, "
                + $"{(verdict == Truth.Yes ? "and" : "but")} the gap must be {rule.Range}.";
        }

        // 0.3 - 0.1 is a hair less than 0.2; whoever typed them means 0.2.
        private double Gap(int mentee, int mentor) => Math.Round(Mentors.Numbers[mentor] - Mentees.Numbers[mentee], 9);
    }
}
