using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Says how to mend a cell that could not be read as an answer.</summary>
internal static class AnswerMend
{
    private const string clear = "correct the cell, or clear it";

    public static string For(Question question, string text, AnswerFormat format) => question switch
    {
        OptionQuestion options => ForOptions(options, text, format),
        LikertQuestion or NumberQuestion => ForNumber(question, text.Trim(), format),
        _ => clear,
    };

    private static string ForNumber(Question question, string text, AnswerFormat format)
    {
        (char declared, char other) = format.DecimalSeparator == "." ? ('.', ',') : (',', '.');
        string swapped = text.Replace(other, declared);
        return swapped != text && question.Read(swapped, format).Succeeded
            ? $"write {swapped}, or set \"decimalSeparator\" to \"{other}\" in the scheme's form"
            : question is LikertQuestion { Labels: { Count: > 0 } labels } && NearestName.Find(text, labels) is { } label
            ? $"did you mean '{label}'"
            : clear;
    }

    private static string ForOptions(OptionQuestion question, string text, AnswerFormat format)
    {
        string[] unknown = question is SingleChoiceQuestion
            ? [text.Trim()]
            : [.. question.Lookup.Split(text, format.Separators).Unknown];
        if (unknown.Length == 0)
        {
            return "name each option once";
        }

        string? near = NearestName.Find(unknown[0], question.OptionList.Select(o => o.Text).Concat(question.OptionList.Select(o => o.Id)));
        return near is null ? clear : $"did you mean '{near}'";
    }
}
