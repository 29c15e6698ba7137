using System.Diagnostics;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Compares two answers by code: equal codes are the same option or the same text.</summary>
internal sealed class PreparedSameness : PreparedAnswerRule
{
    private const int Missing = -1;
    private const int Any = -2;

    private readonly bool wanted;
    private readonly int[] menteeCodes;
    private readonly int[] mentorCodes;

    /// <param name="rule">The rule.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="wanted">Whether the two answers must be the same; otherwise they must differ.</param>
    public PreparedSameness(AnswerRule rule, ResponseTable responses, bool wanted)
        : base(rule, responses)
    {
        this.wanted = wanted;
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        menteeCodes = Codes(Mentees, codes);
        mentorCodes = Codes(Mentors, codes);
    }

    /// <summary>Reports questions whose answers cannot be the same or different: both are single choice, or both open vocabulary.</summary>
    public static void Check(AnswerRule rule, Questionnaire questionnaire, Action<string, string> report)
    {
        Question mentee = questionnaire.Find(rule.Question)!;
        Question mentor = questionnaire.Find(rule.MentorQuestion)!;
        bool usable = true;
        foreach (Question question in new[] { mentee, mentor }.Distinct())
        {
            if (question is not (SingleChoiceQuestion or VocabularyQuestion))
            {
                usable = false;
                report($"question '{question.Id}' has no single answer to compare", "name a single-choice or an open-vocabulary question");
            }
        }

        if (usable && mentee.GetType() != mentor.GetType())
        {
            report(
                $"questions '{mentee.Id}' and '{mentor.Id}' are of different kinds", "name two single-choice or two open-vocabulary questions");
        }
    }

    protected override CodedVerdicts? CodedCore() => CodedBy(mentee => menteeCodes[mentee], mentor => mentorCodes[mentor]);

    protected override Truth JudgeCore(int mentee, int mentor)
    {
        int a = menteeCodes[mentee];
        int b = mentorCodes[mentor];
        if (a >= 0 && b >= 0)
        {
            return (a == b) == wanted ? Truth.Yes : Truth.No;
        }

        // Whoever would take any answer is content with the other's, whatever it is; but nobody differs from "any".
        return wanted && (a == Any || b == Any) ? Truth.Yes : Truth.Unknown;
    }

    protected override string KnownReason(int mentee, int mentor, Truth verdict)
    {
        int a = menteeCodes[mentee];
        int b = mentorCodes[mentor];
        if (a < 0 || b < 0)
        {
            return a == Any
                ? $"{MenteeName(mentee)} has no preference for '{AnswerRule.Question}'."
                : $"{MentorName(mentor)} has no preference for '{AnswerRule.MentorQuestion}'.";
        }

        string what = $"{MenteeName(mentee)}'s '{AnswerRule.Question}' and {MentorName(mentor)}'s '{AnswerRule.MentorQuestion}' are";
        return a == b
            ? $"{what} the same: {Mentees.Describe(mentee)}."
            : $"{what} different: {Mentees.Describe(mentee)} and {Mentors.Describe(mentor)}.";
    }

    private static int[] Codes(ResponseColumn column, Dictionary<string, int> codes)
    {
        var result = new int[column.Count];
        for (int person = 0; person < result.Length; person++)
        {
            result[person] = column.States[person] switch
            {
                AnswerState.Answered => Code(column[person], codes),
                AnswerState.NoPreference => Any,
                _ => Missing,
            };
        }

        return result;
    }

    private static int Code(Answer answer, Dictionary<string, int> codes)
    {
        string key = answer switch
        {
            ChoiceAnswer choice => choice.Option,
            TextAnswer text => text.Value,
            _ => throw new UnreachableException(),
        };
        if (!codes.TryGetValue(key, out int code))
        {
            codes.Add(key, code = codes.Count);
        }

        return code;
    }
}
