using FsCheck;
using FsCheck.Xunit;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Tests.Approaches;
using static Mentoring.Matching.Studies.Tests.Metrics.MetricInputs;

namespace Mentoring.Matching.Studies.Tests.Metrics;

/// <summary>Each metric against its definition, written out.</summary>
public sealed class MetricTwinTests
{
    [Property(MaxTest = 120)]
    public void Counts_of_pairs(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        int[] mentorOf = MentorOf(input);
        Assert.Equal(mentorOf.Count(m => m >= 0), Number(new PlacedMetric(), input, "placed"));
        Near(mentorOf.Length == 0 ? null : (double)mentorOf.Count(m => m >= 0) / mentorOf.Length, Number(new PlacedMetric(), input, "placed-share"));
        Assert.Equal(mentorOf.Where((m, i) => m >= 0 && !input.Task.IsEligible(i, m)).Count(), Number(new RuleBreaksMetric(), input, "forbidden-pairs"));
        Assert.Equal(
            input.Task.Pool.Mentors.Where((m, j) => mentorOf.Count(x => x == j) > m.Capacity).Count(), Number(new RuleBreaksMetric(), input, "overfull-mentors"));
        Near(input.Pairs.IsEmpty ? null : input.Pairs.Average(p => input.Task.Score(p.Mentee, p.Mentor).Coverage), Number(new CoverageMetric(), input, "coverage-mean"));
    }

    [Property(MaxTest = 120)]
    public void Scores(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        double[] ranks = [.. input.Pairs.Select(p => Rank(input, p)).Order()];
        Near(ranks.Sum(), Number(new ScoreMetric(), input, "total"));
        Near(ranks.Length == 0 ? null : ranks.Average(), Number(new ScoreMetric(), input, "mean"));
        Near(ranks.Length == 0 ? null : ranks[0], Number(new ScoreMetric(), input, "lowest"));
        Near(ranks.Length == 0 ? null : Quantile(ranks, 0.1), Number(new ScoreMetric(), input, "percentile-10"));
        Near(ranks.Length == 0 ? null : Quantile(ranks, 0.5), Number(new ScoreMetric(), input, "percentile-50"));
        Near(ranks.Length == 0 ? null : Quantile(ranks, 0.9), Number(new ScoreMetric(), input, "percentile-90"));
    }

    [Property(MaxTest = 120)]
    public void The_Gini_coefficient_is_the_double_sum(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        double[] views = [.. Enumerable.Range(0, input.Task.MenteeCount).Select(i => View(input, i))];
        double? gini = Number(new GiniMetric(), input, "gini");
        Near(views.Sum() == 0 ? null : views.Sum(a => views.Sum(b => Math.Abs(a - b))) / (2 * views.Length * views.Sum()), gini);
        Assert.InRange(gini ?? 0, 0, 1);
        if (gini is not null && views.Distinct().Count() == 1)
        {
            Assert.Equal(0, gini);
        }
    }

