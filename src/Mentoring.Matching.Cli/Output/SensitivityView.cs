using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows what a matching owes to its weights.</summary>
internal sealed class SensitivityView(SensitivityReport report)
{
    private const string nobody = "nobody";
    private const int mostOthers = 3; // of a mentee; the document has all

    public void Show(Screen screen)
    {
        screen.Facts([
            ("Scheme", report.Scheme.Name),
            ("Weightings drawn", $"{ScaleText.Whole(report.Draws)}, concentration {Number(report.Concentration)}, seed {ScaleText.Whole(report.Seed)}")]);
        foreach (string sentence in report.Sentences)
        {
            screen.Line(sentence);
        }

        screen.Table(
            "How much depends on each weight",
            ["criterion", "view", "weight", "may fall to", "may rise to", "mentees who change without it", "who change when it is doubled"],
            [.. report.Weights.Select(w => (string[])[
                w.CriterionId, View(w), Percent(w.Weight), Percent(w.Lowest), Percent(w.Highest), ScaleText.Whole(w.ChangedWithout), ScaleText.Whole(w.ChangedDoubled)])]);
        screen.Table(
            "How often each mentee has the same, the least often first",
            ["mentee", "mentor", "stays", "may be", "who takes over"],
            [.. report.Mentees.OrderBy(m => m.Kept).Select(m => (string[])[
                m.MenteeId,
                m.MentorId ?? nobody,
                Percent(m.Share),
                $"{Percent(m.Interval.Lower)} to {Percent(m.Interval.Upper)}",
                string.Join(", ", m.Others.Take(mostOthers).Select(o => $"{o.MentorId ?? nobody} {Percent(o.Share)}"))])]);
    }

    public static string View(WeightRange weight) => weight.View is { } view ? ToolJson.Name(view) : "both";

    public static string Percent(double share) => double.IsNaN(share) ? "not told" : ScaleText.Fixed(100 * share, 1) + "%";

    private static string Number(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
