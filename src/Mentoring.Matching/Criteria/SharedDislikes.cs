using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How much of what either dislikes both dislike: 1 where they dislike the same things, 0 where none is shared.</summary>
/// <remarks>
/// People who find that they dislike the same things take to each other, more than over shared likes (Bosson, Johnson, Niederhoffer and
/// Swann 2006, doi:10.1111/j.1475-6811.2006.00109.x). The measure is that of <see cref="Overlap"/>, but a person who dislikes nothing
/// is no evidence rather than a mismatch. Compares single-choice, multiple-choice and ranked-choice questions as sets; options of two
/// questions are the same when their ids are. Immutable; safe for use by several threads.
/// </remarks>
public sealed class SharedDislikes : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question in which the mentee names dislikes, and the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question in which the mentor names dislikes; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="rareItemsWeighMore">Whether a dislike weighs the more, the fewer people of the pool have it.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    [JsonConstructor]
    public SharedDislikes(
        string question, string? mentorQuestion = null, string? id = null, string? label = null, bool rareItemsWeighMore = false)
        : base(question, mentorQuestion, id, label)
    {
        RareItemsWeighMore = rareItemsWeighMore;
    }

    /// <summary>Whether a dislike weighs the more, the fewer people of the pool have it.</summary>
    /// <value>The default is <see langword="false"/>. The weights are those of <see cref="Overlap.RareItemsWeighMore"/>.</value>
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

    private sealed class Prepared(SharedDislikes criterion, ResponseTable responses)
        : PreparedOverlap(criterion, responses, criterion.RareItemsWeighMore, emptyIsEvidence: false)
    {
        protected override string ExplainOverlap(string mentee, string mentor, string[] common, int union) =>
            common.Length == 0
                ? $"{mentee} and {mentor} share no dislike."
                : $"Both dislike {common.Length} of the {union} things that {mentee} or {mentor} dislikes: {Phrases.List(common)}.";

        protected override string ExplainEmpty(string mentee, string mentor) =>
            $"{mentee} or {mentor} dislikes nothing on this list, so there is no dislike to share.";
    }
}
