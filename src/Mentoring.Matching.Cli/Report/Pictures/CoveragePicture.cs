using Mentoring.Matching.Cli.Output;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>Each pair by how much of its score rests on answers, and by the score.</summary>
internal sealed class CoveragePicture(ReportContent content) : Picture(content)
{
    private const int bands = 5;

    // Points that nobody could tell apart are drawn once.
    private const double resolution = 200;

    protected override string Title => "Coverage and score";

    protected override string Words => "A point is a pair: how much of its score rests on answers, and the score. Where little is known, scores lie near what is usual.";

    protected override void Draw(Plot plot)
    {
        (double X, double Y)[] points = [.. Content.Pairs
            .Select(p => (X: Math.Round(p.Score.Coverage * resolution) / resolution, Y: Math.Round(p.Score.Combined * resolution) / resolution))
            .Distinct()
            .OrderBy(p => p)];
        ScottPlot.Plottables.Scatter marks = plot.Add.ScatterPoints(points.Select(p => p.X).ToArray(), points.Select(p => p.Y).ToArray(), Paint.Main.WithAlpha(0.55));
        marks.MarkerSize = points.Length > 500 ? 4 : 7;
        marks.MarkerShape = MarkerShape.FilledCircle;
        marks.MarkerLineWidth = 0;
        Ticks(plot, Quarters(), Quarters());
        plot.Axes.SetLimits(-0.02, 1.02, -0.02, 1.02);
    }

    protected override IEnumerable<Word> WordsOf(Plot plot) =>
    [
        .. Below(plot, Quarters().Select(q => (q, ScaleText.Percent(q))), "coverage"),
        .. Beside(plot, Quarters().Select(q => (q, Content.Tick(q)))),
    ];

    protected override (string[] Head, IReadOnlyList<string[]> Rows) Table() => (
        ["Coverage", "Pairs", "Lowest score", "Mean", "Highest"],
        [.. Content.Pairs
            .GroupBy(p => Math.Clamp((int)Math.Floor(p.Score.Coverage * bands), 0, bands - 1))
            .OrderBy(g => g.Key)
            .Select(g => (string[])
            [
                $"{ScaleText.Percent((double)g.Key / bands)} to {ScaleText.Percent((g.Key + 1.0) / bands)}",
                Whole(g.Count()),
                ScaleText.Cell(Content.Scheme.Scale, g.Min(p => p.Score.Combined)),
                ScaleText.Cell(Content.Scheme.Scale, g.Average(p => p.Score.Combined)),
                ScaleText.Cell(Content.Scheme.Scale, g.Max(p => p.Score.Combined)),
            ])]);
}
