using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Compares single answers for equality, each encoded once as a number.</summary>
internal sealed class PreparedChoices : PreparedColumns
{
    private readonly int[] menteeCodes;
    private readonly int[] mentorCodes;
    private readonly double whenSame;

    public PreparedChoices(TwoQuestionCriterion criterion, ResponseTable responses, double whenSame)
        : base(criterion, responses)
    {
        this.whenSame = whenSame;
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        menteeCodes = Encode(Mentees, codes);
        mentorCodes = Encode(Mentors, codes);
    }

    public static void Check(Question mentee, Question mentor, Action<string, string> report)
    {
        bool known = true;
        foreach (Question question in new[] { mentee, mentor }.Distinct().Where(q => q is not (SingleChoiceQuestion or VocabularyQuestion)))
        {
            known = false;
            report(
                $"question '{question.Id}' is {Phrases.Kind(question)}, whose answers are not one choice",
                "name a single-choice or vocabulary question, or use closeness for a scale and overlap for a set");
        }

        if (known && mentee.GetType() != mentor.GetType())
        {
            report(
                $"question '{mentee.Id}' is {Phrases.Kind(mentee)} but question '{mentor.Id}' is {Phrases.Kind(mentor)}",
                "name two questions of the same kind");
        }
        else if (mentee is SingleChoiceQuestion a && mentor is SingleChoiceQuestion b)
        {
            OptionSpace.CheckCommon(a, b, report);
        }
    }

    protected override double AgreementCore(int mentee, int mentor) => Of(menteeCodes[mentee], mentorCodes[mentor]);

    protected override void AgreementsCore(int mentee, Span<double> agreements)
    {
        int own = menteeCodes[mentee];
        for (int mentor = 0; mentor < mentorCodes.Length; mentor++)
        {
            agreements[mentor] = Of(own, mentorCodes[mentor]);
        }
    }

    protected override AnswerCodes? CodesCore() => CodesOf(mentee => menteeCodes[mentee], mentor => mentorCodes[mentor]);

    protected override string ExplainCore(int mentee, int mentor)
    {
        string verb = Mentees.Question is SingleChoiceQuestion ? "chose" : "said";
        return menteeCodes[mentee] == mentorCodes[mentor]
            ? $"Both {verb} '{Mentees.Describe(mentee)}'."
            : $"{MenteeName(mentee)} {verb} '{Mentees.Describe(mentee)}' and {MentorName(mentor)} {verb} '{Mentors.Describe(mentor)}'.";
    }

    private static int[] Encode(ResponseColumn column, Dictionary<string, int> codes)
    {
        var encoded = new int[column.Count];
        for (int person = 0; person < encoded.Length; person++)
        {
            string? key = column[person] switch { ChoiceAnswer choice => choice.Option, TextAnswer text => text.Value, _ => null };
            encoded[person] = key is null ? -1
                : codes.TryGetValue(key, out int code) ? code
                : codes[key] = codes.Count;
        }

        return encoded;
    }

    private double Of(int mentee, int mentor) => mentee == mentor ? whenSame : 1 - whenSame;
}
