using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tuning;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>
/// The picture of sensitivity, a row a weight, those on which most depends at the top: how many mentees change without the criterion and when it weighs double,
/// and from where to where its weight may move without any change.
/// </summary>
internal static class TornadoPicture
{
    private const int most = 40; // rows that can still be read
    private const int names = 210, panel = 330, gap = 36, row = 24, head = 66, foot = 44;
    private const int mostLetters = 20;
    private const double thick = 0.62;

    private static readonly double[] ends = [0.04, 0.08, 0.2, 0.4, 0.6, 0.8, 1];

    /// <summary>Draws it as an SVG document of its own.</summary>
    public static string Svg(SensitivityReport report)
    {
        WeightRange[] weights = [.. report.Weights.Take(most)];
        bool hasRanges = report.NoRanges is null;
        int width = names + panel + gap + (hasRanges ? panel + gap : 0);
        int inner = Math.Max(1, weights.Length) * row;
        int height = head + inner + foot;
        return SvgDocument.Of(width, height, part =>
        {
            for (int k = 0; k < weights.Length; k++)
            {
                Say(part, Name(weights[k]), names - 10, head + (k * row) + (row / 2) + 4, "end");
            }

            WriteChanges(part, weights, inner);
            if (hasRanges)
            {
                WriteRanges(part, weights, inner);
            }

            if (report.Weights.Length > most)
            {
                Say(part, $"and {Whole(report.Weights.Length - most)} more", names - 10, head + inner + 16, "end");
            }
        });
    }

    /// <summary>To the left those who change without the criterion, to the right those who change when it weighs double.</summary>
    private static void WriteChanges(HtmlWriter part, WeightRange[] weights, int inner)
    {
        int largest = Math.Max(1, weights.Select(w => Math.Max(w.ChangedWithout, w.ChangedDoubled)).DefaultIfEmpty(1).Max());
        int step = Step(largest);
        int end = (largest + step - 1) / step * step;
        using Plot plot = Prepared(weights.Length, -end, end, Enumerable.Range(-end / step, (2 * end / step) + 1).Select(k => (double)k * step));
        for (int k = 0; k < weights.Length; k++)
        {
            AddBar(plot, k, 0, -weights[k].ChangedWithout, Paint.Main);
            AddBar(plot, k, 0, weights[k].ChangedDoubled, Paint.Second);
        }

        AddLine(plot, 0, weights.Length, Paint.Axis);
        Title(part, "Mentees with another outcome", names);
        Say(part, "criterion left out", names + (panel / 4), head - 14, "middle");
        Say(part, "weight doubled", names + (3 * panel / 4), head - 14, "middle");
        Write(
            part,
            plot,
            names,
            inner,
            () => Enumerable.Range(-end / step, (2 * end / step) + 1).Select(k => (At: (double)k * step, Text: Whole(Math.Abs(k * step)))),
            "For each weight, how many mentees have another outcome when the criterion is left out, to the left, and when its weight is doubled, to the right.");
    }

    /// <summary>From where to where each weight may move, with the stated one.</summary>
    private static void WriteRanges(HtmlWriter part, WeightRange[] weights, int inner)
    {
        int left = names + panel + gap;
        double highest = weights.Select(w => w.Highest).DefaultIfEmpty(1).Max();
        double end = ends.First(e => e >= highest - 1e-9);
        double[] quarters = [.. Picture.Quarters().Select(q => q * end)];
        using Plot plot = Prepared(weights.Length, 0, end, quarters);
        for (int k = 0; k < weights.Length; k++)
        {
            AddBar(plot, k, weights[k].Lowest, weights[k].Highest, Paint.Axis);
            AddLine(plot, weights[k].Weight, k, k + 1, weights.Length, Paint.Mean);
        }

        Title(part, "Weights that change nothing", left);
        Say(part, "grey: it may move so far; the line: as stated", left + (panel / 2), head - 14, "middle");
        Write(
            part,
            plot,
            left,
            inner,
            () => quarters.Select(q => (q, ScaleText.Percent(q))), // the ends are such that these are whole
            "For each weight, from where to where it may move while the stated matching stays a best one; a line marks the stated weight.");
    }

    private static Plot Prepared(int rows, double from, double to, IEnumerable<double> ticks)
    {
        Plot plot = Picture.Prepared();
        plot.Layout.Fixed(new PixelPadding(0, 0, 0, 0));
        plot.Grid.XAxisStyle.IsVisible = true;
        plot.Grid.YAxisStyle.IsVisible = false;
        Picture.Ticks(plot, ticks, []);
        double margin = (to - from) / 100;
        plot.Axes.SetLimits(from - margin, to + margin, -Math.Max(1, rows), 0);
        return plot;
    }

    private static void AddBar(Plot plot, int place, double from, double to, Color colour)
    {
        if (from != to)
        {
            plot.Add.Bar(new Bar
            {
                Position = -place - 0.5,
                ValueBase = Math.Min(from, to),
                Value = Math.Max(from, to),
                FillColor = colour,
                LineWidth = 0,
                Size = thick,
                Orientation = Orientation.Horizontal,
            });
        }
    }

    private static void AddLine(Plot plot, double at, int rows, Color colour) => AddLine(plot, at, 0, rows, rows, colour);

    private static void AddLine(Plot plot, double at, int from, int to, int rows, Color colour)
    {
        double room = to - from == rows ? 0 : (1 - thick) / 3;
        ScottPlot.Plottables.LinePlot line = plot.Add.Line(at, -from - room, at, -to + room);
        line.LineColor = colour;
        line.LineWidth = colour == Paint.Mean ? 2 : 1;
        line.MarkerSize = 0;
    }

    private static void Write(HtmlWriter part, Plot plot, int left, int inner, Func<IEnumerable<(double At, string Text)>> ticks, string label)
    {
        SvgDrawing.Write(
            part, plot, panel, inner, label, ("x", Whole(left)), ("y", Whole(head)), ("width", Whole(panel)), ("height", Whole(inner)));
        foreach ((double at, string text) in ticks())
        {
            Say(part, text, left + plot.GetPixel(new Coordinates(at, 0)).X, head + inner + 16, "middle");
        }
    }

    private static void Title(HtmlWriter part, string text, int left) => part.Element(
        "text", text, ("class", "title"), ("x", Whole(left + (panel / 2))), ("y", "22"), ("text-anchor", "middle"));

    private static void Say(HtmlWriter part, string text, double x, double y, string anchor) => part.Element(
        "text", text, ("x", ScaleText.Fixed(x, 0)), ("y", ScaleText.Fixed(y, 0)), ("text-anchor", anchor));

    private static int Step(int largest)
    {
        int step = 1;
        for (int k = 0; largest > 3 * step; k++)
        {
            step = k % 3 == 1 ? step / 2 * 5 : step * 2;
        }

        return step;
    }

    /// <summary>The criterion, as much of its id as there is room for, and whose weight it is.</summary>
    private static string Name(WeightRange weight)
    {
        string name = PlainText.Short(weight.CriterionId, mostLetters);
        return weight.View switch { Side.Mentee => $"{name}, mentees", Side.Mentor => $"{name}, mentors", _ => name };
    }

    private static string Whole(int number) => ScaleText.Whole(number);
}
