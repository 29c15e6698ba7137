using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question answered by putting some or all options of a list in order, the most wanted first.</summary>
public sealed class RankedChoiceQuestion : OptionQuestion
{
    /// <summary>Makes the question.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="options">The options.</param>
    /// <param name="text">The words in which both sides are asked.</param>
    /// <param name="menteeText">The words in which mentees are asked.</param>
    /// <param name="mentorText">The words in which mentors are asked.</param>
    /// <param name="headline">Whether an informal strategy uses the question.</param>
    /// <param name="shareable">Whether two people who are matched may be told that they answered it alike.</param>
    /// <param name="auditOnly">Whether the answers are for looking at outcomes by group alone, and no matching may read them.</param>
    /// <exception cref="ArgumentException">The id is blank, there is no option, or two options have the same id or text; or a question for audits alone is headline or shareable too.</exception>
    [JsonConstructor]
    public RankedChoiceQuestion(
        string id,
        IReadOnlyList<ChoiceOption> options,
        string? text = null,
        string? menteeText = null,
        string? mentorText = null,
        bool headline = false,
        bool shareable = false,
        bool auditOnly = false)
        : base(id, options, text, menteeText, mentorText, headline, shareable, auditOnly)
    {
    }

    /// <summary>The options.</summary>
    public IReadOnlyList<ChoiceOption> Options => OptionList;

    /// <inheritdoc/>
    public override bool IsOrdered => false;

    /// <inheritdoc/>
    public override string Expected => $"a list, the most wanted first, of {base.Expected}";

    internal override void AddItems(Answer answer, List<int> items) => AddIds(answer is RankingAnswer ranking ? ranking.Options : [], items);

    private protected override string? CheckCore(Answer answer) =>
        answer is RankingAnswer ranking ? CheckIds(ranking.Options) : $"'{answer}' is not {Expected}";

    private protected override AnswerReading ReadCore(string text, AnswerFormat format) =>
        ReadList(text, format, ids => new RankingAnswer(ids));

    private protected override string DescribeCore(Answer answer) => DescribeIds(((RankingAnswer)answer).Options, " > ");
}
