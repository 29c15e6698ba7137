using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>The table of relatedness, worked out once for every option of the mentee with every option of the mentor.</summary>
internal sealed class PreparedRelatedness : PreparedColumns
{
    private readonly OptionQuestion menteeQuestion;
    private readonly OptionQuestion mentorQuestion;
    private readonly double[,] related;
    private readonly double peak;

    public PreparedRelatedness(Relatedness criterion, ResponseTable responses)
        : base(criterion, responses)
    {
        menteeQuestion = (OptionQuestion)Mentees.Question;
        mentorQuestion = (OptionQuestion)Mentors.Question;
        peak = criterion.Peak;
        related = Table(criterion);
    }

    protected override double AgreementCore(int mentee, int mentor) => Best(mentee, mentor).Agreement;

    protected override AnswerCodes? CodesCore() => CodesOf(Mentees.ItemKey, Mentors.ItemKey);

    protected override string ExplainCore(int mentee, int mentor)
    {
        (double agreement, int a, int b) = Best(mentee, mentor);
        if (double.IsNaN(agreement))
        {
            return $"{MenteeName(mentee)} or {MentorName(mentor)} chose nothing here, so there is nothing to compare.";
        }

        (ChoiceOption own, ChoiceOption other) = (menteeQuestion.OptionAt(a), mentorQuestion.OptionAt(b));
        string best = $"where {Phrases.Number(peak)} is best";
        return own.Id == other.Id
            ? $"Both chose '{own.Text}', which is related to itself by 1, {best}."
            : $"{MenteeName(mentee)} chose '{own.Text}' and {MentorName(mentor)} chose '{other.Text}', "
                + $"related by {Phrases.Number(related[a, b])} of 1, {best}.";
    }

    private (double Agreement, int MenteeItem, int MentorItem) Best(int mentee, int mentor)
    {
        (double Agreement, int MenteeItem, int MentorItem) best = (double.NaN, -1, -1);
        foreach (int a in Mentees.Items(mentee))
        {
            foreach (int b in Mentors.Items(mentor))
            {
                double agreement = Math.Clamp(1 - (Math.Abs(related[a, b] - peak) / Math.Max(peak, 1 - peak)), 0, 1);
                if (!(agreement <= best.Agreement))
                {
                    best = (agreement, a, b);
                }
            }
        }

        return best;
    }

    private double[,] Table(Relatedness criterion)
    {
        var table = new double[menteeQuestion.OptionCount, mentorQuestion.OptionCount];
        for (int a = 0; a < menteeQuestion.OptionCount; a++)
        {
            for (int b = 0; b < mentorQuestion.OptionCount; b++)
            {
                table[a, b] = menteeQuestion.OptionAt(a).Id == mentorQuestion.OptionAt(b).Id ? 1 : criterion.Unlisted;
            }
        }

        foreach (RelatedOptions entry in criterion.Related)
        {
            Set(table, entry.A, entry.B, entry.Relatedness);
            Set(table, entry.B, entry.A, entry.Relatedness);
        }

        return table;
    }

    private void Set(double[,] table, string menteeOption, string mentorOption, double relatedness)
    {
        (int a, int b) = (menteeQuestion.IndexOf(menteeOption), mentorQuestion.IndexOf(mentorOption));
        if (a >= 0 && b >= 0)
        {
            table[a, b] = relatedness;
        }
    }
}
