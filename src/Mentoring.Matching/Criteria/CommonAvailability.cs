using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Whether both are free at enough of the same times: 1 where they are, falling to 0 where they are never free together.</summary>
/// <remarks>
/// The agreement is min(1, common slots / needed slots). Compares availability questions with the same periods. A person who answered that
/// no time is free has said something that matters: the agreement is then 0, unlike for a person who left the question empty.
/// Immutable; safe for use by several threads.
/// </remarks>
public sealed class CommonAvailability : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question in which the mentee says when to meet, and the mentor too unless another is named.</param>
    /// <param name="mentorQuestion">The id of the question in which the mentor says when to meet; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="needed">How many common slots are enough: 1 and up.</param>
    /// <exception cref="ArgumentException"><paramref name="question"/> or <paramref name="id"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="needed"/> is less than 1.</exception>
    [JsonConstructor]
    public CommonAvailability(string question, string? mentorQuestion = null, string? id = null, string? label = null, int needed = 2)
        : base(question, mentorQuestion, id, label)
    {
        if (needed < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(needed), needed, $"Criterion '{Id}': at least 1 common slot is needed.");
        }

        Needed = needed;
    }

    /// <summary>How many common slots are enough.</summary>
    /// <value>The default is 2, so that one meeting can be moved.</value>
    public int Needed { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        foreach (Question question in new[] { mentee, mentor }.Distinct().Where(q => q is not AvailabilityQuestion))
        {
            report($"question '{question.Id}' is {Phrases.Kind(question)}, which has no times", "name an availability question");
        }

        if (mentee is not AvailabilityQuestion a || mentor is not AvailabilityQuestion b)
        {
            return;
        }

        if (!a.Periods.ToHashSet(StringComparer.Ordinal).SetEquals(b.Periods))
        {
            report($"questions '{a.Id}' and '{b.Id}' divide the day differently", "give both the same periods");
        }
        else if (Needed > a.OptionCount)
        {
            report($"{Needed} common slots are needed but a week has {a.OptionCount}", "lower the number or divide the day more finely");
        }
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private sealed class Prepared : PreparedColumns
    {
        private readonly int needed;
        private readonly OptionSpace slots;
        private readonly ItemSets menteeSlots;
        private readonly ItemSets mentorSlots;

        public Prepared(CommonAvailability criterion, ResponseTable responses)
            : base(criterion, responses)
        {
            needed = criterion.Needed;
            slots = new OptionSpace((OptionQuestion)Mentees.Question, (OptionQuestion)Mentors.Question);
            menteeSlots = new ItemSets(slots, Mentees);
            mentorSlots = new ItemSets(slots, Mentors);
        }

        internal override CommonItems? CommonItems =>
            new CommonItems(menteeSlots, mentorSlots, ReadsMentorCount: false, (_, _, common) => Counted(common));

        protected override double AgreementCore(int mentee, int mentor) => Of(menteeSlots[mentee], mentorSlots[mentor]);

        protected override void AgreementsCore(int mentee, Span<double> agreements)
        {
            ReadOnlySpan<ulong> own = menteeSlots[mentee];
            for (int mentor = 0; mentor < agreements.Length; mentor++)
            {
                agreements[mentor] = Of(own, mentorSlots[mentor]);
            }
        }

        protected override AnswerCodes? CodesCore() => CodesOf(Mentees.ItemKey, Mentors.ItemKey);

        protected override string ExplainCore(int mentee, int mentor)
        {
            string[] common = [.. menteeSlots.ItemsOf(mentee).Where(slot => mentorSlots.Has(mentor, slot)).Select(slots.TextOf)];
            return common.Length == 0
                ? $"{MenteeName(mentee)} and {MentorName(mentor)} are never free at the same time."
                : $"{MenteeName(mentee)} and {MentorName(mentor)} are both free on {Phrases.List(common)}.";
        }

        private double Of(ReadOnlySpan<ulong> mentee, ReadOnlySpan<ulong> mentor) =>
            Counted(ItemSets.CommonCount(mentee, mentor));

        private double Counted(int common) => Math.Min(1, (double)common / needed);
    }
}
