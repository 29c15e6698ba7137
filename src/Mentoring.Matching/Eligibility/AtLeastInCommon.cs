using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>The mentee and the mentor must have chosen some of the same options: a shared language, two shared meeting times.</summary>
/// <remarks>
/// The questions have options, which are the same when their ids are. "No preference" stands for all options. Where one person's choice is
/// not known and the other chose too few, the rule is broken whatever the first would say. Immutable; safe for use by several threads.
/// </remarks>
public sealed class AtLeastInCommon : AnswerRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="question">The id of a question with options.</param>
    /// <param name="mentorQuestion">The id of the question with options whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; <c>atLeastInCommon:</c> and the question when left out.</param>
    /// <param name="unknown">What to do with a pair of whom one did not say.</param>
    /// <param name="count">How many options both must have chosen: 1 and up.</param>
    /// <exception cref="ArgumentException">The question or the id is blank, or the policy is not one of the three.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    [JsonConstructor]
    public AtLeastInCommon(
        string question,
        string? mentorQuestion = null,
        string? id = null,
        UnknownPolicy unknown = UnknownPolicy.AllowAndFlag,
        int count = 1)
        : base(question, mentorQuestion, id ?? IdOf("atLeastInCommon", question), unknown)
    {
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Rule '{Id}': a count is 1 or more; leave the rule out to ask for nothing in common.");
        }

        Count = count;
    }

    /// <summary>How many options both must have chosen.</summary>
    /// <value>The default is 1.</value>
    public int Count { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        string[] ids = [.. new[] { Question, MentorQuestion }.Distinct(StringComparer.Ordinal)];
        string[] optionless = [.. ids.Where(id => questionnaire.Find(id) is not OptionQuestion)];
        foreach (string id in optionless)
        {
            report($"question '{id}' has no options", "name a choice, ranking or availability question");
        }

        if (optionless.Length > 0)
        {
            return;
        }

        int shared = SharedOptions(questionnaire.Find(Question)!, questionnaire.Find(MentorQuestion)!).Count;
        if (shared < Count)
        {
            report($"nobody can have {Count} of {Matter} in common, for {shared} are offered to both", "lower the count or give the options the same ids");
        }
    }

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new PreparedOverlap(this, responses, cancellationToken);

    /// <summary>The ids of the options of both questions, with their places, in the order of the mentee's question.</summary>
    internal static Dictionary<string, int> SharedOptions(Question menteeQuestion, Question mentorQuestion)
    {
        var (mentee, mentor) = ((OptionQuestion)menteeQuestion, (OptionQuestion)mentorQuestion);
        return mentee.OptionList
            .Where(o => mentor.IndexOf(o.Id) >= 0)
            .Select((o, place) => (o.Id, place))
            .ToDictionary(o => o.Id, o => o.place, StringComparer.Ordinal);
    }
}
