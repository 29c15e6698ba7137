using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Counts common options as common bits; rows are made from the mentors of each option.</summary>
internal sealed class PreparedOverlap : PreparedAnswerRule
{
    private const int MostNamed = 5;
    private const int MostAddedUp = 4; // where more are needed, judging each different choice of mentors is faster

    private readonly int count;
    private readonly Dictionary<string, int> options;
    private readonly OptionBits menteeBits;
    private readonly OptionBits mentorBits;
    private readonly OverlapRows? rows;
    private readonly CodedVerdicts? verdicts;

    public PreparedOverlap(AtLeastInCommon rule, ResponseTable responses, CancellationToken cancellationToken)
        : base(rule, responses)
    {
        count = rule.Count;
        options = AtLeastInCommon.SharedOptions(Mentees.Question, Mentors.Question);
        menteeBits = new OptionBits(Mentees, options, cancellationToken);
        mentorBits = new OptionBits(Mentors, options, cancellationToken);
        if (count <= MostAddedUp)
        {
            rows = new OverlapRows(count, options.Count, menteeBits, mentorBits, cancellationToken);
        }
        else
        {
            verdicts = CodedVerdicts.Of(mentorBits.Count, mentorBits.CodeOf, JudgeCore, cancellationToken);
        }
    }

    internal override int PlainCode(int mentee) => menteeBits.CodeOf(mentee);

    internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
    {
        rows?.Row(mentee, no, unknown);
        verdicts?.Row(mentee, no, unknown);
    }

    // Somebody who did not say might have chosen everything, so their bits are all set: too few in common is then certain.
    protected override Truth JudgeCore(int mentee, int mentor) =>
        Common(mentee, mentor) < count ? Truth.No
        : menteeBits.IsKnown(mentee) && mentorBits.IsKnown(mentor) ? Truth.Yes
        : Truth.Unknown;

    protected override string KnownReason(int mentee, int mentor, Truth verdict)
    {
        string needed = $"{(verdict == Truth.Yes ? "and" : "but")} at least {count} {(count == 1 ? "is" : "are")} needed.";
        if (!menteeBits.IsKnown(mentee) || !mentorBits.IsKnown(mentor))
        {
            string name = menteeBits.IsKnown(mentee) ? MenteeName(mentee) : MentorName(mentor);
            return $"{name} chose too few of {AnswerRule.Matter} for {count} to be in common, whatever the other would say.";
        }

        int common = Common(mentee, mentor);
        string which = common is > 0 and <= MostNamed ? $" ({string.Join(", ", CommonTexts(mentee, mentor))})" : "";
        return $"{MenteeName(mentee)} and {MentorName(mentor)} have {(common == 0 ? "nothing" : common)} of {AnswerRule.Matter} in common{which}, {needed}";
    }

    private int Common(int mentee, int mentor) => BitRows.CountShared(menteeBits[mentee], mentorBits[mentor]);

    private IEnumerable<string> CommonTexts(int mentee, int mentor) =>
        options
            .Where(o => BitRows.Has(menteeBits[mentee], o.Value) && BitRows.Has(mentorBits[mentor], o.Value))
            .OrderBy(o => o.Value)
            .Select(o => TextOf(o.Key));

    private string TextOf(string optionId)
    {
        var question = (OptionQuestion)Mentees.Question;
        return question.OptionAt(question.IndexOf(optionId)).Text;
    }
}