    [Property(MaxTest = 120)]
    public void Ranks_are_those_of_sorting(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        int[] mentees = [.. input.Pairs.Where(p => input.Task.LockedMentorOf(p.Mentee) < 0).Select(p => 1 + Enumerable.Range(0, input.Task.MentorCount)
            .Where(j => input.Task.IsEligible(p.Mentee, j) && input.Task.Capacity(j) > 0)
            .Select(j => input.Task.MenteeView(p.Mentee, j)).OrderDescending().TakeWhile(v => v > input.Task.MenteeView(p.Mentee, p.Mentor)).Count()).Order()];
        int[] mentors = [.. input.Pairs.Where(p => input.Task.LockedMentorOf(p.Mentee) < 0).Select(p => 1 + Enumerable.Range(0, input.Task.MenteeCount)
            .Where(i => input.Task.IsEligible(i, p.Mentor) && input.Task.LockedMentorOf(i) < 0)
            .Select(i => input.Task.MentorView(i, p.Mentor)).OrderDescending().TakeWhile(v => v > input.Task.MentorView(p.Mentee, p.Mentor)).Count()).Order()];
        foreach ((Side side, string name, int[] ranks) in new[] { (Side.Mentee, "mentee-rank", mentees), (Side.Mentor, "mentor-rank", mentors) })
        {
            var metric = new PartnerRankMetric(side);
            Near(ranks.Length == 0 ? null : ranks.Average(), Number(metric, input, $"{name}-mean"));
            Near(ranks.Length == 0 ? null : Quantile([.. ranks.Select(r => (double)r)], 0.5), Number(metric, input, $"{name}-median"));
            Near(ranks.Length == 0 ? null : ranks.Max(), Number(metric, input, $"{name}-worst"));
            Near(ranks.Length == 0 ? null : ranks.Average(r => r == 1 ? 1 : 0), Number(metric, input, $"{name}-first"));
            Near(ranks.Length == 0 ? null : ranks.Average(r => r <= 3 ? 1 : 0), Number(metric, input, $"{name}-top-three"));
        }
    }

    [Property(MaxTest = 120)]
    public void Blocking_pairs_are_those_of_the_definition(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        int blocking = SlowTwins.Blocking(input.Task, MentorOf(input)).Count;
        int eligible = Enumerable.Range(0, input.Task.MenteeCount).Where(i => input.Task.LockedMentorOf(i) < 0)
            .Sum(i => Enumerable.Range(0, input.Task.MentorCount).Count(j => input.Task.IsEligible(i, j)));
        Assert.Equal(blocking, Number(new StabilityMetric(), input, "blocking-pairs"));
        Near(eligible == 0 ? null : 1 - ((double)blocking / eligible), Number(new StabilityMetric(), input, "stability-ratio"));
    }

    [Property(MaxTest = 120)]
    public void Envy_of_mentees_is_that_of_the_definition(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        int[] mentorOf = MentorOf(input);
        int[] free = [.. Enumerable.Range(0, mentorOf.Length).Where(i => input.Task.LockedMentorOf(i) < 0)];
        bool Envies(int i, int k) => mentorOf[k] >= 0 && input.Task.IsEligible(i, mentorOf[k])
            && (mentorOf[i] < 0 || input.Task.MenteeView(i, mentorOf[k]) > input.Task.MenteeView(i, mentorOf[i]));
        Near(
            free.Length == 0 ? null : free.Average(i => Enumerable.Range(0, mentorOf.Length).Any(k => Envies(i, k)) ? 1 : 0),
            Number(new EnvyMetric(), input, "envious-share"));
    }

    [Property(MaxTest = 120)]
    public void Envy_of_mentors_up_to_one_mentee_is_that_of_the_definition(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        int[] mentorOf = MentorOf(input);
        int[][] held = [.. Enumerable.Range(0, input.Task.MentorCount).Select(j => Enumerable.Range(0, mentorOf.Length).Where(i => mentorOf[i] == j).ToArray())];
        int[] mentors = [.. Enumerable.Range(0, held.Length).Where(j => input.Task.Capacity(j) > 0)];
        long Worth(int j, IEnumerable<int> mentees) => mentees.Where(i => input.Task.IsEligible(i, j)).Select(i => (long)input.Task.MentorView(i, j))
            .OrderDescending().Take(input.Task.Capacity(j)).Sum();
        bool Fair(int j, int k) => Worth(j, held[k]) <= Worth(j, held[j]) || held[k].Any(taken => Worth(j, held[k].Where(i => i != taken)) <= Worth(j, held[j]));
        bool isDefined = mentors.Any(j => input.Task.Capacity(j) > 1);
        Near(isDefined ? mentors.Average(j => Enumerable.Range(0, held.Length).All(k => k == j || Fair(j, k)) ? 1 : 0) : null, Number(new MentorEnvyMetric(), input, "mentor-ef1-share"));
    }

