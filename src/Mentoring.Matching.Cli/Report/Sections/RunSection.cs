using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>What anybody needs to know to repeat the matching, and how.</summary>
internal sealed class RunSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "run";

    public override string Heading => "How to repeat it";

    protected override void WriteBody(HtmlWriter html)
    {
        RunRecord run = Content.Result.Run;
        html.Element("p", "The same scheme and people give the same matching to the last bit, on any machine, in whatever order the people come. To verify it, run the tool of this version on the same files: every line below and every pair must be the same. A changed answer changes the hash of the people, a changed scheme that of the scheme.");
        using (html.In("dl", ("class", "facts")))
        {
            Fact(html, "Scheme", run.SchemeName);
            Fact(html, "Library", run.LibraryVersion);
            Fact(html, "Solver", run.Solver);
            Fact(html, "Objectives", string.Join(", then ", run.Objectives.Select(ToolJson.Name)));
            Fact(html, "Certificate", Certificate());
            Hash(html, "Hash of the scheme", run.SchemeHash);
            Hash(html, "Hash of the people", run.InputHash);
            if (run.CurrentPairsHash is not null)
            {
                Hash(html, "Hash of the pairs in force", run.CurrentPairsHash);
            }
        }
    }

    private string Certificate() => Content.Result.Certificate switch
    {
        { IsValid: true } certificate => $"valid, gap {certificate.Gap}",
        { } certificate => $"not valid: {string.Join(" ", certificate.Violations)}",
        null => "none",
    };

    private static void Fact(HtmlWriter html, string term, string text)
    {
        html.Element("dt", term);
        html.Element("dd", text);
    }

    private static void Hash(HtmlWriter html, string term, string? hash)
    {
        html.Element("dt", term);
        using (html.In("dd"))
        {
            if (hash is null)
            {
                html.Text("none: a part of the scheme has no JSON name");
            }
            else
            {
                html.Element("code", hash);
            }
        }
    }
}
