using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>What the founding study found: means with their bands, and where lines cross.</summary>
/// <remarks>Immutable; safe for use by several threads. The same rows give the same findings.</remarks>
public sealed class FoundingFindings
{
    /// <summary>
    /// The measure that most is said in: the mean true compatibility of the pairs as a share of the best that perfect knowledge could do with the same
    /// people. Pairs at random come to about 0.
    /// </summary>
    public const string Gain = "gain";

    /// <summary>
    /// The measure that policies are held against each other in: how much more of the possible gain a policy brings than the expected value does, pool by pool.
    /// </summary>
    public const string OverExpected = "gain-over-expected";

    private FoundingFindings(ImmutableArray<FoundingPoint> points, ImmutableArray<FoundingCrossing> crossings)
    {
        Points = points;
        Crossings = crossings;
    }

    /// <summary>The means, part by part.</summary>
    public ImmutableArray<FoundingPoint> Points { get; }

    /// <summary>Where lines cross.</summary>
    public ImmutableArray<FoundingCrossing> Crossings { get; }

    /// <summary>The measures of every point.</summary>
    internal static ImmutableArray<string> Measures { get; } = [Gain, "placed-share", "coverage-mean", .. GoesWellMetric.Signals.Select(GoesWellMetric.PartOf)];

    /// <summary>Finds them.</summary>
    /// <param name="results">Each part with its complete result.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">A part is missing, or a result is not complete.</exception>
    public static FoundingFindings Of(IEnumerable<(FoundingPart Part, StudyResult Result)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var byName = new Dictionary<string, SeedValues>(StringComparer.Ordinal);
        var points = new List<FoundingPoint>();
        foreach ((FoundingPart part, StudyResult result) in results)
        {
            if (!result.IsComplete)
            {
                throw new ArgumentException($"The part '{part.Name}' is not complete: run it to its end.", nameof(results));
            }

            var values = new SeedValues(part, result);
            byName[part.Name] = values;
            points.AddRange([.. values.Points(), .. part.Name == FoundingStudy.Policies ? OfPolicies(values) : []]);
        }

        string[] missing = [.. FoundingStudy.Names.Where(n => !byName.ContainsKey(n))];
        return missing.Length == 0
            ? new FoundingFindings([.. points], [.. OfSilence(byName), .. OfQuestions(byName), .. OfNoForm(byName), .. OfOpenDoor(byName[FoundingStudy.OpenDoor])])
            : throw new ArgumentException($"There is no part '{missing[0]}'; give all of them.", nameof(results));
    }

    /// <summary>How much more each policy brings than the expected value.</summary>
    private static IEnumerable<FoundingPoint> OfPolicies(SeedValues values) =>
        from missing in values.Part.Design.MissingPolicies
        where missing.Name != FoundingStudy.Expected
        from source in values.Sources
        let gains = values[source, FoundingPools.Detailed, Gain, missing.Name]
        let expected = values[source, FoundingPools.Detailed, Gain, FoundingStudy.Expected]
        select new FoundingPoint(
            values.Part.Name, source.Mentees, source.Line, source.Level, FoundingPools.Detailed, missing.Name, SeedValues.UsualApproach, OverExpected,
            FoundingEstimate.Of([.. gains.Zip(expected, (gain, other) => gain - other)]), gains.Length);

    /// <summary>From which answer rate on the long form, partly filled in, is worth the short one that everybody fills in.</summary>
    private static IEnumerable<FoundingCrossing> OfSilence(Dictionary<string, SeedValues> values)
    {
        SeedValues silence = values[FoundingStudy.Silence];
        foreach (IGrouping<(int Mentees, string Line), FoundingSource> pools in silence.Sources.GroupBy(s => (s.Mentees, s.Line)))
        {
            double[] shortForm = silence[pools.Last(), FoundingPools.Informal, Gain];
            yield return Crossing(
                string.Create(CultureInfo.InvariantCulture, $"{pools.Key.Mentees} mentees, {pools.Key.Line}: per cent of answers on the long form that are worth the short form answered in full"),
                silence,
                pools,
                shortForm);
        }
    }