    [Property(MaxTest = 120)]
    public void Gaps_of_groups_are_those_of_the_definition(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        int[][] groups = [.. Enumerable.Range(0, input.Task.MenteeCount)
            .SelectMany(i => Groups(input.Task.Pool.Mentees[i].Answers[input.GroupQuestion!]).Select(g => (g, i)))
            .GroupBy(x => x.g).Select(g => g.Select(x => x.i).ToArray())];
        double Gap(Func<int, double> of) => groups.Max(g => g.Average(of)) - groups.Min(g => g.Average(of));
        Near(groups.Length < 2 ? null : Gap(i => input.MentorOf(i) >= 0 ? 1 : 0), Number(new GroupGapMetric(), input, "placed-gap"));
        Near(groups.Length < 2 ? null : Gap(i => View(input, i)), Number(new GroupGapMetric(), input, "view-gap"));
    }

    [Property(MaxTest = 120)]
    public void Churn_is_that_of_the_definition(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        var now = input.Pairs.Select(p => (input.Task.Pool.Mentees[p.Mentee].Id, input.Task.Pool.Mentors[p.Mentor].Id)).ToHashSet();
        var before = input.Previous!.Where(p => p.MenteeId != "gone").ToList();
        Assert.Equal(before.Count(p => !now.Contains((p.MenteeId, p.MentorId))), Number(new ChurnMetric(), input, "changed"));
        Near(before.Count == 0 ? null : before.Average(p => now.Contains((p.MenteeId, p.MentorId)) ? 0 : 1), Number(new ChurnMetric(), input, "changed-share"));
    }

    [Property(MaxTest = 120)]
    public void The_area_under_the_curve_is_the_share_of_all_two_pairs(NonNegativeInt seed)
    {
        MetricInput input = Of(seed.Get);
        (int Mentee, int Score, bool Good)[] all = [.. Enumerable.Range(0, input.Task.MenteeCount).SelectMany(i => Enumerable.Range(0, input.Task.MentorCount)
            .Where(j => input.Task.IsEligible(i, j)).Select(j => (i, input.Task.Rank(i, j), input.Truth!.GoesWell(i, j)!.Value)))];
        double[] compared = [.. all.SelectMany(a => all.Where(b => a.Good && !b.Good).Select(b => (a.Score.CompareTo(b.Score) + 1) / 2.0))];
        double[] within = [.. all.SelectMany(a => all.Where(b => a.Good && !b.Good && a.Mentee == b.Mentee).Select(b => (a.Score.CompareTo(b.Score) + 1) / 2.0))];
        Near(compared.Length == 0 ? null : compared.Average(), Number(new AucMetric(), input, "auc"));
        Near(within.Length == 0 ? null : within.Average(), Number(new AucMetric(), input, "auc-within-mentee"));
    }

    [Fact]
    public void The_area_under_the_curve_of_a_truth_keeps_little_more_than_the_ranks_of_the_pairs()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 300, Mentors = 300, Traits = 1, QuestionsPerTrait = 1 });
        var input = new MetricInput(MatchingTask.Of(generated.DetailedScheme, generated.Pool), []) { Truth = new GeneratedTruth(generated) };
        new AucMetric().Measure(input);
        long before = GC.GetAllocatedBytesForCurrentThread();
        new AucMetric().Measure(input);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300 * 300 * 16);
    }

    /// <summary>Definition 7 of Hyndman and Fan: Q(p) = (1 - g) x[j] + g x[j + 1], j = floor(n p + m), g = n p + m - j, m = 1 - p, counted from 1.</summary>
    private static double Quantile(double[] sorted, double p)
    {
        double place = (sorted.Length * p) + 1 - p;
        int j = (int)Math.Floor(place + 1e-12);
        double g = Math.Max(0, place - j);
        return ((1 - g) * sorted[j - 1]) + (g * sorted[Math.Min(j, sorted.Length - 1)]);
    }
}
