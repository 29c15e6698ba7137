using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Neither person of the pair may be above the other in the line of managers, however many steps apart.</summary>
/// <remarks>
/// <para>
/// A manager is named by their id, or else by their answer to <see cref="IdentityQuestion"/>, or else by their name; the first that fits
/// somebody counts, letter for letter once trimmed and in Unicode normalisation form C. Where several people fit, each counts as the manager.
/// A person who names themselves, or somebody who is not in the pool, has nobody of the pool above them; so two people under the same
/// manager are not in one line. For a person in both pools, what they said as a mentee goes before what they said as a mentor.
/// </para>
/// <para>
/// The rule cannot tell where the way up from one of the two ends at somebody who was asked for their manager and did not say. People of a
/// side that is not asked the question end the way without leaving it open. Data that go in a circle do no harm. Immutable; safe for use
/// by several threads.
/// </para>
/// </remarks>
public sealed class OutsideReportingLine : EligibilityRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="managerQuestion">The id of the open-vocabulary question, asked of one side or of both, that names a person's manager.</param>
    /// <param name="identityQuestion">
    /// The id of an open-vocabulary question by whose answers managers may be named, such as an e-mail address; none when left out.
    /// </param>
    /// <param name="id">The stable id; <c>outsideReportingLine:</c> and the question when left out.</param>
    /// <param name="unknown">What to do with a pair of whom it cannot be told.</param>
    /// <exception cref="ArgumentException">A question or the id is blank, or the policy is not one of the three.</exception>
    [JsonConstructor]
    public OutsideReportingLine(
        string managerQuestion,
        string? identityQuestion = null,
        string? id = null,
        UnknownPolicy unknown = UnknownPolicy.AllowAndFlag)
        : base(id ?? AnswerRule.IdOf("outsideReportingLine", managerQuestion), unknown)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(managerQuestion);
        ManagerQuestion = managerQuestion.Trim();
        IdentityQuestion = string.IsNullOrWhiteSpace(identityQuestion) ? null : identityQuestion.Trim();
    }

    /// <summary>The id of the question that names a person's manager.</summary>
    public string ManagerQuestion { get; }

    /// <summary>The id of the question by whose answers managers may be named.</summary>
    /// <value>None by default.</value>
    public string? IdentityQuestion { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() =>
        Questions().SelectMany(id => new[] { QuestionReference.OfMentee(id), QuestionReference.OfMentor(id) });

    /// <inheritdoc/>
    protected override IEnumerable<QuestionReference> RequiredReferences(Questionnaire questionnaire) =>
        References().Where(r => questionnaire.Find(r.QuestionId)?.IsAskedOf(r.Side) == true);

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        foreach (string id in Questions())
        {
            Question? question = questionnaire.Find(id);
            if (question is null)
            {
                report(
                    $"there is no question '{id}'",
                    NearestName.Mend(id, [.. questionnaire.Questions.Where(q => q is VocabularyQuestion).Select(q => q.Id)]));
            }
            else if (question is not VocabularyQuestion)
            {
                report($"question '{id}' does not name a person", "name an open-vocabulary question");
            }
        }
    }

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new PreparedReportingLine(this, responses, cancellationToken);

    private IEnumerable<string> Questions() => IdentityQuestion is null ? [ManagerQuestion] : [ManagerQuestion, IdentityQuestion];
}
