using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report.Pictures;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>The matching in a few numbers and sentences, and in three pictures.</summary>
internal sealed class SummarySection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "summary";

    public override string Heading => "Summary";

    protected override void WriteBody(HtmlWriter html)
    {
        WriteFigures(html);
        WriteProof(html);
        using (html.In("div", ("class", "two")))
        {
            WriteObjectives(html);
            WriteNote(html);
        }

        WritePictures(html);
    }

    private static void WriteNote(HtmlWriter html)
    {
        using (html.In("div"))
        {
            html.Element("h3", "What a score promises, and what it does not");
            html.Element("p", "A score says how well answers agree under this scheme, and the proof says that no matching has a better result by its objectives. Neither says that two people will get on: on real data, similar answers predict a good relationship only weakly. Coverage is the share of a score that rests on what people answered; for the rest stands what is usual among these people. So read scores as a reason for a first meeting, ask people, and let either side end a pair without blame.");
        }
    }

    private void WriteFigures(HtmlWriter html)
    {
        MatchTotals totals = Content.Result.Totals;
        using (html.In("dl", ("class", "figures")))
        {
            Figure(html, "Mentees placed", ScaleText.Whole(totals.Placed), $"of {totals.Mentees}");
            Figure(html, "Places used", ScaleText.Whole(totals.Placed), $"of {totals.Places}, at {totals.Mentors} mentors");
            if (!Content.Pairs.IsEmpty)
            {
                Figure(html, "Mean score", ScaleText.Fixed(totals.MeanScore, Math.Max(1, Content.Scheme.Scale.Decimals)), Scale(Content.Scheme.Scale));
                Figure(html, "Total score", ScaleText.Fixed(totals.Score, Content.Scheme.Scale.Decimals), Content.Scheme.Scale.Unit ?? "in all pairs");
                Figure(html, "Mean coverage", ScaleText.Percent(Content.Pairs.Average(p => p.Score.Coverage)), "of the weight rests on answers");
                int flagged = Content.Pairs.Count(p => !p.Flags.IsEmpty);
                Figure(html, "To be looked at", ScaleText.Whole(flagged), flagged == 1 ? "pair" : "pairs");
            }
        }
    }

    private string Scale(ScoreScale scale) =>
        $"{(scale.Unit is { } unit ? $"{unit}, " : "")}from {Content.Tick(0)} to {Content.Tick(1)}{(scale.Best < scale.Worst ? "; fewer are better" : "")}";

    private static void Figure(HtmlWriter html, string name, string number, string words)
    {
        using (html.In("div"))
        {
            html.Element("dt", name);
            using (html.In("dd"))
            {
                html.Element("b", number);
                html.Text(" ");
                html.Element("small", words);
            }
        }
    }

    private void WriteProof(HtmlWriter html)
    {
        bool isSound = Content.Match.IsCertified;
        using (html.In("p", ("class", isSound ? "proof sound" : "proof open")))
        {
            html.Element("strong", $"{Verdict()} ");
            html.Text(Proof());
        }
    }

    private string Verdict() => Content.Result.Status switch
    {
        MatchStatus.Optimal when Content.Match.IsCertified => "Proved to be the best.",
        MatchStatus.Optimal => "Not confirmed.",
        MatchStatus.Feasible => "Not proved to be the best.",
        MatchStatus.Infeasible => "No matching keeps everything that must be kept.",
        _ => "Stopped.",
    };

    private string Proof() => Content.Result switch
    {
        { Status: MatchStatus.Optimal } when Content.Match.IsCertified =>
            $"Of these people, under this scheme, no other matching {(Content.Decisions.Count > 0 ? "that keeps the decisions below " : "")}does better by the objectives below, taken in turn. Code that shares nothing with the solver has checked the proof.",
        { Status: MatchStatus.Optimal } => "The check of the solver's claim found a contradiction. Do not use this matching, and report it.",
        { Status: MatchStatus.Feasible, Gap: { } gap } =>
            $"It keeps all rules; the best is at most {ScaleText.Whole(gap)} cost units better, of which a full score is {ScaleText.Whole(Content.Scheme.Scale.Steps)}.",
        { Status: MatchStatus.Feasible } => "It keeps all rules, but how far it is from the best is not known.",
        { Status: MatchStatus.Infeasible, Infeasibility: { } why } => why.Message,
        _ => "Nobody was matched.",
    };

    private void WriteObjectives(HtmlWriter html)
    {
        if (Content.Result.Stages.IsEmpty)
        {
            return;
        }

        using (html.In("div"))
        {
            html.Element("h3", "Objectives, the most important first");
            using var list = html.In("ol", ("class", "objectives"));
            foreach (MatchStage stage in Content.Result.Stages)
            {
                using (html.In("li"))
                {
                    html.Element("strong", $"{Name(stage.Objective)}. ");
                    html.Text($"{stage.Words} {(stage.IsProven ? "Proved." : "Not proved.")}");
                }
            }
        }
    }

    private static string Name(Objective objective) => objective switch
    {
        Objective.MostPlaced => "As many mentees placed as possible",
        Objective.TotalScore => "The highest total score",
        Objective.WorstOff => "The worst-off mentee as well off as possible",
        Objective.EvenLoads => "Mentees spread evenly over the mentors",
        Objective.FewestChanges => "As few changes as possible",
        Objective.LongestWaiting => "Those who waited longest first",
        Objective.MutualRequests => "As many pairs who asked for each other as possible",
        Objective.MentorRequests => "Mentors' choices, first ones before later ones",
        Objective.MenteeRequests => "Mentees' choices, first ones before later ones",
        _ => ToolJson.Name(objective),
    };

    private void WritePictures(HtmlWriter html)
    {
        if (Content.Pairs.IsEmpty)
        {
            return;
        }

        html.Element("h3", "In pictures");
        using (html.In("div", ("class", "pictures")))
        {
            new ScorePicture(Content).Write(html);
            new CoveragePicture(Content).Write(html);
            new LoadPicture(Content).Write(html);
        }
    }
}
