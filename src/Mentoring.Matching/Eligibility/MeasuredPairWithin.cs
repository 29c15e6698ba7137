using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>What is measured of the pair must be within bounds: at most an hour's travel, at most three hours between the time zones.</summary>
/// <remarks>A pair that was not measured is unknown, and is forbidden by default. Immutable; safe for use by several threads.</remarks>
public sealed class MeasuredPairWithin : EligibilityRule
{
    /// <summary>Makes the rule. At least one of the bounds is given; both belong to the range.</summary>
    /// <param name="measure">The id of a pair measure of the questionnaire.</param>
    /// <param name="id">The stable id; <c>measuredPairWithin:</c> and the measure when left out.</param>
    /// <param name="unknown">What to do with a pair that was not measured.</param>
    /// <param name="minimum">The least value that is allowed, in the unit of the measure.</param>
    /// <param name="maximum">The greatest value that is allowed, in the unit of the measure.</param>
    /// <exception cref="ArgumentException">
    /// The measure or the id is blank, the policy is not one of the three, or the bounds are both missing, not finite or the wrong way round.
    /// </exception>
    [JsonConstructor]
    public MeasuredPairWithin(
        string measure,
        string? id = null,
        UnknownPolicy unknown = UnknownPolicy.Forbid,
        double? minimum = null,
        double? maximum = null)
        : base(id ?? AnswerRule.IdOf("measuredPairWithin", measure), unknown)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(measure);
        Measure = measure.Trim();
        Range = Bounds.Checked(Id, minimum, maximum);
    }

    /// <summary>The id of the pair measure.</summary>
    public string Measure { get; }

    /// <summary>The least value that is allowed, in the unit of the measure.</summary>
    /// <value>No bound by default.</value>
    public double? Minimum => Range.Minimum;

    /// <summary>The greatest value that is allowed, in the unit of the measure.</summary>
    /// <value>No bound by default.</value>
    public double? Maximum => Range.Maximum;

    private Bounds Range { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        PairMeasure? measure = questionnaire.FindPairMeasure(Measure);
        if (measure is null)
        {
            report($"there is no pair measure '{Measure}'", NearestName.Mend(Measure, [.. questionnaire.PairMeasures.Select(m => m.Id)]));
        }
        else if (measure.Maximum < Minimum || measure.Minimum > Maximum)
        {
            report(
                $"no pair can be {Range}, for '{Measure}' goes from {Bounds.Text(measure.Minimum)} to {Bounds.Text(measure.Maximum)}",
                "give bounds in that range");
        }
    }

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private sealed class Prepared(MeasuredPairWithin rule, ResponseTable responses) : PreparedRule(rule, responses)
    {
        private readonly PairMeasureColumn column = responses.PairMeasure(rule.Measure);
        private readonly ulong[] all = BitRows.All(responses.MentorCount);

        internal override int PlainCode(int mentee) => 0;

        internal override Truth JudgePlain(int mentee, int mentor) => Truth.Unknown;

        internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
        {
            no.Clear();
            all.CopyTo(unknown);
        }

        internal override ReadOnlySpan<int> Exceptions(int mentee) => column.Mentors(mentee);

        internal override void JudgeExceptions(int mentee, Span<ulong> no, Span<ulong> unknown)
        {
            ReadOnlySpan<int> mentors = column.Mentors(mentee);
            ReadOnlySpan<double> values = column.Values(mentee);
            for (int k = 0; k < mentors.Length; k++)
            {
                Put(mentors[k], Judge(values[k]), no, unknown);
            }
        }

        protected override Truth JudgeCore(int mentee, int mentor) => Judge(column[mentee, mentor]);

        protected override string ReasonCore(int mentee, int mentor, Truth verdict)
        {
            string pair = $"'{rule.Measure}' of {Responses.Pool.Mentees[mentee].Name} and {Responses.Pool.Mentors[mentor].Name}";
            return verdict == Truth.Unknown
                ? $"It cannot be told, for {pair} was not measured."
                : $"The {pair} is {Text(mentee, mentor)}, {(verdict == Truth.Yes ? "and" : "but")} it must be {rule.Range}.";
        }

        protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor) =>
            [new(Side.Mentee, Responses.Pool.Mentees[mentee].Id, rule.Measure, Text(mentee, mentor))];

        private Truth Judge(double value) => double.IsNaN(value) ? Truth.Unknown : rule.Range.Contains(value) ? Truth.Yes : Truth.No;

        private string Text(int mentee, int mentor) => column[mentee, mentor] switch
        {
            double.NaN => "not measured",
            double value when column.Measure.Unit is { } unit => $"{Bounds.Text(value)} {unit}",
            double value => Bounds.Text(value),
        };
    }
}
