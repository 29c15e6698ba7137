using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question answered with one option from a list. The order of the list, or the values of the options, make a scale.</summary>
public sealed class SingleChoiceQuestion : OptionQuestion
{
    // One answer an option, which all who read it from a form share.
    private readonly ImmutableArray<ChoiceAnswer> answers;

    /// <summary>Makes the question.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="options">The options, from the lowest to the highest where they have an order.</param>
    /// <param name="text">The words in which both sides are asked.</param>
    /// <param name="menteeText">The words in which mentees are asked.</param>
    /// <param name="mentorText">The words in which mentors are asked.</param>
    /// <param name="headline">Whether an informal strategy uses the question.</param>
    /// <param name="shareable">Whether two people who are matched may be told that they answered it alike.</param>
    /// <param name="auditOnly">Whether the answers are for looking at outcomes by group alone, and no matching may read them.</param>
    /// <exception cref="ArgumentException">The id is blank, there is no option, two options have the same id or text, or only some options have a value; or a question for audits alone is headline or shareable too.</exception>
    [JsonConstructor]
    public SingleChoiceQuestion(
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
        CheckValues(id, options);
        answers = [.. OptionList.Select(o => new ChoiceAnswer(o.Id))];
    }

    /// <summary>The options.</summary>
    public IReadOnlyList<ChoiceOption> Options => OptionList;

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override string Expected => $"one of {base.Expected}";

    internal override double PositionOf(Answer answer) =>
        answer is ChoiceAnswer choice ? PositionAt(Lookup.IndexOfId(choice.Option)) : double.NaN;

    internal override void AddItems(Answer answer, List<int> items) => AddIds(answer is ChoiceAnswer choice ? [choice.Option] : [], items);

    private protected override string? CheckCore(Answer answer) =>
        answer is ChoiceAnswer choice ? CheckIds([choice.Option]) : $"'{answer}' is not {Expected}";

    private protected override AnswerReading ReadCore(string text, AnswerFormat format)
    {
        int index = Lookup.IndexOfText(text);
        return index >= 0
            ? AnswerReading.Of(answers[index])
            : AnswerReading.Failed($"'{text.Trim()}' is not {Expected}");
    }

    private protected override string DescribeCore(Answer answer) => DescribeIds([((ChoiceAnswer)answer).Option], ", ");
}
