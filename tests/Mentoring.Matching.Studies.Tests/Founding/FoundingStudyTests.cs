using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Founding;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Tests.Founding;

/// <summary>The founding study, reduced: the same parts in seconds, and what it concludes.</summary>
public sealed class FoundingStudyTests
{
    private static readonly Lazy<FoundingFindings> reduced = new(() => FoundingFindings.Of(FoundingStudy.Parts(FoundingOptions.Reduced).Select(p => (p, Run(p.Design)))));

    [Fact]
    public void Every_part_has_its_points_and_all_bands_hold_their_means()
    {
        FoundingFindings findings = reduced.Value;
        Assert.Equal(FoundingStudy.Names, findings.Points.Select(p => p.Part).Distinct());
        Assert.All(findings.Points, p =>
        {
            Assert.InRange(p.Estimate.Mean, p.Estimate.Lower, p.Estimate.Upper);
            Assert.Equal(FoundingOptions.Reduced.Seeds, p.Pools);
        });
        Assert.All(findings.Points.Where(p => p.Measure is "placed-share" or "coverage-mean" || p.Measure.StartsWith("goes-well", StringComparison.Ordinal)),
            p => Assert.InRange(p.Estimate.Mean, 0, 1));
        Assert.All(findings.Points.Where(p => p.Measure == FoundingFindings.Gain), p => Assert.InRange(p.Estimate.Mean, -0.3, 1));
    }

    [Theory]
    [InlineData("by-item")]
    [InlineData("by-person")]
    public void The_more_mentors_answer_the_more_is_gained_and_nothing_without_them(string line)
    {
        double[] gains = [.. FoundingOptions.Reduced.Rates.Select(rate => Gain(FoundingStudy.Silence, line, rate, "detailed"))];
        Assert.InRange(gains[0], -0.1, 0.1);
        Assert.True(gains[0] < gains[1] && gains[1] < gains[2], string.Join(" ", gains));
        Assert.True(Gain(FoundingStudy.Silence, line, 100, "informal") < gains[2] - 0.1);
    }

    [Fact]
    public void Single_answers_missing_cost_less_than_whole_mentors_silent() =>
        Assert.True(Gain(FoundingStudy.Silence, "by-item", 50, "detailed") > Gain(FoundingStudy.Silence, "by-person", 50, "detailed") + 0.05);

    [Fact]
    public void What_silence_counts_as_matters_by_item_and_the_expected_value_is_no_worse_than_nothing_or_a_half()
    {
        double Of(string missing) => Gain(FoundingStudy.Policies, "by-item", 50, "detailed", missing);
        Assert.True(Of("expected") > Of("zero"));
        Assert.True(Of("expected") > Of("half") - 0.02);
        Assert.All(["half", "zero", "renormalise", "shrink"], m => Assert.Equal(
            Gain(FoundingStudy.Policies, "by-item", 100, "detailed", "expected"), Gain(FoundingStudy.Policies, "by-item", 100, "detailed", m), 0.03)); // little is missing
    }

    [Fact]
    public void Three_questions_that_a_pilot_chose_beat_three_at_random() =>
        Assert.True(Gain(FoundingStudy.Questions, "chosen", 3, "detailed") > Gain(FoundingStudy.Questions, "random", 3, "detailed") + 0.03);

    [Fact]
    public void The_open_door_gains_by_insight_and_does_not_depend_on_mentors_answers()
    {
        double Of(int insight, int rate, string strategy) => Gain(FoundingStudy.OpenDoor, string.Create(CultureInfo.InvariantCulture, $"answers-{rate:000}"), insight, strategy);
        Assert.InRange(Of(0, 0, "openDoor"), -0.1, 0.1);
        Assert.True(Of(100, 0, "openDoor") > 0.2);
        Assert.Equal(Of(100, 0, "openDoor"), Of(100, 100, "openDoor"), 0.01); // but for the rule on managers
        Assert.Equal(Of(0, 50, "detailed"), Of(100, 50, "detailed"), 1e-12);
    }

    [Fact]
    public void Chance_gains_nothing_and_the_best_total_no_less_than_greed()
    {
        double Of(string approach) => reduced.Value.Points.Single(p =>
            p is { Part: FoundingStudy.Approaches, Level: 100, Measure: FoundingFindings.Gain } && p.Approach == approach).Estimate.Mean;
        Assert.InRange(Of("random"), -0.1, 0.1);
        Assert.True(Of("optimal") > 0.6);
    }

