using System.Globalization;
using ScottPlot;

namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>The growth of each stage as a picture with doubly logarithmic axes, in which a power of the size is a straight line.</summary>
internal static class ScalePicture
{
    private const int Width = 880, Height = 600;
    private const string Font = "DejaVu Sans"; // where there is none, another without serifs: see Save
    private const string Ink = "#222222", Faint = "#8A8A8A";
    private const float LabelSize = 14;
    private const double LabelRoom = 0.036; // of the height, from one name to the next
    private const double Least = 1e-4; // seconds; what takes less is noise

    // Okabe and Ito's colours, which people who confuse red and green can tell apart as well.
    private static readonly string[] colours = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8A6FBF", "#7A7A00"];

    internal static void Save(ScaleGrowth growth, string path)
    {
        using Plot plot = Draw(growth);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, plot.GetSvgXml(Width, Height)
            .Replace($"font-family=\"{Font}\"", $"font-family=\"{Font}, Verdana, sans-serif\"", StringComparison.Ordinal));
    }

    private static Plot Draw(ScaleGrowth growth)
    {
        var plot = new Plot();
        double[] x = [.. growth.Reports.Select(r => Math.Log10(r.Mentees))];
        (string Name, double[] Y)[] lines = [.. growth.Lines().Select(l => (l.Stage, (double[])[.. l.Seconds.Select(Log)]))];
        double bottom = Math.Floor(lines.Min(l => l.Y.Min()));
        double top = lines.Max(l => l.Y.Max()) + 0.3;
        var names = new List<(string Text, double Y, string Colour)>();
        foreach ((int power, string name) in new[] { (1, "n"), (2, "n²") })
        {
            double end = lines[^1].Y[0] + (power * (x[^1] - x[0]));
            Line(plot, [x[0], x[^1]], [lines[^1].Y[0], end], Faint, LinePattern.Dashed, 1.5f).MarkerSize = 0;
            names.Add((name, end, Faint));
            top = Math.Max(top, end + 0.15);
        }

        for (int k = 0; k < lines.Length; k++)
        {
            bool isAll = k == lines.Length - 1;
            string colour = isAll ? Ink : colours[k % colours.Length];
            Line(plot, x, lines[k].Y, colour, LinePattern.Solid, isAll ? 3.5f : 2.2f).MarkerSize = 7;
            names.Add((lines[k].Name, lines[k].Y[^1], colour));
        }

        Names(plot, x[^1], names, LabelRoom * (top - bottom));
        Axes(plot, growth, x, bottom, top);
        return plot;
    }

    private static double Log(double seconds) => Math.Log10(Math.Max(seconds, Least));

    private static ScottPlot.Plottables.Scatter Line(Plot plot, double[] x, double[] y, string colour, LinePattern pattern, float width)
    {
        ScottPlot.Plottables.Scatter line = plot.Add.Scatter(x, y, Color.FromHex(colour));
        line.LinePattern = pattern;
        line.LineWidth = width;
        return line;
    }

    /// <summary>Each line's name at its right end, in its colour; names that would cover each other move apart.</summary>
    private static void Names(Plot plot, double right, List<(string Text, double Y, string Colour)> names, double room)
    {
        double last = double.PositiveInfinity;
        foreach ((string name, double y, string colour) in names.OrderByDescending(n => n.Y))
        {
            last = Math.Min(y, last - room);
            ScottPlot.Plottables.Text text = plot.Add.Text(name, right, last);
            text.LabelFontName = Font;
            text.LabelFontColor = Color.FromHex(colour);
            text.LabelFontSize = LabelSize;
            text.OffsetX = 12;
            text.Alignment = Alignment.MiddleLeft;
        }
    }

    private static void Axes(Plot plot, ScaleGrowth growth, double[] x, double bottom, double top)
    {
        plot.Font.Set(Font);
        plot.Axes.SetLimits(x[0] - 0.03, x[^1] + 0.17, bottom, top);
        plot.Axes.Bottom.SetTicks(x, [.. growth.Reports.Select(r => r.Mentees.ToString("N0", CultureInfo.InvariantCulture))]);
        double[] decades = [.. Enumerable.Range((int)bottom, (int)Math.Floor(top) - (int)bottom + 1).Select(d => (double)d)];
        plot.Axes.Left.SetTicks(decades, [.. decades.Select(d => d < -1 ? $"{Power(d + 3)} ms" : $"{Power(d)} s")]);
        foreach (IAxis axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.TickLabelStyle.FontSize = LabelSize;
            axis.TickLabelStyle.ForeColor = Color.FromHex(Ink);
            axis.MajorTickStyle.Length = 0;
            axis.FrameLineStyle.Color = Color.FromHex(Faint);
        }

        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Grid.MajorLineColor = Color.FromHex("#E6E6E6");
        plot.Axes.Bottom.Label.Text = "mentees, and as many mentors";
        plot.Axes.Bottom.Label.FontSize = LabelSize;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Title.Label.Text = $"What each stage of a matching takes ({growth.Reports[0].Rules} rules)";
        plot.Axes.Title.Label.FontSize = 17;
    }

    private static string Power(double exponent) => Math.Pow(10, exponent).ToString("0.####", CultureInfo.InvariantCulture);
}
