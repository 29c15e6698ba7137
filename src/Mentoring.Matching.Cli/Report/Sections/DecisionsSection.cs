using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>What people decided against the best matching, what each decision costs and whom it moves.</summary>
internal sealed class DecisionsSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "decisions";

    public override string Heading => "Decisions";

    public override bool IsNeeded => Content.Decisions.Count > 0;

    protected override void WriteBody(HtmlWriter html)
    {
        var people = new ProposalView(Content.Pool);
        Proposal last = Content.Decisions[^1].State;
        string loss = last.Loss is { IsNone: false } all ? $"Against the best matching all of them together: {all.Words}" : "All of them together lose nothing against the best matching.";
        html.Element("p", $"People changed the best matching by hand, and everybody else was matched as well as can be around it. {loss}");
        using (html.In("table", ("class", "list")))
        {
            html.Element("caption", "The decisions in their order", ("class", "heard"));
            html.Head(("Decision", null), ("What it costs", null), ("Who moves", null));
            using (html.In("tbody"))
            {
                foreach (EditStep step in Content.Decisions)
                {
                    using (html.In("tr"))
                    {
                        html.Element("td", step.Edit.Words(Content.Pool));
                        html.Element("td", step.Outcome == EditOutcome.Unchanged ? "It was so already." : Cost(step.State.Cost));
                        html.Element("td", step.Outcome == EditOutcome.Unchanged || step.State.Moves.IsEmpty ? "nobody" : string.Join("; ", step.State.Moves.Select(m =>
                            $"{Content.Pool.Mentees[Content.Pool.IndexOfMentee(m.MenteeId)].Name} from {people.Mentor(m.FromMentorId)} to {people.Mentor(m.ToMentorId)}")));
                    }
                }
            }
        }
    }

    private static string Cost(ProposalLoss? cost) => cost is { IsNone: false } ? cost.Words : "Nothing.";
}
