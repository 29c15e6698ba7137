using Spectre.Console;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The screen of people: tables, colours and progress, by Spectre.Console.</summary>
internal sealed class TerminalScreen(TextWriter writer) : Screen
{
    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

    public override void Line(string text) => console.WriteLine(PlainText.OneLine(text));

    public override void Facts(IReadOnlyList<(string Name, string Value)> facts)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach ((string name, string value) in facts)
        {
            grid.AddRow($"[bold]{Safe(name)}[/]", Safe(value));
        }

        console.Write(grid);
    }

    public override void Table(string title, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table().Title(Safe(title)).Border(TableBorder.Rounded);
        foreach (string header in headers)
        {
            table.AddColumn(Safe(header));
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow([.. row.Select(Safe)]);
        }

        console.Write(table);
    }

    public override T WatchLines<T>(string title, Func<Action<string>?, T> work) =>
        console.Status().Start(Safe(title), status => work(line => status.Status(Safe(line))));

    private static string Safe(string text) => Markup.Escape(PlainText.OneLine(text));
}
