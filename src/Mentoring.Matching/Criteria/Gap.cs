using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How well the mentor's lead over the mentee on a scale (seniority, experience) fits a band that is best.</summary>
/// <remarks>
/// Compares Likert, number and single-choice questions; a single choice counts by the values of its options, or else by their places in the
/// list. The gap is the mentor's position minus the mentee's. The agreement is 1 from <see cref="BestFrom"/> to <see cref="BestTo"/> and
/// falls in a straight line to 0 at <see cref="ZeroBelow"/> and <see cref="ZeroAbove"/>; on a side without such a point it stays 1.
/// For example, with 0 at -2 and a best gap of 2, a gap of 1 comes to 0.75. Immutable; safe for use by several threads.
/// </remarks>
public sealed class Gap : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="bestFrom">The least gap that is best, in positions of the scale; negative where the mentor may be behind.</param>
    /// <param name="bestTo">The greatest gap that is best; at least <paramref name="bestFrom"/>.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="zeroBelow">
    /// The gap at and below which there is no agreement, at most <paramref name="bestFrom"/>; where equal, a step to 0 just below it.
    /// Left out, a smaller gap is as good as the best.
    /// </param>
    /// <param name="zeroAbove">
    /// The gap at and above which there is no agreement, at least <paramref name="bestTo"/>; where equal, a step to 0 just above it.
    /// Left out, a larger gap is as good as the best.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="question"/> or <paramref name="id"/> is blank, a gap is not finite, the four are not in ascending order, or both ends are left out.
    /// </exception>
    [JsonConstructor]
    public Gap(
        string question,
        double bestFrom,
        double bestTo,
        string? mentorQuestion = null,
        string? id = null,
        string? label = null,
        double? zeroBelow = null,
        double? zeroAbove = null)
        : base(question, mentorQuestion, id, label)
    {
        double[] points = [zeroBelow ?? bestFrom, bestFrom, bestTo, zeroAbove ?? bestTo];
        if (!double.IsFinite(points[3] - points[0]) || points[0] > points[1] || points[1] > points[2] || points[2] > points[3])
        {
            throw new ArgumentException(
                $"Criterion '{Id}': zeroBelow, bestFrom, bestTo and zeroAbove are finite and none is less than the one before it; "
                + $"these are {string.Join(", ", points.Select(Phrases.Number))}.",
                nameof(bestFrom));
        }

        if (zeroBelow is null && zeroAbove is null)
        {
            throw new ArgumentException($"Criterion '{Id}': every gap would be best; give zeroBelow, zeroAbove or both.", nameof(zeroBelow));
        }

        BestFrom = bestFrom;
        BestTo = bestTo;
        ZeroBelow = zeroBelow;
        ZeroAbove = zeroAbove;
    }

    /// <summary>The least gap that is best, in positions of the scale.</summary>
    public double BestFrom { get; }

    /// <summary>The greatest gap that is best, in positions of the scale.</summary>
    public double BestTo { get; }

    /// <summary>The gap at and below which there is no agreement.</summary>
    /// <value>None by default: a smaller gap is then as good as the best.</value>
    public double? ZeroBelow { get; }

    /// <summary>The gap at and above which there is no agreement.</summary>
    /// <value>None by default: a larger gap is then as good as the best.</value>
    public double? ZeroAbove { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        PositionScale.Check(mentee, mentor, report);
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    // 0.3 - 0.1 is a hair less than 0.2; whoever typed them means 0.2.
    private static double GapOf(double mentee, double mentor) => Math.Round(mentor - mentee, 9);

    private double Of(double gap)
    {
        double below = ZeroBelow is not { } low || gap >= BestFrom ? 1 : gap <= low ? 0 : (gap - low) / (BestFrom - low);
        double above = ZeroAbove is not { } high || gap <= BestTo ? 1 : gap >= high ? 0 : (high - gap) / (high - BestTo);
        return Math.Min(below, above);
    }

    private sealed class Prepared : PreparedColumns
    {
        private readonly Gap criterion;

        public Prepared(Gap criterion, ResponseTable responses)
            : base(criterion, responses)
        {
            this.criterion = criterion;
        }

        protected override double AgreementCore(int mentee, int mentor) => criterion.Of(GapOf(Mentees.Numbers[mentee], Mentors.Numbers[mentor]));

        protected override void AgreementsCore(int mentee, Span<double> agreements)
        {
            double own = Mentees.Numbers[mentee];
            ReadOnlySpan<double> others = Mentors.Numbers;
            for (int mentor = 0; mentor < others.Length; mentor++)
            {
                agreements[mentor] = criterion.Of(GapOf(own, others[mentor]));
            }
        }

        protected override AnswerCodes? CodesCore() => CodesOf(mentee => Mentees.Numbers[mentee], mentor => Mentors.Numbers[mentor]);

        protected override string ExplainCore(int mentee, int mentor)
        {
            double gap = GapOf(Mentees.Numbers[mentee], Mentors.Numbers[mentor]);
            string lead = gap > 0 ? $"{Phrases.Number(gap)} above" : gap < 0 ? $"{Phrases.Number(-gap)} below" : "level with";
            string fit = gap < criterion.BestFrom ? "less than is best" : gap > criterion.BestTo ? "more than is best" : "as is best";
            if (criterion.Of(gap) == 1 && fit != "as is best")
            {
                fit = "which is as good as the best";
            }

            return $"{MentorName(mentor)} ('{Mentors.Describe(mentor)}') is {lead} {MenteeName(mentee)} ('{Mentees.Describe(mentee)}'), {fit}.";
        }
    }
}
