using System.Collections.Immutable;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>At which mentors one more place would be worth most, so whom to look for.</summary>
internal sealed class RecruitmentSection(ReportContent content) : ReportSection(content)
{
    private const int shown = 10;

    public override string Anchor => "recruitment";

    public override string Heading => "Whom to recruit";

    public override bool IsNeeded => Content.Proposal is not null && !Content.Result.Unmatched.IsEmpty;

    protected override void WriteBody(HtmlWriter html)
    {
        ImmutableArray<Relaxation> places = Content.Proposal!.RecruitmentBrief();
        string which = places.Length > shown ? $"the {ScaleText.Whole(shown)} best of {ScaleText.Whole(places.Length)}" : "the most first";
        html.Element("p", $"What one more place at a mentor would bring, {which}. Ask these mentors for one, or look for people who would answer as they did.");
        using (html.In("ol"))
        {
            foreach (Relaxation place in places.Take(shown))
            {
                html.Element("li", place.Words);
            }
        }
    }
}
