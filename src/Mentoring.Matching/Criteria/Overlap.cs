using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How much of what either chose both chose: 1 where the two sets are the same, 0 where they have nothing in common.</summary>
/// <remarks>
/// The Jaccard index, |A and B| / |A or B| (Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x). Compares single-choice, multiple-choice
/// and ranked-choice questions as sets; options of two questions are the same when their ids are. Where neither chose anything there is no
/// evidence; where only one did, the agreement is 0. Immutable; safe for use by several threads.
/// </remarks>
public sealed class Overlap : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="rareItemsWeighMore">Whether an item weighs the more, the fewer people of the pool chose it.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    [JsonConstructor]
    public Overlap(
        string question, string? mentorQuestion = null, string? id = null, string? label = null, bool rareItemsWeighMore = false)
        : base(question, mentorQuestion, id, label)
    {
        RareItemsWeighMore = rareItemsWeighMore;
    }

    /// <summary>Whether an item weighs the more, the fewer people of the pool chose it.</summary>
    /// <value>
    /// The default is <see langword="false"/>. Otherwise an item that df of the n mentees and mentors who answered chose weighs
    /// ln((1 + n) / (1 + df)) + 1: smooth inverse document frequency (Spärck Jones 1972, doi:10.1108/eb026526).
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
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private sealed class Prepared(Overlap criterion, ResponseTable responses)
        : PreparedOverlap(criterion, responses, criterion.RareItemsWeighMore, emptyIsEvidence: true)
    {
        protected override string ExplainOverlap(string mentee, string mentor, string[] common, int union) =>
            common.Length == 0
                ? $"{mentee} and {mentor} have nothing in common here."
                : $"{mentee} and {mentor} have {common.Length} of {union} in common: {Phrases.List(common)}.";

        protected override string ExplainEmpty(string mentee, string mentor) =>
            $"Neither {mentee} nor {mentor} chose anything here, so there is nothing to compare.";
    }
}
