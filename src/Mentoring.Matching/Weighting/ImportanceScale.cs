using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>The ends of an ordered question's scale, between which an answer is placed from 0 to 1.</summary>
internal sealed record ImportanceScale(double Lowest, double Highest)
{
    /// <summary>The scale of a question, or <see langword="null"/> where it has none or it has only one place.</summary>
    public static ImportanceScale? Of(Question question)
    {
        (double lowest, double highest) = question switch
        {
            LikertQuestion likert => (1, likert.Points),
            NumberQuestion number => (number.Minimum, number.Maximum),
            SingleChoiceQuestion choice => Ends([.. Enumerable.Range(0, choice.OptionCount).Select(choice.PositionAt)]),
            _ => (0, 0),
        };
        return highest > lowest ? new ImportanceScale(lowest, highest) : null;
    }

    /// <summary>The place of a position, from 0 to 1; NaN for NaN.</summary>
    public double PlaceOf(double position) => (position - Lowest) / (Highest - Lowest);

    private static (double Lowest, double Highest) Ends(double[] positions) => (positions.Min(), positions.Max());
}
