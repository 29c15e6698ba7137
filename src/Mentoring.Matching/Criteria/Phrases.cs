using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>The turns of phrase that explanations and problems share.</summary>
internal static class Phrases
{
    private const int Shown = 8;

    /// <summary>A number with at most three decimals, in invariant notation.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>At most eight texts with commas between them.</summary>
    public static string List(IReadOnlyCollection<string> texts)
    {
        string shown = string.Join(", ", texts.Take(Shown));
        return texts.Count > Shown ? $"{shown} and {texts.Count - Shown} more" : shown;
    }

    /// <summary>"1st", "2nd", "3rd", "4th" and so on.</summary>
    public static string Ordinal(int rank)
    {
        string ending = (rank % 100) is >= 11 and <= 13 ? "th" : (rank % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return $"{rank}{ending}";
    }

    /// <summary>The kind of a question, with its article.</summary>
    public static string Kind(Question question) => question switch
    {
        LikertQuestion => "a Likert question",
        NumberQuestion => "a number question",
        SingleChoiceQuestion => "a single-choice question",
        MultipleChoiceQuestion => "a multiple-choice question",
        RankedChoiceQuestion => "a ranked-choice question",
        AvailabilityQuestion => "an availability question",
        _ => "a vocabulary question",
    };
}
