using Mentoring.Matching.Fairness;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.ShortForms;

namespace Mentoring.Matching.Cli.Output;

/// <summary>What questions are worth, as tables and sentences. The mentors' come first: it is they who would rather be asked less.</summary>
internal sealed class FormView(Scheme scheme, FormAnalysis analysis)
{
    private const string none = "none";

    public void Show(Screen screen)
    {
        screen.Facts([
            ("Scheme", scheme.Name),
            ("Mean score when all is asked", analysis.Full.Mean is { } mean ? ScaleText.Mean(scheme.Scale, scheme.Scale.Show(mean)) : none),
            ("Placed", ScaleText.Whole(analysis.Full.Placed)),
            ("Half-samples", ScaleText.Whole(analysis.Resamples)),
            ("Seed", analysis.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        screen.Table(
            "What each question is worth, in per cent of the quality, with standard errors",
            ["side", "question", "answered", "silent", "lost without it", "+/-", "gained if the silent answer", "+/-", "note"],
            [.. Order(analysis.Values, v => v.Side).Select(Row)]);
        foreach (SideForm form in (SideForm[])[analysis.Mentors, analysis.Mentees])
        {
            Show(form, screen);
        }

        foreach (string remark in analysis.Remarks)
        {
            screen.Line(remark);
        }
    }

    public static void Show(NextQuestion next, Screen screen)
    {
        screen.Line(next.Sentence);
        if (next.Gains.IsEmpty)
        {
            return;
        }

        screen.Table(
            "What each question would gain, in parts of one pair's full score, with standard errors",
            ["question", "whole matching", "+/-", "own view", "+/-", "answers tried", "worth asking"],
            [.. next.Gains.Select(g => (string[])
            [
                g.QuestionId,
                ScaleText.Fixed(g.Total.Value, 4),
                ScaleText.Fixed(g.Total.StandardError, 4),
                ScaleText.Fixed(g.Own.Value, 4),
                ScaleText.Fixed(g.Own.StandardError, 4),
                ScaleText.Whole(g.Answers) + (g.IsExact ? ", all" : ", drawn"),
                g.IsWorthAsking ? "yes" : "no",
            ])]);
    }

    private static IEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, Side> side) => items.OrderBy(i => side(i) == Side.Mentor ? 0 : 1);

    private string[] Row(QuestionValue value) =>
    [
        ToolJson.Name(value.Side),
        value.QuestionId,
        ScaleText.Whole(value.Answered),
        ScaleText.Whole(value.Silent),
        .. Cells(value.Loss),
        .. value.Gain is { } gain ? Cells(gain.Quality) : ["unknown", ""],
        Note(value),
    ];

    private string[] Cells(FormEstimate estimate) => analysis.Full.Quality > 0
        ? [Percent(estimate.Value / analysis.Full.Quality, 2), Percent(estimate.StandardError / analysis.Full.Quality, 2)]
        : [none, none];

    private static string Note(QuestionValue value) => value.Kept switch
    {
        KeptReason.Rule => "stays: a rule reads it",
        KeptReason.Agreement => "stays: agreements begin with it",
        _ => value.IsRead ? "" : "no score reads it",
    };

    private void Show(SideForm form, Screen screen)
    {
        string people = form.Side == Side.Mentor ? "mentors" : "mentees";
        screen.Table(
            $"The {people}' form, question by question",
            ["questions", "added", "mean score", "quality kept", "from", "to", "gain kept", "from", "to"],
            [.. form.Steps.Select(Row)]);
        if (form.Smallest.IsEmpty)
        {
            return; // there is no quality of which to keep a share
        }

        screen.Line($"The smallest forms for {people}:");
        foreach (SmallestForm smallest in form.Smallest)
        {
            screen.Line($"  {smallest.Sentence}");
        }

        if (form.Smallest.All(s => s.Measure != FormMeasure.Gain))
        {
            screen.Line($"  Asking {people} these questions adds nothing to the quality.");
        }
    }

    private string[] Row(FormStep step) =>
    [
        ScaleText.Whole(step.Count),
        step.QuestionId ?? "",
        step.Quality.Mean is { } mean ? ScaleText.Mean(scheme.Scale, scheme.Scale.Show(mean)) : none,
        .. Cells(step.QualityShare, step),
        .. Cells(step.GainShare, step),
    ];

    private string[] Cells(FormEstimate? share, FormStep step)
    {
        if (share is not { } known)
        {
            return [none, "", ""];
        }

        ConfidenceInterval interval = known.Interval(analysis.Confidence);
        return [Percent(known.Value, 1), Percent(interval.Lower, 1), Percent(interval.Upper, 1)];
    }

    private static string Percent(double share, int decimals) => ScaleText.Fixed(100 * share, decimals) + "%";
}
