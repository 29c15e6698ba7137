using System.Globalization;
using Mentoring.Matching.Studies.Founding;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>The pictures of the founding study.</summary>
internal sealed class FoundingPictures(FoundingFindings findings)
{
    private const string gain = "share of the possible gain";
    private const string Long = "detailed", Short = "informal", ByItem = "by-item", ByPerson = "by-person";
    private const string overExpected = "of the possible gain, more than by the expected value";
    private const string rates = "answers that mentors give, per cent";

    private readonly int middle = findings.Points.First(p => p.Part == FoundingStudy.Policies).Mentees;

    /// <summary>Each with the name of its file.</summary>
    public IEnumerable<(string Name, string Svg)> All() =>
    [
        ("silence.svg", StudyLinesPicture.Svg("What mentors' silence costs", rates, gain, Silence())),
        ("sizes.svg", StudyLinesPicture.Svg("The same in small and large pools, the long form", rates, gain, Sizes())),
        ("signals.svg", StudyLinesPicture.Svg("How many pairs go well, by how much answers tell", rates, "pairs that go well", Signals())),
        ("policies-by-item.svg", StudyLinesPicture.Svg("What a missing answer should count as: single answers missing", rates, overExpected, Policies(ByItem))),
        ("policies-by-person.svg", StudyLinesPicture.Svg("What a missing answer should count as: whole mentors silent", rates, overExpected, Policies(ByPerson))),
        ("questions.svg", StudyLinesPicture.Svg("How many questions to ask mentors, and which", "questions that all mentors answer", gain, Questions())),
        ("open-door.svg", StudyLinesPicture.Svg("The open door: mentees name whom they want", "insight of mentees, per cent", gain, OpenDoor())),
    ];

    private StudyLine[] Silence() =>
    [
        .. Of(FoundingStudy.Silence).Where(p => p.Mentees == middle).GroupBy(p => (p.Strategy, p.Line)).Select(g => Line(
            $"{Form(g.Key.Strategy)}, {(g.Key.Line == ByItem ? "single answers missing" : "whole mentors silent")}",
            g,
            g.Key.Line == ByItem ? 0 : 1,
            g.Key.Strategy == Short)),
    ];

    private StudyLine[] Sizes() =>
    [
        .. Of(FoundingStudy.Silence).Where(p => p.Strategy == Long).GroupBy(p => p.Mentees).SelectMany((size, k) => size.GroupBy(p => p.Line).Select(g => Line(
            $"{size.Key} mentees, {(g.Key == ByItem ? "single answers" : "whole mentors")}", g, k, g.Key == ByPerson))),
    ];

    private StudyLine[] Signals() =>
    [
        .. findings.Points
            .Where(p => p.Part == FoundingStudy.Silence && p.Mentees == middle && p.Line == ByPerson && p.Measure.StartsWith("goes-well", StringComparison.Ordinal))
            .GroupBy(p => p.Measure).OrderByDescending(g => g.Key, StringComparer.Ordinal)
            .SelectMany((signal, k) => signal.GroupBy(p => p.Strategy).Select(g => Line($"{Form(g.Key)}, signal {Signal(signal.Key)}", g, k, g.Key == Short))),
    ];

    private StudyLine[] Policies(string line) =>
        [.. findings.Points.Where(p => p.Part == FoundingStudy.Policies && p.Measure == FoundingFindings.OverExpected && p.Line == line).GroupBy(p => p.Missing).Select((g, k) => Line(PolicyName(g.Key), g, k))];

    private StudyLine[] Questions()
    {
        FoundingPoint[] all = [.. Of(FoundingStudy.Questions)];
        FoundingPoint[] ends = [.. all.Where(p => p.Line is "none" or "all")];
        return
        [
            Line("chosen on a pilot", [.. ends, .. all.Where(p => p.Line == "chosen")], 0),
            Line("drawn at random", [.. ends, .. all.Where(p => p.Line == "random")], 1, true),
        ];
    }

    private StudyLine[] OpenDoor()
    {
        FoundingPoint[] all = [.. Of(FoundingStudy.OpenDoor)];
        return
        [
            Line("requests alone", all.Where(p => p is { Strategy: "openDoor", Line: "answers-000" }), 3),
            .. all.Where(p => p.Strategy is Long or "detailedWithASay" && Percent(p.Line) > 0).GroupBy(p => p.Line).SelectMany((rate, k) => rate.GroupBy(p => p.Strategy).Select(g =>
                Line($"long form, {Percent(rate.Key)} % answer{(g.Key == Long ? "" : ", and requests")}", g, k, g.Key == Long))),
        ];
    }

    private IEnumerable<FoundingPoint> Of(string part) => findings.Points.Where(p => p.Part == part && p.Measure == FoundingFindings.Gain);

    private static StudyLine Line(string name, IEnumerable<FoundingPoint> points, int colour, bool isThin = false) =>
        new(name, [.. points.OrderBy(p => p.Level).Select(p => ((double)p.Level, p.Estimate))], colour, isThin);

    private static string Form(string strategy) => strategy == Short ? "short form" : "long form";

    private static string Signal(string measure) => (int.Parse(measure[^3..], CultureInfo.InvariantCulture) / 100.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static int Percent(string line) => int.Parse(line[^3..], CultureInfo.InvariantCulture);

    private static string PolicyName(string name) => name switch
    {
        "half" => "a bare 0.5",
        "zero" => "nothing",
        "renormalise" => "left out (renormalise)",
        _ => "shrunk mean",
    };
}
