using System.Globalization;
using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question answered with a number in a stated range, such as years of experience.</summary>
public sealed class NumberQuestion : Question
{
    /// <summary>Makes the question.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="minimum">The least number that is valid.</param>
    /// <param name="maximum">The greatest number that is valid; more than the least.</param>
    /// <param name="unit">The unit, such as <c>years</c>; it may stand behind the number on the form.</param>
    /// <param name="text">The words in which both sides are asked.</param>
    /// <param name="menteeText">The words in which mentees are asked.</param>
    /// <param name="mentorText">The words in which mentors are asked.</param>
    /// <param name="headline">Whether an informal strategy uses the question.</param>
    /// <param name="shareable">Whether two people who are matched may be told that they answered it alike.</param>
    /// <param name="auditOnly">Whether the answers are for looking at outcomes by group alone, and no matching may read them.</param>
    /// <exception cref="ArgumentException">The id is blank, or the range is empty or not finite; or a question for audits alone is headline or shareable too.</exception>
    [JsonConstructor]
    public NumberQuestion(
        string id,
        double minimum,
        double maximum,
        string? unit = null,
        string? text = null,
        string? menteeText = null,
        string? mentorText = null,
        bool headline = false,
        bool shareable = false,
        bool auditOnly = false)
        : base(id, text, menteeText, mentorText, headline, shareable, auditOnly)
    {
        if (!double.IsFinite(minimum) || !double.IsFinite(maximum) || minimum >= maximum)
        {
            throw new ArgumentException($"Question '{Id}': {minimum} to {maximum} is not a range; let both ends be finite and the first be less.", nameof(maximum));
        }

        Minimum = minimum;
        Maximum = maximum;
        Unit = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim();
    }

    /// <summary>The least number that is valid, in <see cref="Unit"/>.</summary>
    public double Minimum { get; }

    /// <summary>The greatest number that is valid, in <see cref="Unit"/>.</summary>
    public double Maximum { get; }

    /// <summary>The unit of the number.</summary>
    public string? Unit { get; }

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override string Expected => string.Create(
        CultureInfo.InvariantCulture, $"a number from {Minimum} to {Maximum}{(Unit is null ? "" : $" ({Unit})")}");

    internal override double PositionOf(Answer answer) => answer is NumberAnswer number ? number.Value : double.NaN;

    private protected override string? CheckCore(Answer answer) =>
        answer is NumberAnswer { Value: var value } && value >= Minimum && value <= Maximum ? null : $"'{answer}' is not {Expected}";

    private protected override AnswerReading ReadCore(string text, AnswerFormat format)
    {
        string digits = text.Trim();
        if (Unit is not null && digits.EndsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[..^Unit.Length].TrimEnd();
        }

        // Only the declared decimal separator is taken: "1,500" must not quietly become one and a half.
        bool strange = digits.Contains(format.DecimalSeparator == "." ? ',' : '.', StringComparison.Ordinal);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return !strange
            && double.TryParse(digits.Replace(',', '.'), style, CultureInfo.InvariantCulture, out double value)
            && value >= Minimum && value <= Maximum
            ? AnswerReading.Of(Answer.Number(value))
            : AnswerReading.Failed($"'{text.Trim()}' is not {Expected}");
    }

    private protected override string DescribeCore(Answer answer) => Unit is null ? $"{answer}" : $"{answer} {Unit}";
}
