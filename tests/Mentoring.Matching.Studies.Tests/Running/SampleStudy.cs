using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Running;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Running;

/// <summary>Small studies, and approaches and metrics that show what a runner does with them.</summary>
internal static class SampleStudy
{
    /// <summary>Two sources, two schemes, two combinations, two policies, two approaches: 32 cells a seed.</summary>
    public static StudyDesign Grid(params ulong[] seeds) => new("grid", new StudyAxes
    {
        Sources = [Generated("small", 9, 6), Data()],
        Strategies = [new SchemeStrategy("informal"), TwoMinds],
        Reciprocities = [ReciprocityChoice.AsStated, new ReciprocityChoice("harmonic", new HarmonicMean())],
        MissingPolicies = [MissingChoice.AsStated, new MissingChoice("zero", new ZeroAgreement())],
        Approaches = [new SchemeApproach(), new Drawn()],
        Seeds = seeds,
        Metrics = [new MeanRank(), new MeanTruth()],
    });

    /// <summary>The two sides go by different questions, so that it matters how their views are combined.</summary>
    public static SchemeStrategy TwoMinds { get; } = new("twoMinds", "detailed", new Stated(
        new Dictionary<string, double> { ["t01q01"] = 2, ["t02q02"] = 1 }, new Dictionary<string, double> { ["t03q01"] = 1, ["t02q02"] = 1 }));

    /// <summary>One source, one scheme, one approach: a cell a seed.</summary>
    public static StudyDesign Line(MatchingApproach approach, params ulong[] seeds) => new("line", new StudyAxes
    {
        Sources = [Generated("tiny", 4, 3)],
        Strategies = [new SchemeStrategy("detailed")],
        Approaches = [approach],
        Seeds = seeds,
        Metrics = [new MeanRank(), new MeanTruth()],
    });

    public static GeneratedSource Generated(string name, int mentees, int mentors, double managersInPool = 0.3) =>
        new(name, new() { Mentees = mentees, Mentors = mentors, ManagersInPool = managersInPool });

    /// <summary>People who are there already: without a truth.</summary>
    public static DataSetSource Data()
    {
        StudyPool made = Generated("made", 7, 5).Open(11);
        return new DataSetSource("data", new StudyPool(made.Pool, made.Schemes));
    }

    /// <summary>A table without what depends on the machine, as text.</summary>
    public static string Reproducible(StudyResult result) => Reproducible(result.ToTable());

    public static string Reproducible(StudyTable table) => string.Join('\n', Enumerable.Range(0, table.RowCount).Select(row => string.Join('|', table.Columns
        .Select((column, c) => (column, c)).Where(x => x.column.IsReproducible).Select(x => Text(table[row, x.c])))));

    /// <summary>What the metrics of a design say of a result.</summary>
    public static IEnumerable<double?> Measured(StudyDesign design, MatchingTask task, StudyPool pool, ApproachResult result) =>
        design.Metrics.SelectMany(m => m.Measure(new MetricInput(task, result.Pairs) { Truth = pool.Truth })).Select(r => r.Value.Number);

    private static string Text(object? value) =>
        value is double number ? BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture) : $"{value}";

    /// <summary>Gives mentees in their order a mentor drawn by the seed from those whom they may have.</summary>
    internal sealed class Drawn : MatchingApproach
    {
        public override string Name => "drawn";

        public override string Description => "Each mentee draws a mentor.";

        protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
        {
            var random = new Random((int)task.Seed);
            int[] places = [.. Enumerable.Range(0, task.MentorCount).Select(task.Capacity)];
            var pairs = new List<PlacedPair>();
            for (int mentee = 0; mentee < task.MenteeCount; mentee++)
            {
                int[] free = [.. Enumerable.Range(0, task.MentorCount).Where(m => places[m] > 0 && task.IsEligible(mentee, m))];
                if (free.Length > 0)
                {
                    int mentor = free[random.Next(free.Length)];
                    places[mentor]--;
                    pairs.Add(new PlacedPair(mentee, mentor));
                }
            }

            return ApproachResult.Matched(pairs);
        }
    }

    /// <summary>Does as <see cref="Drawn"/>, counts the runs of each seed, and does before each what it is told to.</summary>
    internal sealed class Counted(Action<ulong>? before = null) : MatchingApproach
    {
        private readonly Drawn drawn = new();

        public Dictionary<ulong, int> Runs { get; } = [];

        public override string Name => "counted";

        public override string Description => drawn.Description;

        protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
        {
            lock (Runs)
            {
                Runs[task.Seed] = Runs.GetValueOrDefault(task.Seed) + 1;
            }

            before?.Invoke(task.Seed);
            return drawn.Match(task, CancellationToken.None);
        }
    }

    /// <summary>Always gives the same.</summary>
    internal sealed class Fixed(ApproachResult result) : MatchingApproach
    {
        public override string Name => "fixed";

        public override string Description => "Always the same.";

        protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken) => result;
    }

    /// <summary>A metric with one part of its own name.</summary>
    internal abstract class OneNumber(string name) : StudyMetric
    {
        public override string Name => name;

        public override string Formula => "a number";

        public override string Source => "these tests";

        public override ImmutableArray<MetricPart> Parts => [new(name, "units", MetricDirection.Neither)];

        protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken) =>
            [Number(input) is { } number ? MetricValue.Of(number) : MetricValue.NotDefined("There is none.")];

        protected abstract double? Number(MetricInput input);
    }

    /// <summary>The mean rank of the pairs.</summary>
    internal sealed class MeanRank() : OneNumber("mean-rank")
    {
        protected override double? Number(MetricInput input) =>
            input.Pairs.IsEmpty ? null : input.Pairs.Average(p => input.Task.Rank(p.Mentee, p.Mentor) / 3.0);
    }

    /// <summary>The mean compatibility of the pairs.</summary>
    internal sealed class MeanTruth() : OneNumber("mean-truth")
    {
        protected override double? Number(MetricInput input) =>
            input.Truth is not { } truth || input.Pairs.IsEmpty ? null : input.Pairs.Average(p => truth.Compatibility(p.Mentee, p.Mentor));
    }

    /// <summary>Always the same number.</summary>
    internal sealed class Constant(string name, double? value) : OneNumber(name)
    {
        protected override double? Number(MetricInput input) => value;
    }

    /// <summary>Another number each time.</summary>
    internal sealed class Restless() : OneNumber("restless")
    {
        private int times;

        public override bool IsReproducible => false;

        protected override double? Number(MetricInput input) => Interlocked.Increment(ref times);
    }
}
