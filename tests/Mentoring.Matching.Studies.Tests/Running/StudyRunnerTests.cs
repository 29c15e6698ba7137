using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Tests.Running;

public sealed class StudyRunnerTests
{
    private static readonly StudyRunner runner = new(TimeProvider.System);

    [Fact]
    public void Rows_are_what_a_plain_loop_gives()
    {
        StudyDesign design = SampleStudy.Grid(3, 1);
        StudyResult result = runner.Run(design);

        Assert.True(result.IsComplete);
        Assert.Equal(64, result.Rows.Length);
        var rows = result.Rows.ToDictionary(r => r.Cell);
        foreach (StudySource source in design.Sources)
        {
            foreach (ulong seed in design.Seeds)
            {
                StudyPool pool = source.Open(seed);
                foreach (StudyStrategy strategy in design.Strategies)
                {
                    foreach (ReciprocityChoice reciprocity in design.Reciprocities)
                    {
                        foreach (MissingChoice missing in design.MissingPolicies)
                        {
                            var named = (SchemeStrategy)strategy;
                            Scheme stated = pool.Schemes[named.SchemeName];
                            SchemeBuilder builder = new SchemeBuilder(stated.Name)
                            {
                                Weighting = named.Weighting ?? stated.Weighting,
                                Reciprocity = reciprocity.Reciprocity ?? stated.Reciprocity,
                                MissingAnswers = missing.Policy ?? stated.MissingAnswers,
                            }.AddQuestions(stated.Questionnaire.Questions).AddCriteria(stated.Criteria).AddRules(stated.Rules);
                            MatchingTask task = MatchingTask.Of(builder.Build(), pool.Pool, seed);
                            foreach (MatchingApproach approach in design.Approaches)
                            {
                                ApproachResult expected = approach.Match(task);
                                StudyRow row = rows[new StudyCell(source.Name, strategy.Name, reciprocity.Name, missing.Name, approach.Name, seed)];
                                Assert.Equal((expected.Status, expected.Reason, expected.Pairs.Length), (row.Status, row.Reason, row.Pairs));
                                Assert.Equal(SampleStudy.Measured(design, task, pool, expected), row.Values);
                            }
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Choices_on_every_axis_matter()
    {
        StudyRow[] rows = [.. runner.Run(SampleStudy.Grid(1, 2, 3)).Rows];
        foreach (Func<StudyCell, StudyCell> without in new Func<StudyCell, StudyCell>[]
        {
            c => c with { Source = "" }, c => c with { Strategy = "" }, c => c with { Reciprocity = "" }, c => c with { Missing = "" },
            c => c with { Approach = "" }, c => c with { Seed = 0 },
        })
        {
            Assert.Contains(rows.GroupBy(r => without(r.Cell)), g => g.Select(r => r.ResultHash).Distinct().Count() > 1);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    public void Threads_do_not_change_a_bit(int threads)
    {
        StudyDesign design = SampleStudy.Grid(1, 2, 3);
        Assert.Equal(
            SampleStudy.Reproducible(runner.Run(design)),
            SampleStudy.Reproducible(runner.Run(design, options: new StudyOptions { Parallelism = threads })));
    }

    [Fact]
    public void No_more_cells_run_at_once_than_allowed()
    {
        int running = 0;
        int most = 0;
        var approach = new SampleStudy.Counted(_ =>
        {
            int now = Interlocked.Increment(ref running);
            lock (this)
            {
                most = Math.Max(most, now);
            }

            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
        });
        runner.Run(SampleStudy.Line(approach, Seeds(40)), options: new StudyOptions { Parallelism = 3 });
        Assert.InRange(most, 1, 3);
        Assert.All(approach.Runs.Values, runs => Assert.Equal(1, runs));
        Assert.Equal(40, approach.Runs.Count);
    }

    [Fact]
    public void A_stopped_study_goes_on_where_it_was()
    {
        StudyDesign whole = SampleStudy.Line(new SampleStudy.Counted(), Seeds(20));
        string expected = SampleStudy.Reproducible(runner.Run(whole));
        for (int stopAt = 1; stopAt <= 20; stopAt++)
        {
            using var stop = new CancellationTokenSource();
            using var file = new MemoryStream();
            var approach = new SampleStudy.Counted();
            StudyDesign design = SampleStudy.Line(approach, Seeds(20));
            StudyResult first = runner.Run(
                design, new StreamLedger(file), null, new Each(p => { if (p.Done == stopAt) { stop.Cancel(); } }), stop.Token);
            Assert.Equal(stopAt, first.Rows.Length);
            Assert.Equal(stopAt == 20, first.IsComplete);

            StudyResult second = runner.Run(design, new StreamLedger(file), new StudyOptions { Parallelism = 2 });
            Assert.True(second.IsComplete);
            Assert.Equal(expected, SampleStudy.Reproducible(second));
            Assert.All(approach.Runs.Values, runs => Assert.Equal(1, runs));
        }
    }

    [Fact]
    public void A_cell_that_throws_is_told_and_run_again_and_the_others_are_done()
    {
        bool broken = true;
        var approach = new SampleStudy.Counted(seed =>
        {
            if (broken && seed is 3 or 5)
            {
                throw new InvalidOperationException("Out of\nluck.");
            }
        });
        StudyDesign design = SampleStudy.Line(approach, Seeds(6));
        using var file = new MemoryStream();
        StudyResult first = runner.Run(design, new StreamLedger(file));
        Assert.False(first.IsComplete);
        Assert.Equal(4, first.Rows.Length);
        Assert.Equal(
            ["tiny/detailed/asStated/asStated/counted/3: InvalidOperationException: Out of luck.", "tiny/detailed/asStated/asStated/counted/5: InvalidOperationException: Out of luck."],
            first.Failures.Select(f => $"{f.Cell}: {f.Message}"));

        broken = false;
        StudyDesign mended = SampleStudy.Line(new SampleStudy.Counted(), Seeds(6));
        StudyResult second = runner.Run(mended, new StreamLedger(file));
        Assert.True(second.IsComplete);
        Assert.Empty(second.Failures);
        Assert.Equal(SampleStudy.Reproducible(runner.Run(mended)), SampleStudy.Reproducible(second));
    }

    [Fact]
    public void A_ledger_that_cannot_keep_a_row_ends_the_study()
    {
        StudyDesign design = SampleStudy.Line(new SampleStudy.Drawn(), Seeds(5));
        IOException full = Assert.Throws<IOException>(() => runner.Run(design, new FullLedger(), new StudyOptions { Parallelism = 2 }));
        Assert.Equal("No space.", full.Message);
    }

    [Fact]
    public void No_pairs_are_a_row_with_its_reason()
    {
        StudyRow row = Assert.Single(runner.Run(SampleStudy.Line(new SampleStudy.Fixed(ApproachResult.Infeasible("There is nobody.")), 1)).Rows);
        Assert.Equal((ApproachStatus.Infeasible, "There is nobody.", 0), (row.Status, row.Reason, row.Pairs));
        Assert.All(row.Values, Assert.Null);
    }

    [Fact]
    public void Progress_counts_every_cell_once_and_estimates_by_the_mean()
    {
        var clock = new Clock();
        var approach = new SampleStudy.Counted(_ => clock.Pass(TimeSpan.FromSeconds(2)));
        StudyDesign design = SampleStudy.Line(approach, Seeds(5));
        using var file = new MemoryStream();
        using var stop = new CancellationTokenSource();
        new StudyRunner(clock).Run(design, new StreamLedger(file), null, new Each(p => { if (p.Done == 2) { stop.Cancel(); } }), stop.Token);

        var told = new List<StudyProgress>();
        StudyResult result = new StudyRunner(clock).Run(design, new StreamLedger(file), null, new Each(told.Add));
        Assert.Equal(
            [new StudyProgress(3, 5, 2, TimeSpan.FromSeconds(4)), new StudyProgress(4, 5, 2, TimeSpan.FromSeconds(2)), new StudyProgress(5, 5, 2, TimeSpan.Zero)],
            told);
        Assert.All(result.Rows, r => Assert.Equal(TimeSpan.FromSeconds(2), r.Elapsed));
    }

    [Fact]
    public void Any_row_can_be_run_again_alone_to_the_same_bits()
    {
        StudyDesign design = SampleStudy.Grid(4, 9);
        foreach (StudyRow row in runner.Run(design, options: new StudyOptions { Parallelism = 2 }).Rows)
        {
            StudyRow again = runner.Rerun(design, row.Cell);
            Assert.Equal((row.ResultHash, row.Pairs, row.Status), (again.ResultHash, again.Pairs, again.Status));
            Assert.Equal(row.Values.ToArray(), again.Values.ToArray());
        }

        Assert.Throws<ArgumentException>(() => runner.Rerun(design, new StudyCell("small", "detailed", "asStated", "asStated", "drawn", 5)));
    }

    [Fact]
    public void The_hash_of_a_result_tells_pairs_and_values_apart()
    {
        ApproachResult two = ApproachResult.Matched([new PlacedPair(0, 1), new PlacedPair(1, 0)]);
        string[] hashes =
        [
            Hash(two, 1, null),
            Hash(two, null, 1),
            Hash(two, 1, 0),
            Hash(two, 1, -0.0),
            Hash(two, Math.BitIncrement(1.0), null),
            Hash(ApproachResult.Matched([new PlacedPair(0, 0), new PlacedPair(1, 1)]), 1, null),
            Hash(ApproachResult.Matched([new PlacedPair(0, 1)]), 1, null),
            Hash(ApproachResult.Matched(Array.Empty<PlacedPair>()), 1, null),
            Hash(ApproachResult.Infeasible("No."), 1, null),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(hashes[0], Hash(ApproachResult.Matched([new PlacedPair(1, 0), new PlacedPair(0, 1)]), 1, null));
    }

    [Fact]
    public void What_is_not_reproducible_is_measured_but_not_hashed()
    {
        var design = new StudyDesign("restless", new StudyAxes
        {
            Sources = [SampleStudy.Generated("tiny", 4, 3)],
            Strategies = [new SchemeStrategy("detailed")],
            Approaches = [new SampleStudy.Drawn()],
            Seeds = [1],
            Metrics = [new SampleStudy.Restless(), new TimeMetric(), new MemoryMetric()],
        });
        StudyResult one = runner.Run(design);
        StudyResult two = runner.Run(design);
        Assert.NotEqual(one.Rows[0].Values[0], two.Rows[0].Values[0]);
        Assert.Equal(one.Rows[0].ResultHash, two.Rows[0].ResultHash);
        Assert.Equal(one.Rows[0].Elapsed.TotalSeconds, one.Rows[0].Values[1]);
        Assert.Equal(one.Rows[0].AllocatedBytes, one.Rows[0].Values[2]);
        Assert.Equal(
            ["restless", "time", "memory", "elapsed_ms", "allocated_bytes"], one.ToTable().Columns.Where(c => !c.IsReproducible).Select(c => c.Name));
    }

    [Fact]
    public void Metrics_are_given_all_that_the_pool_and_the_design_know()
    {
        StudyPool made = SampleStudy.Generated("made", 7, 5).Open(11);
        MatchingTask task = MatchingTask.Of(made.Schemes["detailed"], made.Pool, 3);
        ApproachResult pairs = new SampleStudy.Drawn().Match(task);
        Pair[] previous = [new(made.Pool.Mentees[0].Id, made.Pool.Mentors[0].Id), new(made.Pool.Mentees[1].Id, made.Pool.Mentors[1].Id)];
        KnownOutcome[] outcomes = [new(0, 0, 1), new(1, 1, 0), new(2, 2, 1)];
        var design = new StudyDesign("all", new StudyAxes
        {
            Sources = [new DataSetSource("data", new StudyPool(made.Pool, made.Schemes) { Previous = previous, Outcomes = [.. outcomes] })],
            Strategies = [new SchemeStrategy("detailed")],
            Approaches = [new SampleStudy.Drawn()],
            Seeds = [3],
            GroupQuestion = "field",
            Manipulators = 2,
        });
        var input = new MetricInput(task, pairs.Pairs)
        {
            Previous = previous, Outcomes = [.. outcomes], GroupQuestion = "field", Manipulators = 2, Approach = new SampleStudy.Drawn(),
        };
        Assert.Equal(
            StudyMetrics.BuiltIn.Where(m => m.IsReproducible).SelectMany(m => m.Measure(input)).Select(r => r.Value.Number),
            Assert.Single(runner.Run(design).Rows).Values);
    }

    private static string Hash(ApproachResult result, params double?[] values) => Assert.Single(runner.Run(new StudyDesign("hash", new StudyAxes
    {
        Sources = [SampleStudy.Generated("free", 3, 3, 0)],
        Strategies = [new SchemeStrategy("detailed")],
        Approaches = [new SampleStudy.Fixed(result)],
        Seeds = [1],
        Metrics = [.. values.Select((v, i) => new SampleStudy.Constant($"m{i}", v))],
    })).Rows).ResultHash;

    private static ulong[] Seeds(int count) => [.. Enumerable.Range(1, count).Select(i => (ulong)i)];

    private sealed class Each(Action<StudyProgress> told) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => told(value);
    }

    private sealed class FullLedger : StudyLedger
    {
        protected override IReadOnlyList<StudyRow> OpenCore(StudyDesign design) => [];

        protected override void AppendCore(StudyRow row) => throw new IOException("No space.");
    }

    private sealed class Clock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Pass(TimeSpan time) => now += time.Ticks;
    }
}
