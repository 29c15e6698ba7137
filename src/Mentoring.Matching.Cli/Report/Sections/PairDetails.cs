using System.Globalization;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>What opens under the line of a pair.</summary>
internal static class PairDetails
{
    public static void Write(HtmlWriter html, ReportPair pair, ReportContent content)
    {
        using (html.In("div", ("class", "inside")))
        {
            WritePeople(html, pair, content);
            WriteFlags(html, pair);
            WriteExpectations(html, pair);
            WriteCommonGround(html, pair);
            WriteContributions(html, pair, content);
        }
    }

    private static void WritePeople(HtmlWriter html, ReportPair pair, ReportContent content)
    {
        using (html.In("p", ("class", "ids")))
        {
            html.Element("bdi", pair.Mentee.Id);
            html.Text(" with ");
            html.Element("bdi", pair.Mentor.Id);
            html.Text($". In the mentee's view {content.Score(pair.Score.Mentee)}, in the mentor's {content.Score(pair.Score.Mentor)}.");
            html.Text(pair.IsLocked ? " Settled beforehand." : "");
            html.Text(pair.RequestRank is { } rank ? $" The mentor is the mentee's choice {ScaleText.Whole(rank)}." : "");
        }
    }

    private static void WriteFlags(HtmlWriter html, ReportPair pair)
    {
        if (pair.Flags.IsEmpty)
        {
            return;
        }

        using (html.In("div", ("class", "block look")))
        {
            html.Element("h3", "To be looked at");
            html.Items(pair.Flags.Select(f => f.Reason));
        }
    }

    private static void WriteExpectations(HtmlWriter html, ReportPair pair)
    {
        if (pair.Expectations.IsEmpty)
        {
            return;
        }

        using (html.In("div", ("class", "block")))
        {
            html.Element("h3", "To talk through at the first meeting");
            using (html.In("ul"))
            {
                foreach (ExpectationFlag flag in pair.Expectations)
                {
                    using (html.In("li"))
                    {
                        html.Text(flag.Difference);
                        html.Items(flag.Questions, "questions");
                    }
                }
            }
        }
    }

    private static void WriteCommonGround(HtmlWriter html, ReportPair pair)
    {
        if (pair.CommonGround.Answers.IsEmpty)
        {
            return;
        }

        using (html.In("div", ("class", "block share")))
        {
            html.Element("h3", "Common ground, which may be passed on to the two");
            html.Items(pair.CommonGround.Lines(Side.Mentee));
        }
    }

    private static void WriteContributions(HtmlWriter html, ReportPair pair, ReportContent content)
    {
        // One decimal more than the scale shows; the parts are rounded so that they add up to the sum that is read.
        ScoreScale scale = content.Scheme.Scale;
        int decimals = Math.Min(9, scale.Decimals + 1);
        string sum = ScaleText.Fixed(scale.Show(pair.Score.Combined), decimals);
        double[] parts = [scale.Worst, .. pair.Contributions.Select(c => (scale.Best - scale.Worst) * c.Part)];
        string[] shown = AddedUp.Texts(parts, decimal.Parse(sum, CultureInfo.InvariantCulture), decimals);
        double widest = Math.Max(double.Epsilon, pair.Contributions.Select(c => c.Part).DefaultIfEmpty().Max());
        using (html.In("table", ("class", "parts")))
        {
            html.Element("caption", "What the score is made of");
            html.Head(("Criterion", null), ("Agreement", null), ($"Part{content.UnitInBrackets}", null));
            using (html.In("tbody"))
            {
                if (scale.Worst != 0)
                {
                    Row(html, "Start of the scale", null, "", shown[0], null);
                }

                foreach ((Contribution part, int i) in pair.Contributions.Select((c, i) => (Part: c, i)).OrderByDescending(c => c.Part.Part))
                {
                    Row(html, part.Label, part.Sentence, ScaleText.Percent(part.Agreement), shown[i + 1], part.Part > 0 ? part.Part / widest : null);
                }
            }

            using (html.In("tfoot"))
            {
                Row(html, "Sum", null, "", sum, null);
            }
        }
    }

    private static void Row(HtmlWriter html, string label, string? sentence, string agreement, string part, double? share)
    {
        using (html.In("tr"))
        {
            using (html.In("th", ("scope", "row")))
            {
                html.Text(label);
                if (sentence is not null)
                {
                    html.Element("small", sentence);
                }
            }

            html.Element("td", agreement);
            using (html.In("td"))
            {
                html.Text(part);
                if (share is { } width)
                {
                    html.Bar(width);
                }
            }
        }
    }
}