    /// <summary>What is published can be had again from the seeds: some points of the full study, worked out anew.</summary>
    [Theory]
    [InlineData(FoundingStudy.Silence, "by-item-0100-answers-030")]
    [InlineData(FoundingStudy.Silence, "by-person-0030-answers-100")]
    [InlineData(FoundingStudy.Questions, "random-03")]
    [InlineData(FoundingStudy.OpenDoor, "insight-050-answers-050")]
    public void The_published_findings_are_those_of_the_study(string part, string source)
    {
        StudyDesign full = FoundingStudy.Parts().Single(p => p.Name == part).Design;
        var few = new FoundingPart(part, "", new StudyDesign("few", new StudyAxes
        {
            Sources = [full.Sources.Single(s => s.Name == source)], Strategies = full.Strategies, MissingPolicies = full.MissingPolicies, Approaches = full.Approaches,
            Seeds = full.Seeds, Metrics = full.Metrics,
        }));
        string[] published = Repository.Read("docs", "studies", "founding", "findings.csv").Split('\n');
        FoundingPoint[] points = [.. new SeedValues(few, Run(few.Design)).Points()];
        Assert.NotEmpty(points);
        Assert.All(points, p => Assert.Contains(Line(p), published));
    }

    /// <summary>A published crossing, worked out anew from its 40 pools of each rate.</summary>
    [Theory]
    [InlineData("by-item")]
    [InlineData("by-person")]
    public void The_published_crossings_are_those_of_the_study(string line)
    {
        StudyDesign full = FoundingStudy.Parts().Single(p => p.Name == FoundingStudy.Silence).Design;
        FoundingSource[] sources = [.. full.Sources.Cast<FoundingSource>().Where(s => s.Mentees == 30 && s.Line == line)];
        var few = new FoundingPart(FoundingStudy.Silence, "", new StudyDesign("few", new StudyAxes
        {
            Sources = sources, Strategies = full.Strategies, Approaches = full.Approaches, Seeds = full.Seeds, Metrics = full.Metrics,
        }));
        var values = new SeedValues(few, Run(few.Design));
        double[] shortForm = values[sources[^1], FoundingPools.Informal, FoundingFindings.Gain];
        double[][] differences = [.. shortForm.Select((other, seed) =>
            sources.Select(s => values[s, FoundingPools.Detailed, FoundingFindings.Gain][seed] - other).ToArray())];
        FoundingCrossing found = CrossingSearch.Of("", [.. sources.Select(s => s.Level)], differences);
        string published = Repository.Read("docs", "studies", "founding", "crossings.csv").Split('\n').Single(r => r.StartsWith($"\"30 mentees, {line}:", StringComparison.Ordinal));
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $",{found.At:0.######},{found.Lower:0.######},{found.Upper:0.######}"), published, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_options_are_told_at_once()
    {
        var options = new FoundingOptions { Mentees = [5, 5], Seeds = 2, Rates = [-1], Asked = [22], Insights = [] };
        Assert.Equal(5, Assert.Throws<InvalidInputException>(() => FoundingStudy.Parts(options)).Problems.Count);
        Assert.Empty(FoundingOptions.Full.Check());
    }

    [Fact]
    public void Findings_need_every_part_to_its_end()
    {
        FoundingPart part = FoundingStudy.Parts(FoundingOptions.Reduced)[^1];
        Assert.Contains("silence", Assert.Throws<ArgumentException>(() => FoundingFindings.Of([(part, Run(part.Design))])).Message, StringComparison.Ordinal);
        StudyResult stopped = new StudyRunner(TimeProvider.System).Run(part.Design, cancellationToken: new CancellationToken(true));
        Assert.Contains("not complete", Assert.Throws<ArgumentException>(() => FoundingFindings.Of([(part, stopped)])).Message, StringComparison.Ordinal);
    }

    private static double Gain(string part, string line, int level, string strategy, string missing = "") => reduced.Value.Points
        .Single(p => p.Part == part && p.Line == line && p.Level == level && p.Strategy == strategy && p.Mentees == 60 && p.Measure == FoundingFindings.Gain
            && (missing.Length == 0 || p.Missing == missing))
        .Estimate.Mean;

    private static string Line(FoundingPoint p) => string.Create(
        CultureInfo.InvariantCulture,
        $"{p.Part},{p.Mentees},{p.Line},{p.Level},{p.Strategy},{p.Missing},{p.Approach},{p.Measure},{p.Estimate.Mean:0.######},{p.Estimate.Lower:0.######},{p.Estimate.Upper:0.######},{p.Pools}");

    private static StudyResult Run(StudyDesign design)
    {
        StudyResult result = new StudyRunner(TimeProvider.System).Run(design, options: new StudyOptions { Parallelism = 2 });
        Assert.Empty(result.Failures);
        return result;
    }
}
