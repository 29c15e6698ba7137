using System.Globalization;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>Lines with their bands, each named at its right end in its own colour.</summary>
internal static class StudyLinesPicture
{
    private const int width = 880, height = 520;
    private const string font = "DejaVu Sans"; // where there is none, another without serifs
    private const string ink = "#222222", faint = "#8A8A8A";
    private const float labelSize = 14;
    private const double labelRoom = 0.042; // of the height, from one name to the next
    private const double nameRoom = 0.4; // of the width, for the names

    // Okabe and Ito's colours, which people who confuse red and green can tell apart as well.
    private static readonly string[] colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#6A6A6A"];

    /// <summary>Draws it as an SVG document of its own.</summary>
    /// <param name="title">The title.</param>
    /// <param name="across">What stands across.</param>
    /// <param name="up">What stands upwards: shares, shown in per cent.</param>
    /// <param name="lines">The lines.</param>
    public static string Svg(string title, string across, string up, IReadOnlyList<StudyLine> lines)
    {
        using var plot = new Plot();
        double left = lines.Min(l => l.Points[0].At), right = lines.Max(l => l.Points[^1].At);
        double low = lines.Min(l => l.Points.Min(p => p.Of.Lower)), high = lines.Max(l => l.Points.Max(p => p.Of.Upper));
        double step = Step(high - low);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        foreach (StudyLine line in lines)
        {
            Add(plot, line, Color.FromHex(colours[line.Colour]));
        }

        Names(plot, right, [.. lines.Select(l => (l.Name, l.Points[^1].Of.Mean, colours[l.Colour]))], labelRoom * (high - low));
        Axes(plot, title, across, up, [.. lines.SelectMany(l => l.Points.Select(p => p.At)).Distinct().Order()], (low, high, step));
        plot.Axes.SetLimits(left - (0.01 * (right - left)), right + (nameRoom / (1 - nameRoom) * (right - left)), low, high);
        return plot.GetSvgXml(width, height)
            .Replace($"font-family=\"{font}\"", $"font-family=\"{font}, Verdana, sans-serif\"", StringComparison.Ordinal);
    }

    private static void Add(Plot plot, StudyLine line, Color colour)
    {
        double[] x = [.. line.Points.Select(p => p.At)];
        ScottPlot.Plottables.FillY band = plot.Add.FillY(x, [.. line.Points.Select(p => p.Of.Lower)], [.. line.Points.Select(p => p.Of.Upper)]);
        band.FillColor = colour.WithAlpha(0.18);
        band.LineWidth = 0;
        band.MarkerSize = 0;
        ScottPlot.Plottables.Scatter mean = plot.Add.Scatter(x, line.Points.Select(p => p.Of.Mean).ToArray(), colour);
        mean.LineWidth = line.IsThin ? 1.2f : 2.4f;
        mean.MarkerSize = 7;
        mean.MarkerShape = line.IsThin ? MarkerShape.OpenCircle : MarkerShape.FilledCircle;
        mean.MarkerLineWidth = line.IsThin ? 1.2f : 0;
    }

    /// <summary>Names that would cover each other move apart, downwards.</summary>
    private static void Names(Plot plot, double right, (string Text, double Y, string Colour)[] names, double room)
    {
        double last = double.PositiveInfinity;
        foreach ((string name, double y, string colour) in names.OrderByDescending(n => n.Y))
        {
            last = Math.Min(y, last - room);
            ScottPlot.Plottables.Text text = plot.Add.Text(name, right, last);
            text.LabelFontName = font;
            text.LabelFontColor = Color.FromHex(colour);
            text.LabelFontSize = labelSize;
            text.OffsetX = 12;
            text.Alignment = Alignment.MiddleLeft;
        }
    }

    private static void Axes(
        Plot plot, string title, string across, string up, double[] levels, (double Low, double High, double Step) range)
    {
        plot.Font.Set(font);
        double[] shown = [.. levels.Where((_, i) => levels.Length <= 12 || i % 2 == 0)];
        plot.Axes.Bottom.SetTicks(shown, [.. shown.Select(l => l.ToString("0", CultureInfo.InvariantCulture))]);
        double[] ups = [.. Enumerable.Range(0, (int)Math.Round((range.High - range.Low) / range.Step) + 1).Select(k => range.Low + (k * range.Step))];
        plot.Axes.Left.SetTicks(ups, [.. ups.Select(u => (100 * u).ToString("0.##' %'", CultureInfo.InvariantCulture))]);
        foreach (IAxis axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.TickLabelStyle.FontSize = labelSize;
            axis.TickLabelStyle.ForeColor = Color.FromHex(ink);
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
            axis.FrameLineStyle.Color = Color.FromHex(faint);
        }

        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Grid.MajorLineColor = Color.FromHex("#E6E6E6");
        plot.Grid.XAxisStyle.IsVisible = false;
        (plot.Axes.Bottom.Label.Text, plot.Axes.Left.Label.Text) = (across, up);
        foreach (LabelStyle label in new[] { plot.Axes.Bottom.Label, plot.Axes.Left.Label })
        {
            label.FontSize = labelSize;
            label.Bold = false;
        }

        plot.Axes.Title.Label.Text = title;
        plot.Axes.Title.Label.FontSize = 17;
    }

    /// <summary>A round step of which there are four to ten.</summary>
    private static double Step(double range)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(range, 1e-9))));
        return new[] { 0.1, 0.2, 0.5, 1 }.Select(s => s * power).First(s => range / s <= 8 || s == power);
    }
}
