using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How good a measure of the pair is: travel time, a time-zone gap, an outside recommender's score.</summary>
/// <remarks>
/// The agreement is (value - worst) / (best - worst), held between 0 and 1; with a worst above the best, less is better. A pair that was not
/// measured is no evidence. Reads no question. Immutable; safe for use by several threads.
/// </remarks>
public sealed class MeasuredPair : Criterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="measure">The id of the pair measure.</param>
    /// <param name="worst">The value that comes to 0, in the unit of the measure.</param>
    /// <param name="best">The value that comes to 1, in the unit of the measure.</param>
    /// <param name="id">The stable id; that of the measure when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="measure"/> or <paramref name="id"/> is blank, or the two values are the same or not a finite distance apart.
    /// </exception>
    [JsonConstructor]
    public MeasuredPair(string measure, double worst, double best, string? id = null, string? label = null)
        : base(id ?? Given(measure), label)
    {
        Measure = Given(measure).Trim();
        if (worst == best || !double.IsFinite(best - worst))
        {
            throw new ArgumentException(
                $"Criterion '{Id}': the worst ({Phrases.Number(worst)}) and the best ({Phrases.Number(best)}) are two finite numbers that differ.",
                nameof(best));
        }

        Worst = worst;
        Best = best;
    }

    /// <summary>The id of the pair measure.</summary>
    public string Measure { get; }

    /// <summary>The value that comes to 0, in the unit of the measure.</summary>
    public double Worst { get; }

    /// <summary>The value that comes to 1, in the unit of the measure.</summary>
    public double Best { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        if (questionnaire.FindPairMeasure(Measure) is null)
        {
            report($"there is no pair measure '{Measure}'", NearestName.Mend(Measure, [.. questionnaire.PairMeasures.Select(m => m.Id)]));
        }
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private static string Given(string measure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(measure);
        return measure;
    }

    private static ImmutableArray<AnswerState> AllAnswered(int count) => [.. Enumerable.Repeat(AnswerState.Answered, count)];

    private sealed class Prepared : PreparedCriterion
    {
        private readonly PairMeasureColumn values;
        private readonly double worst;
        private readonly double best;

        public Prepared(MeasuredPair criterion, ResponseTable responses)
            : base(criterion, AllAnswered(responses.MenteeCount), AllAnswered(responses.MentorCount))
        {
            values = responses.PairMeasure(criterion.Measure);
            (worst, best) = (criterion.Worst, criterion.Best);
        }

        /// <summary>Only pairs that were measured are evidence.</summary>
        internal override AgreementProfile OwnProfile()
        {
            var mentees = new AgreementSums(MenteeStates.Length);
            var mentors = new AgreementSums(MentorStates.Length);
            var spread = new AgreementSpread();
            foreach ((int mentee, int mentor, double value) in values.Measured)
            {
                double agreement = Of(value);
                mentees.Add(mentee, agreement);
                mentors.Add(mentor, agreement);
                spread.Add(agreement);
            }

            return AgreementProfile.Of(mentees.Means(), mentors.Means(), spread);
        }

        protected override double AgreementCore(int mentee, int mentor) => Of(values[mentee, mentor]);

        protected override void AgreementsCore(int mentee, Span<double> agreements)
        {
            ReadOnlySpan<int> mentors = values.Mentors(mentee);
            ReadOnlySpan<double> own = values.Values(mentee);
            agreements.Fill(double.NaN);
            for (int i = 0; i < mentors.Length; i++)
            {
                agreements[mentors[i]] = Of(own[i]);
            }
        }

        protected override string ExplainCore(int mentee, int mentor)
        {
            double value = values[mentee, mentor];
            string unit = values.Measure.Unit is { } name ? $" {name}" : "";
            return double.IsNaN(value)
                ? $"The measure '{values.Measure.Id}' was not taken of this pair."
                : $"The measure '{values.Measure.Id}' of this pair is {Phrases.Number(value)}{unit}, "
                    + $"where {Phrases.Number(best)} is best and {Phrases.Number(worst)} is worst.";
        }

        private double Of(double value) => Math.Clamp((value - worst) / (best - worst), 0, 1);
    }
}
