using System.Numerics;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Counts common options as common bits.</summary>
internal sealed class PreparedOverlap : PreparedAnswerRule
{
    private const int MostNamed = 5;

    private readonly int count;
    private readonly Dictionary<string, int> options;
    private readonly int words;
    private readonly ulong[] menteeBits;
    private readonly ulong[] mentorBits;

    public PreparedOverlap(AtLeastInCommon rule, ResponseTable responses)
        : base(rule, responses)
    {
        count = rule.Count;
        options = AtLeastInCommon.SharedOptions(Mentees.Question, Mentors.Question);
        words = (options.Count + 63) / 64;
        menteeBits = Bits(Mentees);
        mentorBits = Bits(Mentors);
    }

    protected override CodedVerdicts? CodedCore() => words > 1 ? null : CodedBy(
        mentee => (Bits: BitsOf(menteeBits, mentee), IsKnown: IsKnown(Mentees.States[mentee])),
        mentor => (Bits: BitsOf(mentorBits, mentor), IsKnown: IsKnown(Mentors.States[mentor])));

    protected override Truth JudgeCore(int mentee, int mentor)
    {
        // Somebody who did not say might have chosen everything, so their bits are all set: too few in common is then certain.
        return Common(mentee, mentor) < count ? Truth.No
            : IsKnown(Mentees.States[mentee]) && IsKnown(Mentors.States[mentor]) ? Truth.Yes
            : Truth.Unknown;
    }

    protected override string KnownReason(int mentee, int mentor, Truth verdict)
    {
        string needed = $"{(verdict == Truth.Yes ? "and" : "but")} at least {count} {(count == 1 ? "is" : "are")} needed.";
        if (!IsKnown(Mentees.States[mentee]) || !IsKnown(Mentors.States[mentor]))
        {
            string name = IsKnown(Mentees.States[mentee]) ? MenteeName(mentee) : MentorName(mentor);
            return $"{name} chose too few of {AnswerRule.Matter} for {count} to be in common, whatever the other would say.";
        }

        int common = Common(mentee, mentor);
        string which = common is > 0 and <= MostNamed ? $" ({string.Join(", ", CommonTexts(mentee, mentor))})" : "";
        return $"{MenteeName(mentee)} and {MentorName(mentor)} have {(common == 0 ? "nothing" : common)} of {AnswerRule.Matter} in common{which}, {needed}";
    }

    private static bool IsKnown(AnswerState state) => state is AnswerState.Answered or AnswerState.NoPreference;

    private ulong BitsOf(ulong[] bits, int person) => words == 0 ? 0 : bits[person];

    private int Common(int mentee, int mentor)
    {
        ReadOnlySpan<ulong> a = menteeBits.AsSpan(mentee * words, words);
        ReadOnlySpan<ulong> b = mentorBits.AsSpan(mentor * words, words);
        int common = 0;
        for (int word = 0; word < a.Length; word++)
        {
            common += BitOperations.PopCount(a[word] & b[word]);
        }

        return common;
    }

    private IEnumerable<string> CommonTexts(int mentee, int mentor) =>
        options
            .Where(o => Has(menteeBits, mentee, o.Value) && Has(mentorBits, mentor, o.Value))
            .OrderBy(o => o.Value)
            .Select(o => TextOf(o.Key));

    private string TextOf(string optionId)
    {
        var question = (OptionQuestion)Mentees.Question;
        return question.OptionAt(question.IndexOf(optionId)).Text;
    }

    private bool Has(ulong[] bits, int person, int place) => ((bits[(person * words) + (place >> 6)] >> (place & 63)) & 1) != 0;

    private ulong[] Bits(ResponseColumn column)
    {
        var bits = new ulong[column.Count * words];
        for (int person = 0; person < column.Count; person++)
        {
            IEnumerable<string> chosen = column.States[person] == AnswerState.Answered ? column.ItemIds(person) : options.Keys;
            foreach (string id in chosen)
            {
                if (options.TryGetValue(id, out int place))
                {
                    bits[(person * words) + (place >> 6)] |= 1UL << (place & 63);
                }
            }
        }

        return bits;
    }
}