    /// <summary>Which answer rate of the long form a few questions are worth that everybody answers.</summary>
    private static IEnumerable<FoundingCrossing> OfQuestions(Dictionary<string, SeedValues> values)
    {
        SeedValues silence = values[FoundingStudy.Silence], questions = values[FoundingStudy.Questions];
        foreach (FoundingSource few in questions.Sources.Where(s => s.Line is FoundingStudy.Chosen or FoundingStudy.AtRandom))
        {
            foreach (IGrouping<string, FoundingSource> pools in silence.Sources.Where(s => s.Mentees == few.Mentees).GroupBy(s => s.Line))
            {
                yield return Crossing(
                    string.Create(CultureInfo.InvariantCulture, $"{pools.Key}: per cent of answers on the long form that are worth {Questions(few.Level)}, {few.Line}, that all mentors answer"),
                    silence,
                    pools,
                    questions[few, FoundingPools.Detailed, Gain]);
            }
        }
    }

    private static string Questions(int count) => count == 1 ? "one question" : string.Create(CultureInfo.InvariantCulture, $"{count} questions");

    /// <summary>Which share of mentors must fill in the long form for it to be worth the open door.</summary>
    private static IEnumerable<FoundingCrossing> OfNoForm(Dictionary<string, SeedValues> values)
    {
        SeedValues silence = values[FoundingStudy.Silence], openDoor = values[FoundingStudy.OpenDoor];
        foreach (FoundingSource door in openDoor.Sources.Where(s => s.Line == openDoor.Sources.First().Line))
        {
            yield return Crossing(
                string.Create(CultureInfo.InvariantCulture, $"by-person: per cent of answers on the long form that are worth the open door at an insight of {door.Level} per cent"),
                silence,
                silence.Sources.Where(s => s.Mentees == door.Mentees && s.Line == FoundingStudy.Line(SilenceKind.People)),
                openDoor[door, FoundingPools.OpenDoor, Gain]);
        }
    }

    /// <summary>From which insight on the open door is worth the long form, and a say beside the form more than the form alone.</summary>
    private static IEnumerable<FoundingCrossing> OfOpenDoor(SeedValues openDoor)
    {
        Func<FoundingSource, double[]> Of(string strategy) => pool => openDoor[pool, strategy, Gain];
        foreach (IGrouping<string, FoundingSource> pools in openDoor.Sources.GroupBy(s => s.Line))
        {
            yield return Crossing(
                $"{pools.Key}: insight in per cent from which the open door is worth the long form", pools, Of(FoundingPools.OpenDoor), Of(FoundingPools.Detailed));
            yield return Crossing(
                $"{pools.Key}: insight in per cent from which half of the weight on requests is worth more than none", pools, Of(FoundingPools.WithASay), Of(FoundingPools.Detailed));
        }
    }

    /// <summary>Where the long form, by the pools' levels, reaches what something else is worth at every level.</summary>
    private static FoundingCrossing Crossing(string what, SeedValues values, IEnumerable<FoundingSource> pools, double[] other) =>
        Crossing(what, pools, p => values[p, FoundingPools.Detailed, Gain], _ => other);

    private static FoundingCrossing Crossing(
        string what, IEnumerable<FoundingSource> pools, Func<FoundingSource, double[]> one, Func<FoundingSource, double[]> other) =>
        CrossingSearch.Of(what, [.. pools.Select(p => p.Level)], Differences(pools, one, other));

    /// <summary>For each seed, and then for each pool, by how much one is above the other.</summary>
    private static double[][] Differences(IEnumerable<FoundingSource> pools, Func<FoundingSource, double[]> one, Func<FoundingSource, double[]> other)
    {
        (double[] One, double[] Other)[] lines = [.. pools.Select(p => (one(p), other(p)))];
        return [.. Enumerable.Range(0, lines[0].One.Length).Select(seed => lines.Select(l => l.One[seed] - l.Other[seed]).ToArray())];
    }
}
