using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>The mentee's answer and the mentor's must be the same: one cohort, one region.</summary>
/// <remarks>
/// Compares two single-choice answers by the ids of the options, or two open-vocabulary answers letter for letter, once trimmed and in
/// Unicode normalisation form C. Whoever has no preference keeps the rule with everybody. Immutable; safe for use by several threads.
/// </remarks>
public sealed class MustBeSame : AnswerRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="question">The id of a single-choice or open-vocabulary question.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor, of the same kind; the same question when left out.</param>
    /// <param name="id">The stable id; <c>mustBeSame:</c> and the question when left out.</param>
    /// <param name="unknown">What to do with a pair of whom one did not say.</param>
    /// <exception cref="ArgumentException">The question or the id is blank, or the policy is not one of the three.</exception>
    [JsonConstructor]
    public MustBeSame(string question, string? mentorQuestion = null, string? id = null, UnknownPolicy unknown = UnknownPolicy.AllowAndFlag)
        : base(question, mentorQuestion, id ?? IdOf("mustBeSame", question), unknown)
    {
    }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report) =>
        PreparedSameness.Check(this, questionnaire, report);

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new PreparedSameness(this, responses, wanted: true, cancellationToken);
}
