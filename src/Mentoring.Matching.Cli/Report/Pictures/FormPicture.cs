using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.ShortForms;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>The picture of short forms: for each side the share of the quality that is kept by the number of questions, with its interval as a band.</summary>
internal static class FormPicture
{
    private const int title = 26;
    private const double step = 0.05;
    private const double usual = 0.95;

    /// <summary>Draws it as an SVG document of its own.</summary>
    public static string Svg(FormAnalysis analysis)
    {
        (int width, int height) = (2 * SvgDrawing.Width, SvgDrawing.Height + title);
        return SvgDocument.Of(width, height, part =>
        {
            WritePanel(part, analysis.Mentors, analysis.Confidence, 0);
            WritePanel(part, analysis.Mentees, analysis.Confidence, SvgDrawing.Width);
        });
    }

    private static void WritePanel(HtmlWriter part, SideForm form, double confidence, int left)
    {
        string people = form.Side == Side.Mentor ? "mentors" : "mentees";
        FormStep[] steps = [.. form.Steps.Where(s => s.QualityShare is not null)];
        double[] x = [.. steps.Select(s => (double)s.Count)];
        double[] y = [.. steps.Select(s => s.QualityShare!.Value.Value)];
        ConfidenceInterval[] bands = [.. steps.Select(s => s.QualityShare!.Value.Interval(confidence))];
        double least = Math.Max(0, Math.Floor((bands.Length == 0 ? usual : Math.Min(usual, bands.Min(b => b.Lower))) / step) * step);
        double[] up = [.. Levels(least)];
        int[] across = [.. Counts(form.Steps.Length - 1)];
        using Plot plot = Picture.Prepared();
        if (steps.Length > 0)
        {
            ScottPlot.Plottables.FillY band = plot.Add.FillY(x, [.. bands.Select(b => b.Lower)], [.. bands.Select(b => b.Upper)]);
            band.FillColor = Paint.Main.WithAlpha(0.2);
            band.LineWidth = 0;
            band.MarkerSize = 0;
            ScottPlot.Plottables.LinePlot target = plot.Add.Line(0, usual, Math.Max(1, form.Steps.Length - 1), usual);
            target.LineColor = Paint.Mean;
            target.LineWidth = 1;
            target.MarkerSize = 0;
            ScottPlot.Plottables.Scatter curve = plot.Add.Scatter(x, y, Paint.Main);
            curve.LineWidth = 2;
            curve.MarkerSize = 6;
            curve.MarkerLineWidth = 0;
        }

        Picture.Ticks(plot, across.Select(c => (double)c), up);
        plot.Axes.SetLimits(-0.2, Math.Max(1, form.Steps.Length - 1) + 0.2, least - 0.005, Math.Max(1, bands.Select(b => b.Upper).DefaultIfEmpty(1).Max()) + 0.01);
        part.Element("text", $"Quality kept by the {people}' form; the line is {ScaleText.Percent(usual)}", ("x", Whole(left + 12)), ("y", Whole(18)), ("text-anchor", "start"));
        SvgDrawing.Write(
            part,
            plot,
            () => [
                .. Picture.Below(plot, across.Select(c => ((double)c, Whole(c))), $"questions that {people} are asked{(form.Kept.IsEmpty ? "" : $", beside {Whole(form.Kept.Length)} that stay")}"),
                .. Picture.Beside(plot, up.Select(u => (u, ScaleText.Percent(u)))),
            ],
            $"The share of the quality that is kept, upwards, by the number of questions that {people} are asked, with its interval.",
            ("x", Whole(left)),
            ("y", Whole(title)),
            ("width", Whole(SvgDrawing.Width)),
            ("height", Whole(SvgDrawing.Height)));
    }

    /// <summary>From the least to 1 in steps of which there are a handful.</summary>
    private static IEnumerable<double> Levels(double least)
    {
        double wide = least >= 1 - (5 * step) ? step : least >= 1 - (10 * step) ? 2 * step : 4 * step;
        for (int k = 0; 1 - (k * wide) >= least - 1e-9; k++)
        {
            yield return 1 - (k * wide);
        }
    }

    /// <summary>Each number of questions, or each second or further one where there are many.</summary>
    private static IEnumerable<int> Counts(int most)
    {
        int wide = 1 + (most / 16);
        for (int count = 0; count <= most; count += wide)
        {
            yield return count;
        }
    }

    private static string Whole(int number) => ScaleText.Whole(number);
}
