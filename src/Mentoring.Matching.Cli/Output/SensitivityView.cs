using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows what a matching owes to its weights.</summary>
internal sealed class SensitivityView(SensitivityReport report)
{
    private const string nobody = "nobody";
    private const int mostDecimals = 7;
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
                w.CriterionId, View(w), .. Shares(w), ScaleText.Whole(w.ChangedWithout), ScaleText.Whole(w.ChangedDoubled)])]);
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

    /// <summary>The weight and the ends of its range, with as many decimals as tell the ends apart.</summary>
    private static string[] Shares(WeightRange weight)
    {
        int decimals = 1;
        while (weight.Lowest < weight.Highest && decimals < mostDecimals && Percent(weight.Lowest, decimals) == Percent(weight.Highest, decimals))
        {
            decimals++;
        }

        return [Percent(weight.Weight, decimals), Percent(weight.Lowest, decimals), Percent(weight.Highest, decimals)];
    }

    public static string View(WeightRange weight) => weight.View is { } view ? ToolJson.Name(view) : "both";

    private static string Percent(double share, int decimals = 1) => double.IsNaN(share) ? "not told" : ScaleText.Fixed(100 * share, decimals) + "%";

    private static string Number(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
