using System.Globalization;
using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Tuning;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class WeightSensitivityTests
{
    /// <summary>The slow twin of a draw: a new scheme that states the drawn weights, matched anew, with as few changes as the total lets be.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void A_draw_is_what_a_scheme_with_those_weights_gives(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        if (SensitivityCase.Ground(scheme, pool) is not { } ground)
        {
            return;
        }

        var draws = new WeightDraws(ground.Moves, 10, seed);
        for (int draw = 0; draw < 3; draw++)
        {
            Dictionary<string, double> Named(Side view) => scheme.Criteria.Zip(draws.Drawn(ground.Moves.AreSame ? Side.Mentee : view, draw))
                .ToDictionary(c => c.First.Id, c => c.Second);
            AssertTwin(ground, draws.Of(draw), GivenWeights.In(scheme, new Stated(Named(Side.Mentee), Named(Side.Mentor))));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void So_it_is_where_people_have_weights_of_their_own(Pool pool, int seed, bool twoCycles)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles);
        scheme = GivenWeights.In(scheme, new GivenWeights(GivenWeights.Own(seed, scheme.Criteria.Length, pool.Mentees.Length, pool.Mentors.Length)));
        if (SensitivityCase.Ground(scheme, pool) is not { } ground)
        {
            return;
        }

        var draws = new WeightDraws(ground.Moves, 10, seed);
        for (int draw = 0; draw < 3; draw++)
        {
            AssertTwin(ground, draws.Of(draw), GivenWeights.In(scheme, new GivenWeights(draws.Of(draw))));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void So_it_is_under_objectives_that_need_a_problem_each(Pool pool, int seed)
    {
        Objective[] objectives = [.. SchemeGenerator.Objectives(seed).Where(o => o != Objective.FewestChanges)];
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: objectives);
        if (SensitivityCase.Ground(scheme, pool) is not { } ground)
        {
            return;
        }

        CriterionWeights weights = new WeightDraws(ground.Moves, 10, seed).Of(0);
        MatchResult twin = Twin(ground, GivenWeights.In(scheme, new GivenWeights(weights)));
        int[] found = ground.Match(weights, default).MentorOf;
        Assert.Equal(Kept(ground, twin), found.Where((j, i) => j >= 0 && j == ground.Stated[i]).Count());
        Assert.Equal(twin.Pairs.Length, found.Count(j => j >= 0));
    }

    /// <summary>What is not kept, or solved by a method of its own, comes to the same.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void A_matrix_that_is_not_kept_changes_nothing(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        if (SensitivityCase.Ground(scheme, pool) is not { } ground)
        {
            return;
        }

        SensitivityGround streamed = SensitivityCase.Ground(scheme, pool, new MatchOptions { MatrixMemoryLimit = 0 })!;
        CriterionWeights weights = new WeightDraws(ground.Moves, 5, seed).Of(0);
        SensitivityGround.DrawnMatching one = ground.Match(weights, default), other = streamed.Match(weights, default);
        Assert.Equal(one.Loss, other.Loss);
        Assert.Equal(Stay(one, ground), Stay(other, streamed));

        // Stated pairs alone: who has nobody may as well have a pair of score 0 where the total alone counts.
        static int Stay(SensitivityGround.DrawnMatching drawn, SensitivityGround ground) => drawn.MentorOf.Zip(ground.Stated).Count(m => m.First >= 0 && m.First == m.Second);
    }

    /// <summary>The report counts its draws, and does so alike with several threads and in any order of the people.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void The_report_counts_its_draws(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        SensitivityOptions Options(int threads) => new() { Draws = 7, Concentration = 5, Seed = seed, Matching = new MatchOptions { Parallelism = threads } };
        var report = WeightSensitivity.Of(scheme, pool, Options(1));
        var turned = new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks, pool.EarlierPairs, pool.PairValues);
        Assert.Equal(Written(report), Written(WeightSensitivity.Of(scheme, turned, Options(3))));
        if (SensitivityCase.Ground(scheme, pool) is not { } ground)
        {
            Assert.Equal((0, 0), (report.Draws, report.Mentees.Length));
            return;
        }

        var draws = new WeightDraws(ground.Moves, 5, seed);
        SensitivityGround.DrawnMatching[] matchings = [.. Enumerable.Range(0, 7).Select(d => ground.Match(draws.Of(d), default))];
        Assert.Equal(matchings.Count(m => m.MentorOf.SequenceEqual(ground.Stated)), report.SameDraws);
        Assert.Equal(matchings.Average(m => m.MentorOf.Zip(ground.Stated).Count(x => x.First != x.Second)), report.MeanChanged, 1e-12);
        double step = Math.Abs(scheme.Scale.Best - scheme.Scale.Worst) / scheme.Scale.Steps;
        Assert.Equal(matchings.Max(m => m.Loss) * step, report.Shortfall!.Most);
        Assert.Equal(matchings.Max(m => m.Loss) * step, report.Shortfall.NineteenOfTwenty);
        Assert.Equal(matchings.Average(m => m.Loss) * step, report.Shortfall.Mean, 1e-12);
        Assert.All(matchings, m => Assert.True(m.Loss >= 0));
        Assert.Equal(ground.Pool.Mentees.Select(m => m.Id), report.Mentees.Select(m => m.MenteeId));
        for (int i = 0; i < ground.Stated.Length; i++)
        {
            string? Id(int j) => j < 0 ? null : ground.Pool.Mentors[j].Id;
            MenteeStability mentee = report.Mentees[i];
            int kept = matchings.Count(m => m.MentorOf[i] == ground.Stated[i]);
            Assert.Equal((Id(ground.Stated[i]), kept, kept / 7.0), (mentee.MentorId, mentee.Kept, mentee.Share));
            Assert.Equal(ConfidenceInterval.OfRate(kept, 7, 0.95), mentee.Interval);
            Assert.Equal(
                matchings.Where(m => m.MentorOf[i] != ground.Stated[i]).GroupBy(m => m.MentorOf[i])
                    .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new TakeOver(Id(g.Key), g.Count(), g.Count() / 7.0)),
                mentee.Others);
        }
    }

    [Fact]
    public void The_sample_by_hand_has_the_ends_that_are_worked_out_by_hand()
    {
        // With 'goals' at w, ann-max and bob-may are worth 1.6 w + 0.8 (1 - w), ann-may and bob-max 0.4 w + 1.2 (1 - w): as much where w is 1/4.
        var report = WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), new SensitivityOptions { Draws = 400, Concentration = 4 });
        Assert.Equal([("ann", "max"), ("bob", "may")], report.Mentees.Select(m => (m.MenteeId, m.MentorId!)));
        Assert.Equal(["goals", "style"], report.Weights.Select(w => w.CriterionId).Order(StringComparer.Ordinal));
        WeightRange goals = report.Weights.Single(w => w.CriterionId == "goals");
        Assert.Equal((null, 0.5, 1.0, 2, 0), (goals.View, goals.Weight, goals.Highest, goals.ChangedWithout, goals.ChangedDoubled));
        Assert.Equal(0.25, goals.Lowest, 1e-5);
        WeightRange style = report.Weights.Single(w => w.CriterionId == "style");
        Assert.Equal((0.0, 0, 0), (style.Lowest, style.ChangedWithout, style.ChangedDoubled)); // doubled it is 2/3
        Assert.Equal(0.75, style.Highest, 1e-5);
        Assert.Contains("The weight of 'goals' is 50% and may be anything from 25% without any change.", report.Sentences);
        Assert.Contains("The weight of 'style' is 50% and may be anything up to 75% without any change.", report.Sentences);

        // A share of goals below a quarter, of a beta distribution with parameters 2 and 2, has probability 3/16 - 1/32 = 0.156.
        Assert.True(new ConfidenceInterval(0.11, 0.2).Contains(1 - (report.SameDraws / 400.0)));
        Assert.Equal(400 - report.SameDraws, report.Mentees[0].Others.Single().Draws);
        Assert.Equal("may", report.Mentees[0].Others.Single().MentorId);
    }

    /// <summary>Ann weighs goals alone and keeps to it, Bob half: without goals the mean is a half and not nothing.</summary>
    [Fact]
    public void The_lowest_mean_counts_those_who_weigh_nothing_else()
    {
        Scheme scheme = GivenWeights.In(ByHand(1, 1), new GivenWeights(new CriterionWeights(SideWeights.PerPerson([[1, 0], [0.5, 0.5]]), SideWeights.Shared([1, 1]))));
        var pool = new Pool(scheme.Questionnaire, PeopleByHand().Mentees, [new Mentor("max", Answers(5, 5), capacity: 2)]);
        WeightRange goals = WeightSensitivity.Of(scheme, pool, new SensitivityOptions { Draws = 1 }).Weights.Single(w => (w.CriterionId, w.View) == ("goals", Side.Mentee));
        Assert.Equal((0.75, 0.5, 1.0), (goals.Weight, goals.Lowest, goals.Highest));
    }

    [Theory]
    [InlineData(0, 1, "There is nobody to match, so no weights were drawn.")]
    [InlineData(1, 0, "There is nobody to match, so no weights were drawn.")]
    [InlineData(1, 1, "1 of 1 pair stays in nine of ten weightings, 0 in fewer than half of them. 1 of 1 weighting gives the very same matching; on average 0 of 1 mentee has another outcome. "
        + "Under none of these weightings is there a matching with a higher total than the stated one. ")]
    public void Few_people_are_told_of_in_whole_sentences(int mentees, int mentors, string told)
    {
        var pool = new Pool(ByHand(1, 1).Questionnaire, PeopleByHand().Mentees.Take(mentees), PeopleByHand().Mentors.Take(mentors));
        var report = WeightSensitivity.Of(ByHand(1, 1), pool, new SensitivityOptions { Draws = 1 });
        Assert.StartsWith(told, string.Join(' ', report.Sentences), StringComparison.Ordinal);
    }

    /// <summary>In a large pool a weight may hardly move; then it takes more decimals to say so.</summary>
    [Theory]
    [InlineData(0.07139, 0.07148, "is 7.14% and may be anything from 7.14% to 7.15% without any change.")]
    [InlineData(0.0714, 0.07142, "is 7.142% and may be anything from 7.14% to 7.142% without any change.")]
    [InlineData(0.06, 0.08, "is 7.1% and may be anything from 6% to 8% without any change.")]
    [InlineData(0.0714, 0.0714, "is 7.1% and cannot move either way without a change.")]
    [InlineData(0, 0.0004, "is 7.14% and may be anything up to 0.04% without any change.")]
    public void The_ends_of_a_narrow_range_are_told_apart(double lowest, double highest, string told)
    {
        var some = WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), new SensitivityOptions { Draws = 1 });
        var report = new SensitivityReport(some.Scheme, some.Matching, new SensitivityOptions())
        {
            Draws = 1, Mentees = some.Mentees, Weights = [new WeightRange("goals", null, 0.07142, lowest, highest, 0, 0)],
        };
        Assert.EndsWith($"The weight of 'goals' {told}", report.Sentences[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_criterion_has_no_weights_to_vary() => Assert.Equal(
        "Each view weighs one criterion alone, so there are no weights to vary: every draw is the stated one.",
        Assert.Single(WeightSensitivity.Of(ByHand(1, 0), PeopleByHand(), new SensitivityOptions { Draws = 2 }).Sentences));

    /// <summary>A scale of whole points: half a point is not nothing.</summary>
    [Fact]
    public void A_small_shortfall_is_not_rounded_to_none()
    {
        var report = WeightSensitivity.Of(ByHand(1, 1, b => b.Scale = new ScoreScale(0, 1, "point", 0)), PeopleByHand(), new SensitivityOptions { Draws = 400, Concentration = 4 });
        Assert.InRange(report.Shortfall!.Mean, 0.001, 0.4);
        Assert.Contains(report.Sentences, s => s.Contains("of the best total by 0.0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_little_inside_the_ends_nothing_changes_and_a_little_outside_it_does()
    {
        Pair[] Match(double goals) => [.. new Matcher(ByHand(goals, 1 - goals)).Match(PeopleByHand()).Pairs.Select(p => new Pair(p.MenteeId, p.MentorId))];
        WeightRange goals = WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), new SensitivityOptions { Draws = 1 }).Weights.Single(w => w.CriterionId == "goals");
        Pair[] stated = Match(0.5);
        Assert.Equal(stated, Match(goals.Lowest + 1e-4));
        Assert.NotEqual(stated, Match(goals.Lowest - 1e-4));
    }

    [Fact]
    public void It_says_why_there_are_no_ranges()
    {
        string? Why(Action<SchemeBuilder> change) =>
            WeightSensitivity.Of(ByHand(1, 1, change), PeopleByHand(), new SensitivityOptions { Draws = 2 }).NoRanges;
        Assert.Null(Why(_ => { }));
        Assert.Contains("straight line", Why(b => b.Reciprocity = new Minimum()), StringComparison.Ordinal);
        Assert.Contains("missing answer", Why(b => b.MissingAnswers = new Renormalise()), StringComparison.Ordinal);
        Assert.Contains("objectives other", Why(b => b.Objectives = [Objective.WorstOff]), StringComparison.Ordinal);
        var kept = WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), new SensitivityOptions { Draws = 2, Matching = new MatchOptions { MatrixMemoryLimit = 0 } });
        Assert.Contains("4 pairs", kept.NoRanges, StringComparison.Ordinal);
        Assert.All(kept.Weights, w => Assert.True(double.IsNaN(w.Lowest) && double.IsNaN(w.Highest)));
        Assert.Contains(kept.NoRanges, kept.Sentences);
        Assert.Null(WeightSensitivity.Of(ByHand(1, 1, b => b.Objectives = [Objective.WorstOff]), PeopleByHand(), new SensitivityOptions { Draws = 2 }).Shortfall);
    }

    /// <summary>With less memory there are fewer threads, then no ranges, then nothing is kept; the draws are the same.</summary>
    [Fact]
    public void Memory_decides_how_and_not_what()
    {
        Scheme scheme = ByHand(1, 1);
        long bytes = new Matcher(scheme).Estimate(PeopleByHand()).Bytes;
        SensitivityReport Of(long spare) => WeightSensitivity.Of(scheme, PeopleByHand(), new SensitivityOptions
        {
            Draws = 30, Concentration = 4, Matching = new MatchOptions { MemoryLimit = bytes + spare, Parallelism = 3 },
        });
        SensitivityReport[] reports = [.. new long[] { 1L << 30, 4 * 12, 4 * 4, 0 }.Select(Of)];
        Assert.Equal([true, true, false, false], reports.Select(r => r.NoRanges is null));
        Assert.All(reports, r => Assert.Equal(reports[0].Mentees.Select(m => m.Kept), r.Mentees.Select(m => m.Kept)));
        Assert.All(reports, r => Assert.Equal(reports[0].Shortfall, r.Shortfall));
        Assert.True(reports[0].SameDraws is > 0 and < 30);
    }

    [Fact]
    public void Without_a_matching_nothing_is_drawn()
    {
        var pool = new Pool(ByHand(1, 1).Questionnaire, [Mentee("ann", 1, 1)], [new Mentor("max", Answers(1, 1), 2, 2)]);
        var report = WeightSensitivity.Of(ByHand(1, 1), pool);
        Assert.Equal((MatchStatus.Infeasible, 0), (report.Matching.Status, report.Draws));
        Assert.Empty(report.Sentences);
        Assert.Equal(0, WeightSensitivity.Of(ByHand(1, 1), new Pool(ByHand(1, 1).Questionnaire, [], [])).Draws);
    }

    [Fact]
    public void A_solver_that_is_not_exact_is_asked_as_it_is()
    {
        var options = new SensitivityOptions { Draws = 5, Matching = new MatchOptions { Solver = new GreedySolver() } };
        var report = WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), options);
        Assert.Equal(5, report.Mentees[0].Kept + report.Mentees[0].Others.Sum(o => o.Draws));
        Assert.NotNull(report.NoRanges);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() =>
            WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), new SensitivityOptions { Matching = new MatchOptions { MostChanges = 1 } }));
        Assert.Contains("limit on changes", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SensitivityOptions { Draws = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SensitivityOptions { Concentration = 0.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SensitivityOptions { Concentration = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SensitivityOptions { Concentration = double.PositiveInfinity });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SensitivityOptions { Concentration = 1.1e9 });
    }

    [Fact]
    public void Progress_rises_to_the_end_and_a_stop_is_heeded()
    {
        var told = new Told();
        WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), new SensitivityOptions { Draws = 50, Matching = new MatchOptions { Parallelism = 2 } }, told);
        Assert.Equal(told.All.Select(p => p.Overall).Order(), told.All.Select(p => p.Overall));
        Assert.Equal(1, told.All[^1].Overall);
        Assert.Equal(["matching", "weights", "draws"], told.All.Select(p => p.Stage).Distinct());
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => WeightSensitivity.Of(ByHand(1, 1), PeopleByHand(), cancellationToken: stopped.Token));
    }

    private static void AssertTwin(SensitivityGround ground, CriterionWeights weights, Scheme scheme)
    {
        SensitivityGround.DrawnMatching found = ground.Match(weights, default);
        MatchResult twin = Twin(ground, scheme);
        Assert.True(twin.Status == MatchStatus.Optimal);
        Pair[] pairs = SensitivityCase.Pairs(ground.Pool, found.MentorOf);
        Pair[] stated = SensitivityCase.Pairs(ground.Pool, ground.Stated);
        long total = Steps(ground, scheme, pairs);

        // Who is left out counts as a score of 0, so a pair of that score may be made or not.
        Assert.Equal(twin.Pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank)), total);
        Assert.Equal(Kept(ground, twin), stated.Intersect(pairs).Count());
        Assert.True(scheme.Objectives[0] != Objective.MostPlaced || twin.Pairs.Length == pairs.Length);
        Assert.Equal(total - Steps(ground, scheme, stated), found.Loss);
        if (found.Loss == 0)
        {
            Assert.Subset(pairs.ToHashSet(), stated.ToHashSet());
        }
    }

    private static long Steps(SensitivityGround ground, Scheme scheme, Pair[] pairs) =>
        new Matcher(scheme).ExplainAll(ground.Pool, pairs).Sum(r => scheme.Scale.ToSteps(r.Explanation.Score.Rank));

    private static MatchResult Twin(SensitivityGround ground, Scheme scheme) =>
        new Matcher(GivenWeights.In(scheme, scheme.Weighting, [.. scheme.Objectives, Objective.FewestChanges]))
            .Match(ground.Pool, new MatchOptions { CurrentPairs = SensitivityCase.Pairs(ground.Pool, ground.Stated) });

    private static int Kept(SensitivityGround ground, MatchResult twin) =>
        SensitivityCase.Pairs(ground.Pool, ground.Stated).Intersect(twin.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId))).Count();

    private static Scheme ByHand(double goals, double style, Action<SchemeBuilder>? change = null)
    {
        var builder = new SchemeBuilder("by hand") { Weighting = new Stated(new Dictionary<string, double> { ["goals"] = goals, ["style"] = style }) };
        change?.Invoke(builder);
        return builder.AddQuestions(new NumberQuestion("goals", 0, 10), new NumberQuestion("style", 0, 10)).AddCriteria(new Closeness("goals"), new Closeness("style")).Build();
    }

    private static Pool PeopleByHand() => new(
        ByHand(1, 1).Questionnaire,
        [Mentee("ann", 0, 0), Mentee("bob", 10, 10)],
        [new Mentor("max", Answers(2, 6)), new Mentor("may", Answers(8, 4))]);

    private static Mentee Mentee(string id, double goals, double style) => new(id, Answers(goals, style));

    private static AnswerSheet Answers(double goals, double style) => AnswerSheet.Of(("goals", Answer.Number(goals)), ("style", Answer.Number(style)));

    /// <summary>Every number of a report, to the last bit.</summary>
    private static string Written(SensitivityReport report) => string.Join('\n', (string[])
    [
        string.Create(CultureInfo.InvariantCulture, $"{report.Draws} {report.SameDraws} {report.SameInterval} {report.MeanChanged:R} {report.Shortfall} {report.NoRanges}"),
        .. report.Mentees.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.MenteeId} {m.MentorId} {m.Kept} {m.Interval} {string.Join(' ', m.Others)}")),
        .. report.Weights.Select(w => w.ToString()),
        .. report.Sentences,
    ]);

    private sealed class Told : IProgress<MatchProgress>
    {
        public List<MatchProgress> All { get; } = [];

        public void Report(MatchProgress value) => All.Add(value);
    }
}
