using System.Globalization;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tuning;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>The picture of a comparison: for every two strategies each mentee's score in one matching against that in the other, by the scores of both.</summary>
internal static class ComparisonPicture
{
    private const int title = 26;
    private const int mostLetters = 24;

    /// <summary>Draws it as an SVG document of its own.</summary>
    public static string Svg(StrategyComparison comparison)
    {
        int width = 2 * SvgDrawing.Width;
        int height = comparison.Differences.Length * (SvgDrawing.Height + title);
        return SvgDocument.Of(width, height, part =>
        {
            for (int row = 0; row < comparison.Differences.Length; row++)
            {
                StrategyDifference difference = comparison.Differences[row];
                int top = row * (SvgDrawing.Height + title);
                WritePanel(part, comparison, difference, difference.First, 0, top);
                WritePanel(part, comparison, difference, difference.Second, SvgDrawing.Width, top);
            }
        });
    }

    private static void WritePanel(HtmlWriter part, StrategyComparison comparison, StrategyDifference difference, int scoring, int left, int top)
    {
        (string first, string second, string judge) = (Name(comparison, difference.First), Name(comparison, difference.Second), Name(comparison, scoring));
        (double X, double Y)[] points = [.. comparison.People
            .Where(p => p.Side == Side.Mentee && p.Outcomes[difference.First].IsPlaced && p.Outcomes[difference.Second].IsPlaced)
            .Select(p => (p.Outcomes[difference.First].Scores[scoring].Combined, p.Outcomes[difference.Second].Scores[scoring].Combined))
            .Distinct()];
        using Plot plot = Picture.Prepared();
        ScottPlot.Plottables.LinePlot diagonal = plot.Add.Line(0, 0, 1, 1);
        diagonal.LineColor = Paint.Mean;
        diagonal.LineWidth = 1;
        diagonal.MarkerSize = 0;
        plot.Add.Markers(points.Select(p => p.X).ToArray(), points.Select(p => p.Y).ToArray(), MarkerShape.FilledCircle, 5, Paint.Main);
        Picture.Ticks(plot, Picture.Quarters(), Picture.Quarters());
        plot.Axes.SetLimits(0, 1, 0, 1);
        part.Element(
            "text", $"Scores of {judge}; {second} upwards", ("x", Whole(left + 12)), ("y", Whole(top + 18)), ("text-anchor", "start"));
        SvgDrawing.Write(
            part,
            plot,
            () => Words(plot, first, comparison.Strategies[scoring].Scheme.Scale),
            $"Each mentee who is placed in both matchings, by the scores of {judge}: across in that of {first}, up in that of {second}. Above the line they gain.",
            ("x", Whole(left)),
            ("y", Whole(top + title)),
            ("width", Whole(SvgDrawing.Width)),
            ("height", Whole(SvgDrawing.Height)));
    }

    private static IEnumerable<Word> Words(Plot plot, string across, ScoreScale scale) =>
    [
        .. Picture.Below(plot, Picture.Quarters().Select(q => (q, Tick(scale, q))), $"a mentee's score in the matching of {across}"),
        .. Picture.Beside(plot, Picture.Quarters().Select(q => (q, Tick(scale, q)))),
    ];

    private static string Tick(ScoreScale scale, double score) => scale.Show(score).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The name of a strategy, which is that of a file: as much of it as there is room for.</summary>
    private static string Name(StrategyComparison comparison, int strategy) => PlainText.Short(comparison.Strategies[strategy].Name, mostLetters);

    private static string Whole(int number) => ScaleText.Whole(number);
}
