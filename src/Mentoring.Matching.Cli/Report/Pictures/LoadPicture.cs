using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>How many mentors have how many mentees, and how many of them could take more.</summary>
internal sealed class LoadPicture : Picture
{
    private const int most = 12; // and more

    private readonly int[] full;
    private readonly int[] free;

    public LoadPicture(ReportContent content)
        : base(content)
    {
        (int Load, bool IsFull)[] loads = [.. content.Pool.Mentors.Select(m => (Load: content.MenteesOf[m.Id].Count(), m.Capacity)).Select(m => (Math.Min(most, m.Load), m.Load >= m.Capacity))];
        int length = loads.Max(l => l.Load) + 1;
        full = [.. Enumerable.Range(0, length).Select(n => loads.Count(l => l.Load == n && l.IsFull))];
        free = [.. Enumerable.Range(0, length).Select(n => loads.Count(l => l.Load == n && !l.IsFull))];
    }

    protected override string Title => "Load of the mentors";

    protected override string Words =>
        $"Mentors by the number of mentees they were given: {full.Sum()} have no place left, {free.Sum()} could take more.";

    protected override void WriteKey(HtmlWriter html)
    {
        html.Text("Mentors by the number of mentees they were given: ");
        html.Element("i", "", ("class", "key main"), ("aria-hidden", "true"));
        html.Text($" {Whole(full.Sum())} have no place left, ");
        html.Element("i", "", ("class", "key second"), ("aria-hidden", "true"));
        html.Text($" {Whole(free.Sum())} could take more.");
    }

    protected override void Draw(Plot plot)
    {
        var bars = new List<Bar>();
        for (int n = 0; n < full.Length; n++)
        {
            bars.Add(new Bar { Position = n, ValueBase = 0, Value = full[n], FillColor = Paint.Main, LineWidth = 0, Size = 0.62 });
            bars.Add(new Bar { Position = n, ValueBase = full[n], Value = full[n] + free[n], FillColor = Paint.Second, LineWidth = 0, Size = 0.62 });
        }

        plot.Add.Bars(bars.Where(b => b.Value > b.ValueBase).ToArray());
        Ticks(plot, Numbers().Select(n => (double)n), Counts(Highest).Select(c => (double)c));
        plot.Axes.SetLimits(-0.6, Math.Max(3, full.Length) - 0.4, 0, Counts(Highest).Last());
    }

    protected override IEnumerable<Word> WordsOf(Plot plot) =>
    [
        .. Below(plot, Numbers().Select(n => ((double)n, n == most ? $"{most}+" : Whole(n))), "mentees given"),
        .. Beside(plot, Counts(Highest).Select(c => ((double)c, Whole(c)))),
    ];

    protected override (string[] Head, IReadOnlyList<string[]> Rows) Table() => (
        ["Mentees", "Mentors", "No place left", "Could take more"],
        [.. Numbers().Select(n => (string[])[n == most ? $"{most} and more" : Whole(n), Whole(full[n] + free[n]), Whole(full[n]), Whole(free[n])])]);

    private int Highest => full.Zip(free, (a, b) => a + b).Max();

    private IEnumerable<int> Numbers() => Enumerable.Range(0, full.Length);
}
