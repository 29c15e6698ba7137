using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>The measures of one part, by what was matched and how, one value a seed.</summary>
internal sealed class SeedValues
{
    /// <summary>The approach of all parts but the one on approaches: the library's own matching.</summary>
    public const string UsualApproach = "scheme";

    private readonly Dictionary<(FoundingSource Source, string Strategy, string Missing, string Approach, string Measure), double[]> values = [];

    public SeedValues(FoundingPart part, StudyResult result)
    {
        Part = part;
        var sources = part.Design.Sources.Cast<FoundingSource>().ToDictionary(s => s.Name, StringComparer.Ordinal);
        var indices = part.Design.Parts.Select((p, k) => (p.Part.Name, k)).ToDictionary(p => p.Name, p => p.k, StringComparer.Ordinal);
        foreach (IGrouping<StudyCell, StudyRow> group in result.Rows.GroupBy(r => r.Cell with { Seed = 0 }))
        {
            StudyRow[] rows = [.. group.OrderBy(r => r.Cell.Seed)];
            (FoundingSource, string, string, string, string) Key(string measure) =>
                (sources[group.Key.Source], group.Key.Strategy, group.Key.Missing, group.Key.Approach, measure);
            foreach (string measure in FoundingFindings.Measures)
            {
                values[Key(measure)] = [.. rows.Select(r => Value(indices, r, measure))];
            }
        }
    }

    public FoundingPart Part { get; }

    public IEnumerable<FoundingSource> Sources => Part.Design.Sources.Cast<FoundingSource>();

    /// <summary>The values of a measure, one a seed.</summary>
    public double[] this[FoundingSource source, string strategy, string measure, string missing = "asStated", string approach = UsualApproach] =>
        values[(source, strategy, missing, approach, measure)];

    /// <summary>All of them as points.</summary>
    public IEnumerable<FoundingPoint> Points() => values
        .Select(v => new FoundingPoint(
            Part.Name, v.Key.Source.Mentees, v.Key.Source.Line, v.Key.Source.Level, v.Key.Strategy, v.Key.Missing, v.Key.Approach, v.Key.Measure,
            FoundingEstimate.Of(v.Value), v.Value.Length))
        .OrderBy(p => p.Measure, StringComparer.Ordinal).ThenBy(p => p.Mentees).ThenBy(p => p.Line, StringComparer.Ordinal).ThenBy(p => p.Strategy, StringComparer.Ordinal)
        .ThenBy(p => p.Missing, StringComparer.Ordinal).ThenBy(p => p.Approach, StringComparer.Ordinal).ThenBy(p => p.Level);

    private static double Value(Dictionary<string, int> indices, StudyRow row, string measure)
    {
        double Of(string part) => row.Values[indices[part]]
            ?? throw new InvalidOperationException($"The cell '{row.Cell.Key}' has no '{part}'; every pool of this study has pairs and a truth.");
        return measure == FoundingFindings.Gain ? Of("true-mean") / Of("true-best") : Of(measure);
    }
}
