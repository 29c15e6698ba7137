using System.Globalization;
using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question answered on a Likert scale of 2 to 11 points, numbered from 1.</summary>
public sealed class LikertQuestion : Question
{
    /// <summary>Makes the question.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="points">How many points the scale has: 2 to 11.</param>
    /// <param name="labels">The words for the points, the lowest first; one for each point, or none.</param>
    /// <param name="text">The words in which both sides are asked.</param>
    /// <param name="menteeText">The words in which mentees are asked.</param>
    /// <param name="mentorText">The words in which mentors are asked.</param>
    /// <param name="headline">Whether an informal strategy uses the question.</param>
    /// <param name="shareable">Whether two people who are matched may be told that they answered it alike.</param>
    /// <param name="auditOnly">Whether the answers are for looking at outcomes by group alone, and no matching may read them.</param>
    /// <exception cref="ArgumentException">The id is blank, the number of points is out of range, or the labels are not one a point; or a question for audits alone is headline or shareable too.</exception>
    [JsonConstructor]
    public LikertQuestion(
        string id,
        int points = 5,
        IReadOnlyList<string>? labels = null,
        string? text = null,
        string? menteeText = null,
        string? mentorText = null,
        bool headline = false,
        bool shareable = false,
        bool auditOnly = false)
        : base(id, text, menteeText, mentorText, headline, shareable, auditOnly)
    {
        if (points is < 2 or > 11)
        {
            throw new ArgumentOutOfRangeException(nameof(points), points, $"Question '{Id}': a Likert scale has 2 to 11 points.");
        }

        Points = points;
        Labels = labels is null ? [] : [.. labels];
        if (Labels.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"Question '{Id}': a label is blank; give each point its words, or leave all labels out.", nameof(labels));
        }

        if (Labels.Count != 0 && Labels.Count != points)
        {
            throw new ArgumentException($"Question '{Id}': the scale has {points} points but {Labels.Count} labels; give one a point, or none.", nameof(labels));
        }

        if (Labels.Select(TextKey.Of).Distinct().Count() != Labels.Count)
        {
            throw new ArgumentException($"Question '{Id}': two points have the same label; give each its own.", nameof(labels));
        }
    }

    /// <summary>How many points the scale has.</summary>
    /// <value>The default is 5.</value>
    public int Points { get; }

    /// <summary>The words for the points, the lowest first; empty when points go by their numbers.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override string Expected => Labels.Count == 0
        ? $"a whole number from 1 to {Points}"
        : $"a whole number from 1 to {Points} or one of {OptionLookup.List(Labels)}";

    internal override double PositionOf(Answer answer) => answer is NumberAnswer number ? number.Value : double.NaN;

    private protected override bool Owns(string text) => LabelIndex(text) >= 0;

    private protected override string? CheckCore(Answer answer) =>
        answer is NumberAnswer { Value: var value } && value >= 1 && value <= Points && double.IsInteger(value)
            ? null
            : $"'{answer}' is not {Expected}";

    private protected override AnswerReading ReadCore(string text, AnswerFormat format)
    {
        int label = LabelIndex(text);
        if (label >= 0)
        {
            return AnswerReading.Of(Answer.Number(label + 1));
        }

        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int point) && point >= 1 && point <= Points
            ? AnswerReading.Of(Answer.Number(point))
            : AnswerReading.Failed($"'{text.Trim()}' is not {Expected}");
    }

    private protected override string DescribeCore(Answer answer) =>
        answer is NumberAnswer { Value: var value } && Labels.Count > 0 ? Labels[(int)value - 1] : $"{answer} of {Points}";

    private int LabelIndex(string text)
    {
        string key = TextKey.Of(text);
        for (int i = 0; i < Labels.Count; i++)
        {
            if (TextKey.Of(Labels[i]) == key)
            {
                return i;
            }
        }

        return -1;
    }
}
