using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>The share of what the mentee needs that the mentor offers: 1 where everything is offered, 0 where nothing is.</summary>
/// <remarks>
/// Compares single-choice, multiple-choice and ranked-choice questions; options of two questions are the same when their ids are. What
/// the mentor offers beyond the needs neither gains nor loses. A mentee who chose nothing has no needs to cover: no evidence. A mentor
/// who chose nothing offers nothing: 0. Where the mentee ranked the needs, the r-th of k weighs (1/r + ... + 1/k) / k: rank-order
/// centroid weights (Barron and Barrett 1996, doi:10.1287/mnsc.42.11.1515). Immutable; safe for use by several threads.
/// </remarks>
public sealed class Coverage : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question in which the mentee names needs, and the mentor offers unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question in which the mentor names offers; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="rareItemsWeighMore">Whether a need weighs the more, the fewer mentors of the pool offer it.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    [JsonConstructor]
    public Coverage(
        string question, string? mentorQuestion = null, string? id = null, string? label = null, bool rareItemsWeighMore = false)
        : base(question, mentorQuestion, id, label)
    {
        RareItemsWeighMore = rareItemsWeighMore;
    }

    /// <summary>Whether a need weighs the more, the fewer mentors of the pool offer it.</summary>
    /// <value>
    /// The default is <see langword="false"/>. Otherwise an item that df of the n mentors who answered offer weighs ln((1 + n) / (1 + df)) + 1:
    /// smooth inverse document frequency (Spärck Jones 1972, doi:10.1108/eb026526); a weight of rank is multiplied by it.
    /// </value>
    public bool RareItemsWeighMore { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        if (OptionSpace.Check(mentee, mentor, report))
        {
            OptionSpace.CheckCommon((OptionQuestion)mentee, (OptionQuestion)mentor, report);
        }
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new PreparedCoverage(this, responses);
}
