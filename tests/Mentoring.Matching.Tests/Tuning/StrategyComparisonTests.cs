using System.Globalization;
using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class StrategyComparisonTests
{
    /// <summary>Matchings are those of the matcher, and each of their values is what explaining their pairs one by one adds up to.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Each_value_is_what_explaining_the_pairs_gives(Pool pool, int seed)
    {
        NamedScheme[] schemes = Schemes(pool, seed, 3);
        var comparison = StrategyComparison.Of(pool, schemes);
        Assert.Equal(schemes.Select(s => s.Name), comparison.Strategies.Select(s => s.Name));
        Assert.Equal(9, comparison.Values.Length);
        for (int m = 0; m < 3; m++)
        {
            MatchResult matching = new Matcher(schemes[m].Scheme).Match(pool);
            Assert.Equal(matching.Run.ResultHash, comparison.Strategies[m].Matching.Run.ResultHash);
            for (int s = 0; s < 3; s++)
            {
                PairReport[] reports = [.. matching.Pairs.Select(p => new Matcher(schemes[s].Scheme).Explain(pool, p.MenteeId, p.MentorId))];
                ScoreScale scale = schemes[s].Scheme.Scale;
                double[] scores = [.. reports.Select(r => r.Explanation.Score.Combined)];
                var expected = new CrossValue(
                    m,
                    s,
                    reports.Length,
                    reports.Count(r => !r.IsEligible),
                    scale.ShowTotal(scores.Sum(scale.ToSteps), scores.Length),
                    scale.ShowTotal(reports.Sum(r => scale.ToSteps(r.Explanation.Score.Rank)), scores.Length),
                    scores.Length == 0 ? null : scores.Average(),
                    scores.Length == 0 ? null : scores.Min());
                Assert.Equal(expected, comparison.Value(m, s));
            }

            Assert.Equal(matching.Totals.Score, comparison.Value(m, m).Total);
            Assert.Equal(matching.Totals.Rank, comparison.Value(m, m).Rank);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Each_person_has_the_scores_of_their_pairs(Pool pool, int seed)
    {
        NamedScheme[] schemes = Schemes(pool, seed, 2);
        var comparison = StrategyComparison.Of(pool, schemes);
        Assert.Equal(
            [.. pool.Mentees.Select(m => (Side.Mentee, m.Id)), .. pool.Mentors.Select(m => (Side.Mentor, m.Id))],
            comparison.People.Select(p => (p.Side, p.Id)));
        foreach (ComparedPerson person in comparison.People)
        {
            for (int m = 0; m < 2; m++)
            {
                Pair[] pairs = [.. PairsOf(comparison.Strategies[m].Matching).Where(p => Here(p, person.Side) == person.Id)];
                PersonOutcome outcome = person.Outcomes[m];
                Assert.Equal(pairs.Select(p => Here(p, person.Side == Side.Mentee ? Side.Mentor : Side.Mentee)), outcome.Partners);
                Assert.Equal(pairs.Length == 0 ? 0 : 2, outcome.Scores.Length);
                for (int s = 0; s < outcome.Scores.Length; s++)
                {
                    PairScore[] scores = [.. pairs.Select(p => new Matcher(schemes[s].Scheme).Explain(pool, p.MenteeId, p.MentorId).Explanation.Score)];
                    double own = scores.Average(x => person.Side == Side.Mentee ? x.Mentee : x.Mentor);
                    Assert.Equal(new PersonScore(scores.Average(x => x.Combined), own), outcome.Scores[s]);
                }
            }
        }
    }

    /// <summary>Changes, gains, losses and agreement, counted from the pairs of the matchings alone.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Changes_and_agreement_are_what_counting_gives(Pool pool, int seed)
    {
        var comparison = StrategyComparison.Of(pool, Schemes(pool, seed, 3));
        HashSet<Pair>[] made = [.. comparison.Strategies.Select(s => PairsOf(s.Matching).ToHashSet())];
        Assert.Equal(made[0].Where(p => made[1].Contains(p) && made[2].Contains(p)), comparison.CommonPairs);
        bool Placed(string mentee, int s) => made[s].Any(p => p.MenteeId == mentee);
        Assert.Equal(Ids(pool, Side.Mentee).Where(id => Enumerable.Range(0, 3).All(s => Placed(id, s))), comparison.PlacedByAll);
        Assert.Equal(Ids(pool, Side.Mentee).Where(id => !Enumerable.Range(0, 3).Any(s => Placed(id, s))), comparison.PlacedByNone);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], comparison.Differences.Select(d => (d.First, d.Second)));
        foreach (StrategyDifference difference in comparison.Differences)
        {
            (HashSet<Pair> first, HashSet<Pair> second) = (made[difference.First], made[difference.Second]);
            Assert.Equal(first.Count(second.Contains), difference.CommonPairs);
            string[] Changed(Side side) => [.. Ids(pool, side).Where(id => !first.Where(p => Here(p, side) == id).ToHashSet().SetEquals(second.Where(p => Here(p, side) == id)))];
            Assert.Equal(Changed(Side.Mentee), difference.ChangedMentees);
            Assert.Equal(Changed(Side.Mentor), difference.ChangedMentors);
            foreach (SideChange change in difference.Sides)
            {
                string[] changed = Changed(change.Side);
                string[] inFirst = [.. changed.Where(id => first.Any(p => Here(p, change.Side) == id))];
                string[] inSecond = [.. changed.Where(id => second.Any(p => Here(p, change.Side) == id))];
                double[] gains = [.. inFirst.Intersect(inSecond).Select(id =>
                    Mean(pool, comparison.Strategies[change.Scoring].Scheme, second.Where(p => Here(p, change.Side) == id))
                    - Mean(pool, comparison.Strategies[change.Scoring].Scheme, first.Where(p => Here(p, change.Side) == id)))];
                Assert.Equal(
                    (changed.Length, gains.Count(g => g > 0), gains.Count(g => g < 0), changed.Length - inFirst.Length, changed.Length - inSecond.Length, gains.Sum()),
                    (change.Changed, change.Gaining, change.Losing, change.Found, change.Lost, change.TotalGain));
            }
        }
    }

    /// <summary>Correlations over all pairs that both allow, from ranks and couples counted one by one.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void Correlations_are_what_the_definitions_give(Pool pool, int seed)
    {
        NamedScheme[] schemes = Schemes(pool, seed, 2);
        ScoreCorrelation found = StrategyComparison.Of(pool, schemes).Differences[0].Correlation;
        var scores = new List<(string Mentee, double First, double Second)>();
        foreach (string mentee in Ids(pool, Side.Mentee))
        {
            foreach (string mentor in Ids(pool, Side.Mentor))
            {
                PairReport[] reports = [.. schemes.Select(s => new Matcher(s.Scheme).Explain(pool, mentee, mentor))];
                if (reports.All(r => r.IsEligible))
                {
                    scores.Add((mentee, reports[0].Explanation.Score.Combined, reports[1].Explanation.Score.Combined));
                }
            }
        }

        double?[] within = [.. scores.GroupBy(s => s.Mentee)
            .Select(g => PlainCorrelation.Spearman([.. g.Select(s => s.First)], [.. g.Select(s => s.Second)]))
            .Where(c => c is not null)];
        Assert.Equal((scores.Count, scores.Count, false, within.Length), (found.EligiblePairs, found.Pairs, found.IsSample, found.Mentees));
        Close(PlainCorrelation.Spearman([.. scores.Select(s => s.First)], [.. scores.Select(s => s.Second)]), found.Spearman);
        Close(PlainCorrelation.Kendall([.. scores.Select(s => s.First)], [.. scores.Select(s => s.Second)]), found.Kendall);
        Close(within.Length == 0 ? null : within.Average(), found.WithinMentee);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void A_strategy_compared_with_itself_changes_nothing(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var comparison = StrategyComparison.Of(pool, [new("one", scheme), new("other", scheme)]);
        Assert.All(comparison.Values, v => Assert.Equal(comparison.Values[0] with { Matching = v.Matching, Scoring = v.Scoring }, v));
        StrategyDifference difference = Assert.Single(comparison.Differences);
        Assert.Empty(difference.ChangedMentees);
        Assert.Empty(difference.ChangedMentors);
        Assert.Equal(comparison.CommonPairs, PairsOf(comparison.Strategies[0].Matching));
        Assert.All(difference.Sides, s => Assert.Equal(new SideChange(s.Side, s.Scoring, 0, 0, 0, 0, 0, 0), s));
        foreach (double? correlation in (double?[])[difference.Correlation.Spearman, difference.Correlation.Kendall, difference.Correlation.WithinMentee])
        {
            Close(correlation is null ? null : 1, correlation);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void Turning_the_strategies_round_turns_gains_into_losses(Pool pool, int seed)
    {
        NamedScheme[] schemes = Schemes(pool, seed, 2);
        var one = StrategyComparison.Of(pool, schemes);
        var other = StrategyComparison.Of(pool, schemes.Reverse());
        (StrategyDifference there, StrategyDifference back) = (one.Differences[0], other.Differences[0]);
        Assert.Equal(one.CommonPairs.ToArray(), other.CommonPairs.ToArray());
        Assert.Equal(there.ChangedMentees.ToArray(), back.ChangedMentees.ToArray());
        Assert.Equal(one.Value(0, 1) with { Matching = 1, Scoring = 0 }, other.Value(1, 0));
        foreach (SideChange change in there.Sides)
        {
            SideChange turned = back.Sides.Single(s => s.Side == change.Side && s.Scoring == 1 - change.Scoring);
            Assert.Equal(
                (change.Changed, change.Gaining, change.Losing, change.Found, change.Lost, change.TotalGain),
                (turned.Changed, turned.Losing, turned.Gaining, turned.Lost, turned.Found, 0 - turned.TotalGain));
        }

        Close(there.Correlation.Spearman, back.Correlation.Spearman);
        Assert.Equal(there.Correlation.Kendall, back.Correlation.Kendall);
        Close(there.Correlation.WithinMentee, back.Correlation.WithinMentee);
    }

    /// <summary>With a sample too, whose pairs are numbered in order of the ids.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void Neither_the_order_of_the_people_nor_threads_change_anything(Pool pool, int seed)
    {
        var turned = new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks, pool.EarlierPairs, pool.PairValues);
        NamedScheme[] schemes = Schemes(pool, seed, 2);
        string Text(Pool of, int threads) => Written(StrategyComparison.Of(
            of, schemes, new ComparisonOptions { MostPairs = 5, Matching = new MatchOptions { Parallelism = threads } }));
        Assert.Equal(Text(pool, 1), Text(turned, 3));
    }

    [Fact]
    public void A_sample_is_stated_and_comes_near_to_all_pairs()
    {
        Pool pool = PoolGenerator.Of(7, 90, 80);
        NamedScheme[] schemes = Schemes(pool, 3, 2);
        ScoreCorrelation Correlation(int pairs, int seed) =>
            StrategyComparison.Of(pool, schemes, new ComparisonOptions { MostPairs = pairs, Seed = seed }).Differences[0].Correlation;
        ScoreCorrelation all = Correlation(10_000, 1);
        Assert.Equal(((int)all.EligiblePairs, false), (all.Pairs, all.IsSample));
        Assert.True(all.EligiblePairs > 2000);
        Assert.Equal(all, Correlation((int)all.EligiblePairs, 1));
        ScoreCorrelation sample = Correlation(1500, 1);
        Assert.Equal((all.EligiblePairs, 1500, true, 1), (sample.EligiblePairs, sample.Pairs, sample.IsSample, sample.Seed));
        Assert.Equal(1500 / 80, sample.Mentees);
        Assert.Equal(sample, Correlation(1500, 1));
        Assert.NotEqual(sample with { Seed = 2 }, Correlation(1500, 2));
        Assert.Equal(all.Spearman!.Value, sample.Spearman!.Value, 0.06);
        Assert.Equal(all.Kendall!.Value, sample.Kendall!.Value, 0.06);
        Assert.Equal(all.WithinMentee!.Value, sample.WithinMentee!.Value, 0.15);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        Scheme narrow = Tiny(5), wide = Tiny(10);
        var pool = new Pool(wide.Questionnaire, [new Mentee("a", AnswerSheet.Of(("level", Answer.Number(9))))], []);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() =>
            StrategyComparison.Of(pool, [new("x", narrow), new("x", wide), new(" ", wide), null!, new("y", narrow)]));
        Assert.Equal(
            ["scheme 'x'", "scheme 'x'", "scheme 3", "scheme 4", "scheme 'y'"],
            refused.Problems.Select(p => p.Place.Split(',')[0]));
        Assert.Contains("two or more schemes", Assert.Throws<InvalidInputException>(() => StrategyComparison.Of(pool, [new("x", wide)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_were_never_asked_is_a_problem_and_not_taken_for_silence()
    {
        Scheme asked = Tiny(5);
        Scheme more = new SchemeBuilder("more")
            .AddQuestions(new NumberQuestion("level", 0, 5), new LikertQuestion("pace"))
            .AddPairMeasures(new PairMeasure("distance", 0, 10))
            .AddCriteria(new Closeness("pace"))
            .Build();
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() =>
            StrategyComparison.Of(new Pool(asked.Questionnaire, [], []), [new("asked", asked), new("more", more)]));
        Assert.Equal(["scheme 'more', question 'pace'", "scheme 'more', pair measure 'distance'"], refused.Problems.Select(p => p.Place));
    }

    /// <summary>Questionnaires may differ as long as the people fit all of them.</summary>
    [Fact]
    public void Schemes_may_ask_within_other_bounds()
    {
        Scheme narrow = Tiny(5), wide = Tiny(10);
        Mentee Mentee(string id, double level) => new(id, AnswerSheet.Of(("level", Answer.Number(level))));
        Mentor Mentor(string id, double level) => new(id, AnswerSheet.Of(("level", Answer.Number(level))));
        var pool = new Pool(narrow.Questionnaire, [Mentee("a", 1), Mentee("b", 4)], [Mentor("m", 4), Mentor("n", 0)]);
        var comparison = StrategyComparison.Of(pool, [new("narrow", narrow), new("wide", wide)]);
        Assert.Equal<Pair>([new Pair("a", "n"), new Pair("b", "m")], comparison.CommonPairs.ToArray());
        Assert.Equal(0.9, comparison.Value(0, 0).Mean!.Value, 1e-6);
        Assert.Equal(0.95, comparison.Value(0, 1).Mean!.Value, 1e-6);
        Assert.Equal(1, comparison.Differences[0].Correlation.Kendall);
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.Value(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.Value(-1, 0));
    }

    [Fact]
    public void Progress_rises_to_the_end_and_a_stop_is_heeded()
    {
        Pool pool = PoolGenerator.Of(5, 6, 6);
        NamedScheme[] schemes = Schemes(pool, 5, 3);
        var told = new Told();
        StrategyComparison.Of(pool, schemes, progress: told);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.Equal(1, told.Shares[^1]);
        Assert.Contains(told.Shares, s => s is > 0.3 and < 0.6);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => StrategyComparison.Of(pool, schemes, cancellationToken: stopped.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ComparisonOptions { MostPairs = 1 });
    }

    private static NamedScheme[] Schemes(Pool pool, int seed, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new NamedScheme($"s{i}", SchemeGenerator.Of(unchecked(seed + (i * 7919)), pool)))];

    private static Scheme Tiny(double most) =>
        new SchemeBuilder("tiny").AddQuestions(new NumberQuestion("level", 0, most)).AddCriteria(new Closeness("level")).Build();

    private static IEnumerable<Pair> PairsOf(MatchResult result) => result.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId));

    private static string Here(Pair pair, Side side) => side == Side.Mentee ? pair.MenteeId : pair.MentorId;

    private static IEnumerable<string> Ids(Pool pool, Side side) => Enumerable.Range(0, pool.CountOf(side)).Select(i => pool[side, i].Id);

    private static double Mean(Pool pool, Scheme scheme, IEnumerable<Pair> pairs) =>
        pairs.Average(p => new Matcher(scheme).Explain(pool, p.MenteeId, p.MentorId).Explanation.Score.Combined);

    private static void Close(double? expected, double? found)
    {
        Assert.Equal(expected is null, found is null);
        Assert.Equal(expected ?? 0, found ?? 0, 1e-12);
    }

    /// <summary>Every number of a comparison, to the last bit.</summary>
    private static string Written(StrategyComparison comparison) => string.Join('\n', (string[])
    [
        .. comparison.Values.Select(v => v.ToString()),
        .. comparison.CommonPairs.Select(p => p.ToString()),
        .. comparison.Differences.SelectMany(d => d.Sides).Select(s => s.ToString()),
        .. comparison.Differences.Select(d => $"{d.Correlation} {string.Join(' ', d.ChangedMentees)} {string.Join(' ', d.ChangedMentors)}"),
        .. comparison.People.Select(p => string.Create(
            CultureInfo.InvariantCulture, $"{p.Side} {p.Id} {string.Join(' ', p.Outcomes.SelectMany(o => o.Partners))} {string.Join(' ', p.Outcomes.SelectMany(o => o.Scores))}")),
    ]);

    private sealed class Told : IProgress<MatchProgress>
    {
        public List<double> Shares { get; } = [];

        public void Report(MatchProgress value) => Shares.Add(value.Overall);
    }
}
