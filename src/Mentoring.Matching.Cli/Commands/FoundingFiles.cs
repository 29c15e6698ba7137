using System.Globalization;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report.Pictures;
using Mentoring.Matching.Studies.Founding;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The findings of the founding study as files.</summary>
internal sealed class FoundingFiles(FoundingFindings findings)
{
    private const string points = "findings.csv", crossings = "crossings.csv";

    private static readonly string[] pointColumns =
        ["part", "mentees", "line", "level", "strategy", "missing", "approach", "measure", "mean", "lower", "upper", "pools"];

    private static readonly string[] crossingColumns = ["what", "at", "lower", "upper"];

    /// <summary>The tables and the pictures.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [points, crossings, "silence.svg", "sizes.svg", "signals.svg", "policies-by-item.svg", "policies-by-person.svg", "questions.svg", "open-door.svg"];

    public FoundingFindings Findings => findings;

    /// <summary>A level, or that there is none.</summary>
    public static string At(double? level) => level is { } at ? at.ToString("0.#", CultureInfo.InvariantCulture) : "never";

    /// <summary>Writes them; returns why that was not possible, or null.</summary>
    public string? Write(string folder)
    {
        (string Name, string Text)[] files =
        [
            (points, CsvRows.Write([pointColumns, .. findings.Points.Select(Row)])),
            (crossings, CsvRows.Write([crossingColumns, .. findings.Crossings.Select(c => new[] { c.What, Number(c.At), Number(c.Lower), Number(c.Upper) })])),
            .. new FoundingPictures(findings).All(),
        ];
        return files.Select(f => OutputFile.Write(Path.Combine(folder, f.Name), f.Text)).FirstOrDefault(error => error is not null);
    }

    public FoundingDocument Document() => new(
        [.. findings.Points.Select(p => new FoundingPointItem(
            p.Part, p.Mentees, p.Line, p.Level, p.Strategy, p.Missing, p.Approach, p.Measure, p.Estimate.Mean, p.Estimate.Lower, p.Estimate.Upper, p.Pools))],
        [.. findings.Crossings.Select(c => new FoundingCrossingItem(c.What, c.At, c.Lower, c.Upper))]);

    private static string[] Row(FoundingPoint p) =>
    [
        p.Part, Whole(p.Mentees), p.Line, Whole(p.Level), p.Strategy, p.Missing, p.Approach, p.Measure,
        Number(p.Estimate.Mean), Number(p.Estimate.Lower), Number(p.Estimate.Upper), Whole(p.Pools),
    ];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With six digits, which is more than the bands tell.</summary>
    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
