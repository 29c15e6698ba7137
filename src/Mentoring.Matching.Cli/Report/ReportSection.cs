namespace Mentoring.Matching.Cli.Report;

/// <summary>A section of a report.</summary>
internal abstract class ReportSection(ReportContent content)
{
    /// <summary>The id of the section's place in the document.</summary>
    public abstract string Anchor { get; }

    public abstract string Heading { get; }

    /// <summary>Whether there is anything to say.</summary>
    public virtual bool IsNeeded => true;

    protected ReportContent Content => content;

    /// <summary>Writes the section with its heading.</summary>
    public void Write(HtmlWriter html)
    {
        string heading = $"{Anchor}-heading";
        using (html.In("section", ("id", Anchor), ("aria-labelledby", heading)))
        {
            html.Element("h2", Heading, ("id", heading));
            html.Line();
            WriteBody(html);
        }
    }

    protected abstract void WriteBody(HtmlWriter html);
}
