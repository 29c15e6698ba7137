namespace Mentoring.Matching.Cli.Output;

/// <summary>The screen of files, pipes and scripts: one fact a line, one row a line with tabs between the cells.</summary>
internal sealed class PlainScreen(TextWriter writer) : Screen
{
    public override void Line(string text) => writer.WriteLine(PlainText.OneLine(text));

    public override void Facts(IReadOnlyList<(string Name, string Value)> facts)
    {
        foreach ((string name, string value) in facts)
        {
            Line($"{name}: {value}");
        }
    }

    public override void Table(string title, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Line($"{title}:");
        foreach (IReadOnlyList<string> row in rows.Prepend(headers))
        {
            writer.WriteLine(string.Join('\t', row.Select(PlainText.OneLine)));
        }
    }

    public override T WatchLines<T>(string title, Func<Action<string>?, T> work) => work(null);
}
