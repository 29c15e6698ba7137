using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tuning;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class WeightLearningTests
{
    private const int People = 240;

    /// <summary>Whether the pair went well depends on the pace alone; the scheme weighs three criteria alike.</summary>
    [Fact]
    public void A_gain_beyond_chance_is_recommended()
    {
        LearningReport report = Learn((pace, _, noise) => pace > 0.6 ? noise < 0.9 : noise < 0.1);
        Assert.Equal(LearningAdvice.UseLearned, report.Advice);
        WeighingResult learned = report.Weighings.Single(w => w.Name == "logisticWeights");
        Assert.True(learned.Weights[new Closeness("pace").Id] > 0.6);
        Assert.Equal(1, learned.Weights.Values.Sum(), 1e-12);
        Assert.True(learned.Auc > report.Weighings[0].Auc + 0.05);
        Assert.True(learned.GainInterval.Lower > 0);
        Assert.Contains("may be used", report.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gain_within_the_noise_is_refused_in_one_sentence()
    {
        LearningReport report = Learn((_, _, noise) => noise < 0.5);
        Assert.Equal(LearningAdvice.KeepStated, report.Advice);
        Assert.EndsWith("; that is no gain, so keep the stated weights.", report.Recommendation, StringComparison.Ordinal);
        Assert.All(report.Weighings, w => Assert.InRange(w.Auc, 0.35, 0.65));
        Assert.Equal(["stated", "equal", "logistic", "logisticWeights", "nonNegative"], report.Weighings.Select(w => w.Name));
    }

    /// <summary>
    /// Nobody's answers differ, so no weights can tell anything. With the intercepts of the folds the regression came out below chance, beyond its interval.
    /// </summary>
    [Fact]
    public void Where_all_answer_alike_every_way_to_weigh_is_chance_itself()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((_, _, noise) => noise < 0.5, People);
        AnswerSheet same = pool.Mentors[0].Answers;
        var alike = new Pool(scheme.Questionnaire, pool.Mentees.Select(m => new Mentee(m.Id, same)), pool.Mentors.Select(m => new Mentor(m.Id, same)));
        LearningReport report = WeightLearning.Learn(scheme, alike, outcomes);
        Assert.All(report.Weighings, w => Assert.Equal((0.5, new ConfidenceInterval(0.5, 0.5)), (w.Auc, w.Interval)));
        Assert.EndsWith("; that is no gain, so keep the stated weights.", report.Recommendation, StringComparison.Ordinal);
    }

    /// <summary>All that is there to learn is that all three count alike, which equal weights know already.</summary>
    [Fact]
    public void What_equal_weights_do_as_well_is_not_put_down_to_chance()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((_, _, _) => true, People);
        pool = new Pool(scheme.Questionnaire, pool.Mentees.Select((m, i) => new Mentee(m.Id, pool.Mentors[(7 * i) % People].Answers)), pool.Mentors); // all answer all
        var lopsided = Scheme(new Stated(new Dictionary<string, double> { [scheme.Criteria[0].Id] = 1, [scheme.Criteria[1].Id] = 0, [scheme.Criteria[2].Id] = 0 }));
        PastPairs past = PastPairs.Of(lopsided, pool, outcomes, null, default);
        double[] sums = [.. past.Agreements.Select(a => a.Sum())];
        double middle = sums.Order().ElementAt(sums.Length / 2);
        LearningReport report = WeightLearning.Learn(lopsided, pool, past.Outcomes.Select((o, i) => new PairOutcome(o.Pair, sums[i] > middle ? 1 : 0)));
        WeighingResult equal = report.Weighings[1];
        Assert.True(report.Weighings[3].Auc <= equal.Auc && report.Weighings[4].Auc <= equal.Auc);
        Assert.True(report.Weighings[3].GainInterval.Lower > 0);
        Assert.Equal(LearningAdvice.KeepStated, report.Advice);
        Assert.EndsWith("; equal weights do as well without learning, so keep the stated weights.", report.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_pairs_or_outcomes_all_alike_teach_nothing()
    {
        Assert.Equal(LearningAdvice.TooLittle, Learn((_, _, _) => true).Advice);
        Assert.Contains("too few", Learn((_, _, noise) => noise < 0.5, people: 12).Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_in_any_order_of_the_pairs()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((pace, _, noise) => pace + noise > 1, People);
        LearningReport one = WeightLearning.Learn(scheme, pool, outcomes);
        LearningReport other = WeightLearning.Learn(scheme, pool, outcomes.Reverse());
        Assert.Equal(one.Recommendation, other.Recommendation);
        Assert.Equal(one.Weighings.Select(w => (w.Name, w.Auc, w.Interval, w.AucWithinPerson)), other.Weighings.Select(w => (w.Name, w.Auc, w.Interval, w.AucWithinPerson)));
        Assert.Equal(one.Criteria.AsEnumerable(), other.Criteria);
        LearningReport reseeded = WeightLearning.Learn(scheme, pool, outcomes, new LearningOptions { Seed = 2 });
        Assert.NotEqual(one.Weighings.Select(w => w.Interval), reseeded.Weighings.Select(w => w.Interval));
    }

    [Fact]
    public void The_bins_hold_all_pairs_and_their_shares()
    {
        LearningReport report = Learn((pace, _, noise) => pace + noise > 1);
        Assert.Equal(report.Pairs, report.Calibration.Sum(b => b.Pairs));
        Assert.Equal(report.Successes, report.Calibration.Sum(b => b.Pairs * b.Observed), 1e-6);
        Assert.Equal(report.Calibration.Select(b => b.Predicted).Order(), report.Calibration.Select(b => b.Predicted));
        Assert.True(report.BrierScore.Learned < report.BrierScore.ShareAlone);
    }

    [Fact]
    public void How_much_people_answered_is_no_fit_and_is_warned_of()
    {
        LearningReport report = Learn((_, isFull, noise) => noise < (isFull ? 0.85 : 0.15));
        Assert.Contains(report.Warnings, w => w.Kind == LeakageKind.AnswerCount && w.Subject == "mentees");
        Assert.Contains(report.Warnings, w => w.Kind == LeakageKind.AfterTheEvent && w.Subject == "place");
    }

    [Fact]
    public void A_criterion_that_tells_too_much_is_warned_of()
    {
        LearningReport report = Learn((pace, _, _) => pace > 0.5);
        LeakageWarning warning = Assert.Single(report.Warnings, w => w.Subject == new Closeness("pace").Id);
        Assert.Equal(LeakageKind.AfterTheEvent, warning.Kind);
        Assert.Contains("was it answered after the match?", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void People_of_two_ids_in_two_folds_are_warned_of()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((pace, _, noise) => pace + noise > 1, People);
        LearningReport report = WeightLearning.Learn(scheme, pool, outcomes);
        Assert.Contains(report.Warnings, w => w.Kind == LeakageKind.Duplicates && w.Message.Contains("give them one id", StringComparison.Ordinal));
    }

    /// <summary>Mentors have folds of their own: two who answered alike deceive where they are in two of these, wherever their mentees are.</summary>
    [Fact]
    public void Mentors_are_held_against_the_folds_of_mentors()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((pace, _, noise) => pace + noise > 1, 40);
        AnswerSheet same = pool.Mentors[0].Answers;
        pool = new Pool(scheme.Questionnaire, pool.Mentees.Select(m => new Mentee(m.Id)), pool.Mentors.Select((m, j) => new Mentor(m.Id, j < 2 ? same : null)));
        PastPairs past = PastPairs.Of(scheme, pool, outcomes, null, default);
        int[] ofGroup = [.. Enumerable.Range(0, past.Groups).Select(g => g % 2)];
        LeakageWarning[] Found(int second) => [.. new LeakageCheck(
            scheme, past, (ofGroup, [.. pool.Mentors.Select((_, j) => j == 1 ? second : 0)]), new LearningOptions { Resamples = 100 }, new SplitMix64(1), () => { }, default)
            .Warnings().Where(w => w.Kind == LeakageKind.Duplicates)];
        Assert.Empty(Found(0));
        Assert.Equal("mentors", Assert.Single(Found(1)).Subject);
    }

    [Fact]
    public void A_mentee_and_a_round_are_never_in_two_folds()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((pace, _, noise) => pace + noise > 1, People);
        var inRounds = outcomes.Select((o, i) => new PairOutcome(o.Pair, o.Value, $"round {i * 12 / outcomes.Length}")).ToArray();
        PastPairs past = PastPairs.Of(scheme, pool, inRounds, null, default);
        Assert.InRange(past.Groups, 2, 12);
        Assert.All(past.Outcomes.Select((o, i) => (o, Group: past.Group[i])).GroupBy(p => p.o.Round), round => Assert.Single(round.Select(p => p.Group).Distinct()));
        Assert.All(past.Outcomes.Select((o, i) => (o, Group: past.Group[i])).GroupBy(p => p.o.Pair.MenteeId), own => Assert.Single(own.Select(p => p.Group).Distinct()));
    }

    [Fact]
    public void Everything_wrong_with_the_outcomes_is_told_at_once()
    {
        (Scheme scheme, Pool pool, _) = Past((_, _, _) => true, 4);
        PairOutcome known = new(new Pair("e000", "o000"), 1);
        InvalidInputException error = Assert.Throws<InvalidInputException>(() => WeightLearning.Learn(
            scheme, pool, [known, known, new PairOutcome(new Pair("e00", "o001"), 0), new PairOutcome(new Pair("e001", "x"), 0)]));
        Assert.Equal(3, error.Problems.Count);
        Assert.Contains("did you mean", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_never_falls_and_comes_to_the_end()
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((pace, _, noise) => pace + noise > 1, People);
        var shares = new Shares();
        WeightLearning.Learn(scheme, pool, outcomes, progress: shares);
        shares.AssertWhole(atLeast: 1000);
        Assert.Equal(shares.Count - 2, shares.IndexOf(1)); // not before all is done
    }

    /// <summary>Also what comes after the weights are learned: each criterion alone, and what would deceive.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.4)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void A_stop_is_heeded_all_along(double share)
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past((pace, _, noise) => pace + noise > 1, People);
        using var stop = new CancellationTokenSource();
        var shares = new StoppingShares(stop, share);
        Assert.Throws<OperationCanceledException>(() => WeightLearning.Learn(scheme, pool, outcomes, progress: shares, cancellationToken: stop.Token));
        Assert.InRange(shares.Last, share, share + 0.1);
    }

    private static LearningReport Learn(Func<double, bool, double, bool> goesWell, int people = People)
    {
        (Scheme scheme, Pool pool, PairOutcome[] outcomes) = Past(goesWell, people);
        return WeightLearning.Learn(scheme, pool, outcomes);
    }

    /// <summary>Past pairs, two a mentee: whether one goes well depends on the agreement of pace, whether the mentee's form is full, and chance.</summary>
    private static (Scheme, Pool, PairOutcome[]) Past(Func<double, bool, double, bool> goesWell, int people)
    {
        Scheme scheme = Scheme(null);
        var random = new Random(7);
        AnswerSheet Sheet(bool isFull) => AnswerSheet.Of(
            [("pace", Answer.Number(random.Next(1, 10))), ("size", Answer.Number(random.Next(1, 10))),
                .. isFull ? [("place", Answer.Number(random.Next(1, 10)))] : Array.Empty<(string, Answer)>()]);
        Mentee[] mentees = [.. Enumerable.Range(0, people).Select(i => new Mentee($"e{i:000}", Sheet(random.Next(2) == 0)))];
        Mentor[] mentors = [.. Enumerable.Range(0, people).Select(i => new Mentor($"o{i:000}", Sheet(true)))];
        var outcomes = new List<PairOutcome>();
        for (int i = 0; i < people; i++)
        {
            foreach (int j in (int[])[i, (i + 1) % people])
            {
                double Pace(Participant p) => ((NumberAnswer)p.Answers["pace"]).Value;
                double agreement = 1 - (Math.Abs(Pace(mentees[i]) - Pace(mentors[j])) / 8);
                bool isFull = mentees[i].Answers["place"].State == AnswerState.Answered;
                outcomes.Add(new PairOutcome(new Pair(mentees[i].Id, mentors[j].Id), goesWell(agreement, isFull, random.NextDouble()) ? 1 : 0));
            }
        }

        return (scheme, new Pool(scheme.Questionnaire, mentees, mentors), [.. outcomes]);
    }

    private static Scheme Scheme(WeightingStrategy? weighting)
    {
        SchemeBuilder builder = new SchemeBuilder("learning")
            .AddQuestions(new LikertQuestion("pace", 9), new LikertQuestion("size", 9), new LikertQuestion("place", 9))
            .AddCriteria(new Closeness("pace"), new Closeness("size"), new Closeness("place"));
        builder.Weighting = weighting ?? builder.Weighting;
        return builder.Build();
    }

    /// <summary>Stops the work once a share of it is done.</summary>
    private sealed class StoppingShares(CancellationTokenSource stop, double from) : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            if (value >= from)
            {
                stop.Cancel();
            }
        }
    }
}
