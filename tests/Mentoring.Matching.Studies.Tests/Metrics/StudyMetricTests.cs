using System.Collections.Immutable;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Tests.Approaches;

namespace Mentoring.Matching.Studies.Tests.Metrics;

/// <summary>What every metric must do, those of the package and one of one's own.</summary>
public sealed class StudyMetricTests
{
    private static readonly StudyMetric[] all = [.. StudyMetrics.BuiltIn, new SpareRoomMetric()];

    public static TheoryData<string> Names => [.. all.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_gives_a_finite_number_or_a_reason_for_each_part_and_the_same_again(string name)
    {
        StudyMetric metric = all.Single(m => m.Name == name);
        int defined = 0;
        foreach (MetricInput input in Enumerable.Range(1, 24).Select(MetricInputs.Of))
        {
            ImmutableArray<MetricReading> readings = metric.Measure(input);
            Assert.Equal(metric.Parts.AsEnumerable(), readings.Select(r => r.Part));
            Assert.All(readings, r =>
            {
                Assert.Equal(name, r.Metric);
                Assert.True(r.Value.Number is { } number ? double.IsFinite(number) && r.Value.Reason is null : r.Value.Reason!.EndsWith('.'));
            });
            Assert.Equal(readings.AsEnumerable(), metric.Measure(input).AsEnumerable());
            defined += readings.Count(r => r.Value.Number is not null);
        }

        Assert.True(defined >= 12, $"Only {defined} numbers were defined.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_people_came_in_changes_nothing(string name)
    {
        StudyMetric metric = all.Single(m => m.Name == name);
        foreach (int seed in Enumerable.Range(1, 12))
        {
            MetricInput input = MetricInputs.Of(seed);
            MatchingTask reversed = MatchingTask.Of(input.Task.Scheme, StudyPools.Reversed(input.Task.Pool), input.Task.Seed);
            MetricInput other = MetricInputs.With(reversed, seed, input.Approach!, [.. input.Pairs.Reverse()]);
            Assert.Equal(metric.Measure(input).AsEnumerable(), metric.Measure(other).AsEnumerable());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_heeds_cancellation_and_measures_pools_without_people(string name)
    {
        StudyMetric metric = all.Single(m => m.Name == name);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => metric.Measure(MetricInputs.Of(5), source.Token));
        Assert.Throws<ArgumentNullException>(() => metric.Measure(null!));
        GeneratedPool empty = PoolGenerator.Generate(new() { Mentees = 0, Mentors = 0 });
        Assert.Equal(metric.Parts.Length, metric.Measure(new MetricInput(MatchingTask.Of(empty.DetailedScheme, empty.Pool), []) { Manipulators = 1 }).Length);
    }

    [Fact]
    public void Names_are_told_apart_and_all_but_time_and_memory_are_reproducible()
    {
        string[] parts = [.. all.SelectMany(m => m.Parts).Select(p => p.Name)];
        Assert.Equal(parts.Length, parts.Distinct().Count());
        Assert.All(parts.Concat(all.Select(m => m.Name)), n => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", n));
        Assert.Equal(all.Length, all.Select(m => m.Name).Distinct().Count());
        Assert.Equal(["time", "memory"], all.Where(m => !m.IsReproducible).Select(m => m.Name));
    }

    [Fact]
    public void A_metric_that_gives_other_than_one_value_a_part_is_a_defect()
    {
        Assert.Contains("has 1 parts but gave 2 values", Assert.Throws<InvalidOperationException>(() =>
            new Wrong(MetricValue.Of(1), MetricValue.Of(2)).Measure(MetricInputs.Of(1))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new Wrong(default(MetricValue)).Measure(MetricInputs.Of(1)));
        Assert.Throws<ArgumentException>(() => MetricValue.Of(double.NaN));
        Assert.Throws<ArgumentException>(() => MetricValue.NotDefined(" "));
        Assert.Equal(("0.1", "No."), (MetricValue.Of(0.1).ToString(), MetricValue.NotDefined("No.").ToString()));
    }

    [Fact]
    public void What_is_not_of_the_pool_is_refused()
    {
        MatchingTask task = StudyPools.Task(8);
        Assert.Throws<ArgumentException>(() => new MetricInput(task, [new(0, 0), new(0, 1)]));
        Assert.Throws<ArgumentException>(() => new MetricInput(task, [new(0, task.MentorCount)]));
        Assert.Throws<ArgumentException>(() => new MetricInput(task, []) { GroupQuestion = "no such question" });
        Assert.Throws<ArgumentException>(() => new MetricInput(task, []) { Truth = new GeneratedTruth(PoolGenerator.Generate(new() { Mentees = 1, Mentors = 1 })) });
        Assert.Throws<ArgumentException>(() => new MetricInput(task, []) { Outcomes = [new(0, 0, double.NaN)] });
        Assert.Throws<ArgumentException>(() => new MetricInput(task, []) { Outcomes = [new(-1, 0, 1)] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MetricInput(task, []) { Manipulators = -1 });
    }

    [Fact]
    public void An_approach_is_timed_by_the_clock_that_is_given()
    {
        MatchingTask task = StudyPools.Task(8);
        MeasuredApproach measured = MeasuredApproach.Of(new GreedyApproach(), task, new Clock());
        Assert.Equal(TimeSpan.FromSeconds(3), measured.Elapsed);
        Assert.True(measured.AllocatedBytes > 0);
        Assert.Equal(new GreedyApproach().Match(task).Pairs.AsEnumerable(), measured.Result.Pairs.AsEnumerable());
    }

    private sealed class Clock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 3;
    }

    private sealed class Wrong(params MetricValue[] values) : StudyMetric
    {
        public override string Name => "wrong";

        public override string Formula => "none";

        public override string Source => "none";

        public override ImmutableArray<MetricPart> Parts { get; } = [new("wrong", "none", MetricDirection.Neither)];

        protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken) => values;
    }
}
