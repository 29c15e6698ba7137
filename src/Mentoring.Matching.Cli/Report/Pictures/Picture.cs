using Mentoring.Matching.Cli.Output;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>A picture of a report: drawn by ScottPlot, described in words, and with its numbers in a table below.</summary>
internal abstract class Picture(ReportContent content)
{
    private const int left = 40, right = 12, top = 12, bottom = 40;
    private const int mostTicks = 5;

    protected ReportContent Content => content;

    protected abstract string Title { get; }

    /// <summary>What the picture shows, in a sentence.</summary>
    protected abstract string Words { get; }

    /// <summary>The headings of the table and its rows; the first cell of a row names it.</summary>
    protected abstract (string[] Head, IReadOnlyList<string[]> Rows) Table();

    /// <summary>Draws, without words.</summary>
    protected abstract void Draw(Plot plot);

    /// <summary>The words of the axes, placed by the plot that was drawn.</summary>
    protected abstract IEnumerable<Word> WordsOf(Plot plot);

    public void Write(HtmlWriter html)
    {
        using (html.In("figure"))
        {
            using (html.In("figcaption"))
            {
                html.Element("strong", Title);
                using (html.In("span"))
                {
                    WriteKey(html);
                }
            }

            using Plot plot = Prepared();
            Draw(plot);
            SvgDrawing.Write(html, plot, () => WordsOf(plot), $"{Title}. {Words} The numbers are in the table below.");
            WriteTable(html);
        }
    }

    /// <summary>Says what the colours mean, where there are several.</summary>
    protected virtual void WriteKey(HtmlWriter html) => html.Text(Words);

    /// <summary>Where a scale from 0 to 1 has ticks.</summary>
    public static IEnumerable<double> Quarters() => [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Round steps from 0 up to at least a number, a handful of them.</summary>
    protected static IEnumerable<int> Counts(int most)
    {
        int step = 1;
        for (int k = 0; (most + step - 1) / step > mostTicks - 1; k++)
        {
            step = k % 3 == 0 ? step * 2 : k % 3 == 1 ? step / 2 * 5 : step * 2;
        }

        for (int count = 0; ; count += step)
        {
            yield return count;
            if (count >= most)
            {
                yield break;
            }
        }
    }

    /// <summary>The words below the horizontal axis, and its name.</summary>
    public static IEnumerable<Word> Below(Plot plot, IEnumerable<(double At, string Text)> ticks, string name)
    {
        foreach ((double at, string text) in ticks)
        {
            yield return new Word(text, plot.GetPixel(new Coordinates(at, 0)).X, SvgDrawing.Height - bottom + 16, "middle");
        }

        yield return new Word(name, (left + SvgDrawing.Width - right) / 2.0, SvgDrawing.Height - 6, "middle");
    }

    /// <summary>The words left of the vertical axis.</summary>
    public static IEnumerable<Word> Beside(Plot plot, IEnumerable<(double At, string Text)> ticks) =>
        ticks.Select(t => new Word(t.Text, left - 6, plot.GetPixel(new Coordinates(0, t.At)).Y + 4, "end"));

    /// <summary>Sets the ticks of both axes, which give the lines of the grid.</summary>
    public static void Ticks(Plot plot, IEnumerable<double> x, IEnumerable<double> y)
    {
        double[] across = [.. x];
        double[] up = [.. y];
        plot.Axes.Bottom.SetTicks(across, [.. across.Select(_ => "")]);
        plot.Axes.Left.SetTicks(up, [.. up.Select(_ => "")]);
    }

    /// <summary>A plot without anything in it, as all pictures begin.</summary>
    public static Plot Prepared()
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(new PixelPadding(left, right, bottom, top));
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.FrameLineStyle.Color = Paint.Axis;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Paint.Grid;
        return plot;
    }

    private void WriteTable(HtmlWriter html)
    {
        (string[] head, IReadOnlyList<string[]> rows) = Table();
        using (html.In("details"))
        {
            html.Element("summary", "The numbers");
            using (html.In("table", ("class", "numbers")))
            {
                html.Element("caption", Title, ("class", "heard"));
                html.Head([.. head.Select((h, i) => (h, i == 0 ? null : "n"))]);
                using (html.In("tbody"))
                {
                    foreach (string[] row in rows)
                    {
                        using (html.In("tr"))
                        {
                            html.Element("th", row[0], ("scope", "row"));
                            foreach (string cell in row.Skip(1))
                            {
                                html.Number(cell);
                            }
                        }
                    }
                }
            }
        }
    }

    protected static string Whole(int number) => ScaleText.Whole(number);
}
