using System.Diagnostics;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Compares two answers by code: equal codes are the same option or the same text.</summary>
internal sealed class PreparedSameness : PreparedAnswerRule
{
    private const int Missing = -1;
    private const int Any = -2;
    private const int PollEvery = 4096;

    private readonly bool wanted;
    private readonly int[] menteeCodes;
    private readonly int[] mentorCodes;
    private readonly int answerCount; // the different answers of mentors; the code of all answers that no mentor gave
    private readonly MentorSets sets; // of each answer, of none, of any
    private readonly ulong[] all;

    /// <param name="rule">The rule.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="wanted">Whether the two answers must be the same; otherwise they must differ.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PreparedSameness(AnswerRule rule, ResponseTable responses, bool wanted, CancellationToken cancellationToken)
        : base(rule, responses)
    {
        this.wanted = wanted;
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        mentorCodes = Codes(Mentors, codes, grows: true, cancellationToken);
        answerCount = codes.Count;
        menteeCodes = Codes(Mentees, codes, grows: false, cancellationToken);
        sets = MentorSets.ByCode(answerCount + 2, [.. mentorCodes.Select(code => code >= 0 ? code : answerCount - 1 - code)], cancellationToken);
        all = BitRows.All(mentorCodes.Length);
    }

    private int MissingSet => answerCount - 1 - Missing;

    private int AnySet => answerCount - 1 - Any;

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

    internal override int PlainCode(int mentee) => menteeCodes[mentee] >= 0 ? menteeCodes[mentee] : answerCount - menteeCodes[mentee];

    internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
    {
        int a = menteeCodes[mentee];
        no.Clear();
        unknown.Clear();
        if (!wanted)
        {
            if (a < 0)
            {
                all.CopyTo(unknown);
                return;
            }

            AddSame(no, a);
            sets.AddTo(unknown, MissingSet);
            sets.AddTo(unknown, AnySet);
            return;
        }

        switch (a)
        {
            case Any:
                break;
            case Missing:
                sets.AddTo(unknown, AnySet);
                BitRows.Rest(all, unknown, no);
                break;
            default:
                AddSame(no, a);
                sets.AddTo(no, AnySet);
                sets.AddTo(unknown, MissingSet);
                BitRows.Rest(all, no, unknown);
                break;
        }
    }

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

    private static int[] Codes(ResponseColumn column, Dictionary<string, int> codes, bool grows, CancellationToken cancellationToken)
    {
        var result = new int[column.Count];
        for (int person = 0; person < result.Length; person++)
        {
            if (person % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            result[person] = column.States[person] switch
            {
                AnswerState.Answered => Code(column[person], codes, grows),
                AnswerState.NoPreference => Any,
                _ => Missing,
            };
        }

        return result;
    }

    private static int Code(Answer answer, Dictionary<string, int> codes, bool grows)
    {
        string key = answer switch
        {
            ChoiceAnswer choice => choice.Option,
            TextAnswer text => text.Value,
            _ => throw new UnreachableException(),
        };
        if (!codes.TryGetValue(key, out int code))
        {
            code = codes.Count;
            if (grows)
            {
                codes.Add(key, code);
            }
        }

        return code;
    }

    private void AddSame(Span<ulong> row, int code)
    {
        if (code < answerCount)
        {
            sets.AddTo(row, code);
        }
    }
}
