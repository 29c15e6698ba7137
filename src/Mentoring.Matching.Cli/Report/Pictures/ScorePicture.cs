using Mentoring.Matching.Cli.Output;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>How many pairs have which score: the whole scale, so that scores that are alike look alike.</summary>
internal sealed class ScorePicture : Picture
{
    private const int bins = 20;

    private readonly int[] counts = new int[bins];
    private readonly double mean;

    public ScorePicture(ReportContent content)
        : base(content)
    {
        foreach (ReportPair pair in content.Pairs)
        {
            counts[Math.Clamp((int)Math.Floor(pair.Score.Combined * bins), 0, bins - 1)]++;
        }

        mean = content.Pairs.Average(p => p.Score.Combined);
    }

    protected override string Title => "Scores of the pairs";

    protected override string Words =>
        $"From {Content.Score(Content.Pairs.Min(p => p.Score.Combined))} to {Content.Score(Content.Pairs.Max(p => p.Score.Combined))}, on average {ScaleText.Mean(Content.Scheme.Scale, Content.Scheme.Scale.Show(mean))} (dashed).";

    protected override void Draw(Plot plot)
    {
        ScottPlot.Plottables.BarPlot bars = plot.Add.Bars([.. Enumerable.Range(0, bins).Select(i => (i + 0.5) / bins)], [.. counts.Select(c => (double)c)]);
        foreach (Bar bar in bars.Bars)
        {
            bar.Size = 0.86 / bins;
            bar.LineWidth = 0;
            bar.FillColor = Paint.Main;
        }

        ScottPlot.Plottables.VerticalLine line = plot.Add.VerticalLine(mean, 1.5f, Paint.Mean);
        line.LinePattern = LinePattern.Dashed;
        Ticks(plot, Quarters(), Counts(counts.Max()).Select(c => (double)c));
        plot.Axes.SetLimits(0, 1, 0, Counts(counts.Max()).Last());
    }

    protected override IEnumerable<Word> WordsOf(Plot plot) =>
    [
        .. Below(plot, Quarters().Select(q => (q, Content.Tick(q))), $"score{(Content.Scheme.Scale.Unit is { } unit ? $", {unit}" : "")}"),
        .. Beside(plot, Counts(counts.Max()).Select(c => ((double)c, Whole(c)))),
    ];

    protected override (string[] Head, IReadOnlyList<string[]> Rows) Table() => (
        [$"Score{Content.UnitInBrackets}", "Pairs"],
        [.. Enumerable.Range(0, bins).Where(i => counts[i] > 0).Select(i => (string[])[$"{Content.Tick((double)i / bins)} to {Content.Tick((i + 1.0) / bins)}", Whole(counts[i])])]);
}
