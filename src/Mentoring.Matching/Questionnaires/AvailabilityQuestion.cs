using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question about the parts of a week in which a person is free.</summary>
/// <remarks>
/// Each part of each day, from Monday to Sunday, is a slot such as <c>Monday morning</c>; an answer is a set of slots, as in
/// <see cref="Answer.Choices"/>. Forms may write days in short (<c>Mon morning</c>).
/// </remarks>
public sealed class AvailabilityQuestion : OptionQuestion
{
    private static readonly string[] days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Makes the question.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="periods">The parts of a day, in their order, such as <c>morning</c> and <c>afternoon</c>.</param>
    /// <param name="text">The words in which both sides are asked.</param>
    /// <param name="menteeText">The words in which mentees are asked.</param>
    /// <param name="mentorText">The words in which mentors are asked.</param>
    /// <param name="headline">Whether an informal strategy uses the question.</param>
    /// <param name="shareable">Whether two people who are matched may be told that they answered it alike.</param>
    /// <param name="auditOnly">Whether the answers are for looking at outcomes by group alone, and no matching may read them.</param>
    /// <exception cref="ArgumentException">The id is blank, there is no period, one is blank, or two are the same; or a question for audits alone is headline or shareable too.</exception>
    [JsonConstructor]
    public AvailabilityQuestion(
        string id,
        IReadOnlyList<string> periods,
        string? text = null,
        string? menteeText = null,
        string? mentorText = null,
        bool headline = false,
        bool shareable = false,
        bool auditOnly = false)
        : base(id, Slots(periods), text, menteeText, mentorText, headline, shareable, auditOnly)
    {
        Periods = [.. periods.Select(p => p.Trim())];
    }

    /// <summary>The days of the week, in the order of the slots.</summary>
    public static IReadOnlyList<string> Days => days;

    /// <summary>The parts of a day.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <inheritdoc/>
    public override bool IsOrdered => false;

    /// <inheritdoc/>
    public override string Expected => $"any of {base.Expected}";

    /// <summary>The id of a slot.</summary>
    /// <param name="day">The day, from 0 for Monday to 6 for Sunday.</param>
    /// <param name="period">The index of the period.</param>
    /// <returns>The id, such as <c>Monday morning</c>.</returns>
    public string SlotId(int day, int period) => $"{days[day]} {Periods[period]}";

    internal override void AddItems(Answer answer, List<int> items) => AddIds(answer is ChoicesAnswer choices ? choices.Options : [], items);

    private protected override string? CheckCore(Answer answer) =>
        answer is ChoicesAnswer choices ? CheckIds(choices.Options) : $"'{answer}' is not {Expected}";

    private protected override AnswerReading ReadCore(string text, AnswerFormat format) =>
        ReadList(text, format, ids => new ChoicesAnswer(ids));

    private protected override string DescribeCore(Answer answer) =>
        DescribeIds(((ChoicesAnswer)answer).Options.OrderBy(Lookup.IndexOfId), "; ");

    private static List<ChoiceOption> Slots(IReadOnlyList<string> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var slots = new List<ChoiceOption>(days.Length * periods.Count);
        foreach (string day in days)
        {
            foreach (string period in periods)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(period, nameof(periods));
                slots.Add(new ChoiceOption($"{day} {period.Trim()}", aliases: [$"{day[..3]} {period.Trim()}"]));
            }
        }

        return slots;
    }
}
