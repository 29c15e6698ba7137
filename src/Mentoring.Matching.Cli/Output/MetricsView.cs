using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows matchings side by side, a row a number; what no matching has is said beneath, with the reason.</summary>
internal sealed class MetricsView(MeasuredMatchings measured)
{
    public void Show(Screen screen)
    {
        screen.Facts([
            ("Scheme", measured.Task.Scheme.Name),
            ("People", $"{ScaleText.Whole(measured.Task.MenteeCount)} mentees, {ScaleText.Whole(measured.Task.MentorCount)} mentors"),
            ("Seed", measured.Task.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        MetricReading[][] rows = [.. Enumerable.Range(0, measured.Columns[0].Readings.Length).Select(k => measured.Columns.Select(c => c.Readings[k]).ToArray())];
        screen.Table(
            "Metrics",
            ["number", "unit", "better", .. measured.Columns.Select(c => c.Name)],
            [.. rows.Where(r => r.Any(IsKnown)).Select(r => (string[])[r[0].Part.Name, r[0].Part.Unit, Better(r[0].Part.Better), .. r.Select(Cell)])]);
        foreach (IGrouping<string, MetricReading[]> missing in rows.Where(r => !r.Any(IsKnown)).GroupBy(r => r[0].Value.Reason!))
        {
            screen.Line($"Not measured: {string.Join(", ", missing.Select(r => r[0].Part.Name))}. {missing.Key}");
        }

        foreach ((string name, _, string reason) in measured.Failed)
        {
            screen.Line($"No matching by {name}. {reason}");
        }
    }

    /// <summary>The metrics and the approaches that there are.</summary>
    public static void List(Screen screen)
    {
        screen.Table(
            "Metrics",
            ["metric", "numbers", "formula", "source"],
            [.. StudyMetrics.BuiltIn.Select(m => (string[])[
                m.Name, string.Join("; ", m.Parts.Select(p => $"{p.Name} ({p.Unit}, {Better(p.Better)})")), m.Formula, m.Source])]);
        screen.Table("Approaches", ["name", "what it does"], [.. MatchingApproaches.BuiltIn.Select(a => (string[])[a.Name, a.Description])]);
    }

    private static bool IsKnown(MetricReading reading) => reading.Value.Number is not null;

    private static string Better(MetricDirection better) => better switch { MetricDirection.Higher => "more", MetricDirection.Lower => "less", _ => "neither" };

    private static string Cell(MetricReading reading) => reading.Value.Number is not { } number ? ""
        : reading.Part.Unit is "share" or "score" or "0 to 1" or "compatibility" or "seconds" || !double.IsInteger(number) ? ScaleText.Fixed(number, 4)
        : ScaleText.Whole((long)number);
}
