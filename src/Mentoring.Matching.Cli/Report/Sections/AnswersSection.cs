using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>How each question was answered by each side.</summary>
internal sealed class AnswersSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "answers";

    public override string Heading => "Answer rates";

    public override bool IsNeeded => !Content.Match.Reading.AnswerRates.IsEmpty;

    protected override void WriteBody(HtmlWriter html)
    {
        ILookup<string, AnswerRate> rates = Content.Match.Reading.AnswerRates.ToLookup(r => r.Question.Id, StringComparer.Ordinal);
        html.Element("p", "How many people of each side answered each question. A question that few answer tells little about anybody; one that everybody answers alike tells nobody apart.");
        using (html.In("table", ("class", "list rates")))
        {
            html.Element("caption", "Answers to each question, by side", ("class", "heard"));
            html.Head(("Question", null), ("Mentees", null), ("Mentors", null));
            using (html.In("tbody"))
            {
                foreach (Question question in Content.Scheme.Questionnaire.Questions.Where(q => rates.Contains(q.Id)))
                {
                    using (html.In("tr"))
                    {
                        html.Element("th", question.TextFor(question.IsAskedOf(Side.Mentee) ? Side.Mentee : Side.Mentor), ("scope", "row"));
                        Cell(html, rates[question.Id].FirstOrDefault(r => r.Side == Side.Mentee));
                        Cell(html, rates[question.Id].FirstOrDefault(r => r.Side == Side.Mentor));
                    }
                }
            }
        }
    }

    private static void Cell(HtmlWriter html, AnswerRate? rate)
    {
        using (html.In("td"))
        {
            if (rate is null)
            {
                html.Element("small", "not asked");
                return;
            }

            html.Text($"{ScaleText.Whole(rate.Answered)} of {ScaleText.Whole(rate.People)}");
            html.Bar(rate.Share);
            if (string.Join(", ", Others(rate)) is { Length: > 0 } others)
            {
                html.Element("small", others);
            }
        }
    }

    private static IEnumerable<string> Others(AnswerRate rate) => ((int Count, string Words)[])
        [(rate.NoPreference, "no preference"), (rate.Withheld, "withheld"), (rate.Skipped, "left empty"), (rate.Unreadable, "unreadable")]
        is var states ? states.Where(s => s.Count > 0).Select(s => $"{ScaleText.Whole(s.Count)} {s.Words}") : [];
}
