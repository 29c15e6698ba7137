using System.Globalization;
using FsCheck.Xunit;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.ShortForms;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.ShortForms;

public sealed class FormAnalysisTests
{
    private static readonly FormOptions few = new() { Resamples = 3, TieBreaks = 2, Draws = 2 };

    /// <summary>
    /// The matcher itself on the answers that are left: judged by what the matcher makes best, the total is that of the matcher whatever it does of ties.
    /// </summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void A_form_leads_to_a_matching_as_good_as_the_matchers(Pool generated, int seed)
    {
        Pool pool = FormPools.WithoutMinimumLoads(generated);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var random = new Random(seed);
        HashSet<QuestionReference> asked = [.. Droppable(scheme).Where(_ => random.Next(2) == 0)];
        Pool reduced = Reduced(scheme, pool, asked);
        MatchResult expected = new Matcher(scheme).Match(reduced);
        var judge = new RankJudge(scheme, reduced);
        FormQuality found = FormAnalysis.Measure(scheme, pool, asked, new FormOptions { Judge = judge, TieBreaks = 3, Seed = (ulong)(uint)seed });
        Assert.Equal(expected.Pairs.Length, found.Placed);
        double total = expected.Pairs.Sum(p => judge.Judge(pool.IndexOfMentee(p.MenteeId), pool.IndexOfMentor(p.MentorId)));
        Assert.Equal(total, found.Quality * pool.Mentees.Length, 1e-5);
        Assert.Equal(found.Placed == 0, found.Mean is null);
        Assert.Equal(total, (found.Mean ?? 0) * found.Placed, 1e-5);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 30)]
    public void Every_number_is_that_of_the_form_that_it_names(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var analysis = FormAnalysis.Of(scheme, pool, few);
        QuestionReference[] droppable = [.. Droppable(scheme)];
        Assert.Equal(analysis.Full, FormAnalysis.Measure(scheme, pool, droppable, few));
        foreach (SideForm form in (SideForm[])[analysis.Mentees, analysis.Mentors])
        {
            string[] sequence = [.. form.Sequence];
            Assert.Equal(droppable.Where(q => q.Side == form.Side).Select(q => q.QuestionId).Order(StringComparer.Ordinal), sequence.Order(StringComparer.Ordinal));
            Assert.Equal(Asked(scheme, form.Side).Except(sequence), form.Kept.Select(k => k.QuestionId));
            Assert.Equal(Enumerable.Range(0, sequence.Length + 1), form.Steps.Select(s => s.Count));
            for (int length = 0; length <= sequence.Length; length++)
            {
                IEnumerable<QuestionReference> asked =
                    [.. droppable.Where(q => q.Side != form.Side), .. sequence[..length].Select(id => new QuestionReference(form.Side, id))];
                Assert.Equal(FormAnalysis.Measure(scheme, pool, asked, few), form.Steps[length].Quality);
            }

            Assert.Equal(analysis.Full, form.Steps[^1].Quality);
            Assert.Equal(analysis.Full.Quality > 0 ? new FormEstimate(1, 0) : null, form.Steps[^1].QualityShare);
            Assert.Equal(form.Steps[^1].Quality.Quality > form.Steps[0].Quality.Quality + 1e-12 ? (0, 1) : null, Ends(form));
        }

        foreach (QuestionValue value in analysis.Values.Where(v => v.Kept is null))
        {
            FormQuality without = FormAnalysis.Measure(scheme, pool, droppable.Where(q => (q.Side, q.QuestionId) != (value.Side, value.QuestionId)), few);
            Assert.Equal(analysis.Full.Quality - without.Quality, value.Loss.Value);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 30)]
    public void What_nobody_answered_or_nothing_reads_is_worth_nothing_and_who_is_not_silent_gains_nothing(Pool generated, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, generated);
        var random = new Random(seed);
        HashSet<string> unanswered = [.. Droppable(scheme).Where(q => q.Side == Side.Mentor && random.Next(3) == 0).Select(q => q.QuestionId)];
        Pool pool = FormPools.Without(generated, Side.Mentor, unanswered);
        HashSet<QuestionReference> read = [.. scheme.Criteria.SelectMany(c => c.References()), .. scheme.Weighting.References()];
        foreach (QuestionValue value in FormAnalysis.Of(scheme, pool, few).Values)
        {
            Answer[] answers = [.. People(pool, value.Side).Select(p => p.Answers[value.QuestionId])];
            Assert.Equal(answers.Count(a => a.State == AnswerState.Answered), value.Answered);
            Assert.Equal(answers.Count(a => a.State == AnswerState.Skipped), value.Silent);
            Assert.Equal(read.Contains(new QuestionReference(value.Side, value.QuestionId)), value.IsRead);
            if (!value.IsRead || value.Silent == answers.Length)
            {
                Assert.Equal(new FormEstimate(0, 0), value.Loss);
            }

            if (value.Silent == 0 || !value.IsRead)
            {
                Assert.Equal(new FormEstimate(0, 0), value.Gain!.Quality);
            }
            else
            {
                Assert.Equal(value.Answered == 0, value.Gain is null);
            }
        }
    }

    /// <summary>The matching made anew is the best under the imagined answers; but for what caution holds back, it gains.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 30)]
    public void Answers_never_make_the_best_matching_worse_on_average(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        double slack = 1e-5 + (scheme.Caution > 0 ? scheme.Caution : 0);
        foreach (QuestionValue value in FormAnalysis.Of(scheme, pool, few).Values.Where(v => v.Gain is not null))
        {
            Assert.True(value.Gain!.Quality.Value >= -slack, value.ToString());
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 20)]
    public void Neither_the_order_of_the_people_nor_threads_change_anything(Pool pool, int seed)
    {
        var turned = new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks, pool.EarlierPairs, pool.PairValues);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        string Text(Pool of, int threads) => Written(FormAnalysis.Of(
            scheme, of, new FormOptions { Resamples = 3, TieBreaks = 2, Draws = 3, MostAnswers = 4, Parallelism = threads }));
        Assert.Equal(Text(pool, 1), Text(turned, 3));
    }

    /// <summary>A greedy sequence against the best form of each length, over all forms of five questions.</summary>
    [Fact]
    public void The_sequence_comes_near_to_the_best_form_of_each_length()
    {
        (double worst, double sum, int lengths) = (1, 0, 0);
        for (int seed = 1; seed <= 6; seed++)
        {
            (Scheme scheme, Pool pool) = FormPools.Scales(seed, 24, 5);
            var options = new FormOptions { Resamples = 2, TieBreaks = 2, Draws = 2 };
            SideForm form = FormAnalysis.Of(scheme, pool, options).Mentors;
            QuestionReference[] mentees = [.. scheme.Questionnaire.AskedOf(Side.Mentee).Select(q => QuestionReference.OfMentee(q.Id))];
            string[] ids = [.. scheme.Questionnaire.AskedOf(Side.Mentor).Select(q => q.Id)];
            double[] best = new double[ids.Length + 1];
            for (int set = 0; set < 1 << ids.Length; set++)
            {
                string[] asked = [.. ids.Where((_, k) => (set >> k & 1) != 0)];
                FormQuality quality = FormAnalysis.Measure(scheme, pool, [.. mentees, .. asked.Select(QuestionReference.OfMentor)], options);
                best[asked.Length] = Math.Max(best[asked.Length], quality.Quality);
            }

            for (int length = 1; length < ids.Length; length++)
            {
                double share = form.Steps[length].Quality.Quality / best[length];
                Assert.True(share <= 1);
                (worst, sum, lengths) = (Math.Min(worst, share), sum + share, lengths + 1);
            }
        }

        Assert.True(worst > 0.99, $"worst {worst}");
        Assert.True(sum / lengths > 0.998, $"mean {sum / lengths}");
    }

    /// <summary>Where everybody gets a number of their own whoever mentors them, the error of a mean is known: deviation by root of people.</summary>
    [Fact]
    public void Half_samples_give_the_standard_error_of_a_mean()
    {
        (Scheme scheme, Pool pool) = FormPools.Scales(3, 100, 1);
        var wide = new Pool(pool.Questionnaire, pool.Mentees, [new Mentor("only", capacity: 100)]);
        double[] worth = [.. Enumerable.Range(0, 100).Select(i => (double)(i * 37 % 100))];
        FormStep step = FormAnalysis.Of(scheme, wide, new FormOptions { Judge = new OwnWorth(worth), Resamples = 1500, TieBreaks = 1 }).Mentors.Steps[0];
        double mean = worth.Average();
        double error = Math.Sqrt(worth.Sum(w => (w - mean) * (w - mean)) / 99 / 100);
        Assert.Equal(mean, step.Quality.Quality, 1e-9);
        Assert.InRange(step.StandardError, 0.93 * error, 1.07 * error);
    }

    [Fact]
    public void A_smallest_form_is_the_first_that_keeps_the_share()
    {
        (Scheme scheme, Pool pool) = FormPools.Scales(5, 30, 5);
        var analysis = FormAnalysis.Of(scheme, pool, new FormOptions { Resamples = 20, Targets = [0.2, 0.97, 1] });
        SideForm form = analysis.Mentors;
        Assert.Equal(
            [(FormMeasure.Quality, 0.2), (FormMeasure.Quality, 0.97), (FormMeasure.Quality, 1), (FormMeasure.Gain, 0.2), (FormMeasure.Gain, 0.97), (FormMeasure.Gain, 1)],
            form.Smallest.Select(s => (s.Measure, s.Target)));
        Assert.Empty(form.Smallest[0].Questions); // asking nothing already keeps a fifth of the quality
        foreach (SmallestForm smallest in form.Smallest)
        {
            double Share(FormStep s) => (smallest.Measure == FormMeasure.Quality ? s.QualityShare : s.GainShare)!.Value.Value;
            int count = smallest.Questions.Length;
            Assert.Equal(form.Sequence.Take(count), smallest.Questions);
            Assert.True(Share(form.Steps[count]) >= smallest.Target - 1e-12);
            Assert.All(form.Steps.Take(count), s => Assert.True(Share(s) < smallest.Target));
            Assert.InRange(smallest.KeptInResamples, 0, smallest.Resamples);
            Assert.Equal(20, smallest.Resamples);
        }

        Assert.Equal("q0", form.Sequence.First()); // by far the heaviest
        Assert.StartsWith("Ask mentors nothing. That keeps ", form.Smallest[0].Sentence, StringComparison.Ordinal);
        Assert.EndsWith("of the quality of asking all (20% or more in 20 of 20 half-samples of the people).", form.Smallest[0].Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Ask mentors 1 question: 'q0'. That keeps ", form.Smallest[3].Sentence, StringComparison.Ordinal);
        Assert.Contains("of what asking all adds to asking nothing (20% or more in ", form.Smallest[3].Sentence, StringComparison.Ordinal);
        Assert.Contains("foretell only weakly", Assert.Single(analysis.Remarks, r => r.StartsWith("Quality", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_rules_and_agreements_read_stays_on_the_form_and_is_said_so()
    {
        Scheme scheme = new SchemeBuilder("kept") { Agreement = new AgreementForm(liveIssue: "issue"), Objectives = [Objective.MostPlaced, Objective.WorstOff, Objective.TotalScore] }
            .AddQuestions(new NumberQuestion("level", 0, 5), new VocabularyQuestion("place"), new VocabularyQuestion("issue"), new LikertQuestion("sex", auditOnly: true))
            .AddCriteria(new Closeness("level"))
            .AddRules(new MustDiffer("place"))
            .Build();
        AnswerSheet Sheet(int level, string place) => AnswerSheet.Of(("level", Answer.Number(level)), ("place", Answer.Text(place)), ("sex", Answer.Number(1)));
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("a", Sheet(1, "x")), new Mentee("b", Sheet(4, "y"))],
            [new Mentor("m", Sheet(1, "z")), new Mentor("n", Sheet(4, "z"))]);
        var analysis = FormAnalysis.Of(scheme, pool, few);
        Assert.Equal([new KeptQuestion("place", KeptReason.Rule), new KeptQuestion("issue", KeptReason.Agreement)], analysis.Mentees.Kept.AsEnumerable());
        Assert.Equal([new KeptQuestion("place", KeptReason.Rule)], analysis.Mentors.Kept.AsEnumerable());
        Assert.Equal(["level"], analysis.Mentees.Sequence);
        Assert.Equal(["level", "issue"], analysis.Mentors.Sequence);
        Assert.DoesNotContain(analysis.Values, v => v.QuestionId == "sex");
        Assert.Contains(", beside 'place', which stays on the form. ", analysis.Mentors.Smallest[2].Sentence, StringComparison.Ordinal);
        Assert.Contains(analysis.Remarks, r => r.Contains("further objectives", StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_never_falls_and_ends_at_all_and_the_work_can_be_stopped()
    {
        (Scheme scheme, Pool pool) = FormPools.Scales(2, 10, 3, silent: 0.3);
        var told = new Told();
        FormAnalysis.Of(scheme, pool, few, told);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.Equal(1, told.Shares[^1]);
        Assert.Contains(told.Shares, s => s is > 0.3 and < 0.7);
        using var stopped = new CancellationTokenSource();
        var stopping = new Told { At = 0.3, Stop = stopped };
        Assert.Throws<OperationCanceledException>(() => FormAnalysis.Of(scheme, pool, few, stopping, stopped.Token));
        Assert.True(stopping.Shares[^1] < 1);
    }

    /// <summary>A form that keeps everything because nobody answered is no finding about the form.</summary>
    [Fact]
    public void What_the_answers_cannot_tell_is_said()
    {
        (Scheme scheme, Pool pool) = FormPools.Scales(3, 9, 2);
        string[] Told(Pool people) => [.. FormAnalysis.Of(scheme, people, new FormOptions { Resamples = 2 }).Remarks];
        string[] usual = Told(pool);
        Assert.Equal(2, usual.Length);
        Assert.Equal(
            ["None of the mentors answered 'q1': that it costs nothing here to leave this out says nothing of what answers would bring.", .. usual],
            Told(FormPools.Without(pool, Side.Mentor, new HashSet<string> { "q1" })));
        Assert.Equal(
            ["There are fewer than 8 people on a side: half-samples hardly differ then, and standard errors and intervals say little.", .. usual],
            Told(new Pool(pool.Questionnaire, pool.Mentees, pool.Mentors.Take(7))));
        Assert.Equal(["Nobody gets a mentor, so nothing can be said of questions.", .. usual], Told(new Pool(pool.Questionnaire, pool.Mentees, [])));
    }

    [Fact]
    public void What_cannot_be_done_is_refused()
    {
        (Scheme scheme, Pool pool) = FormPools.Scales(2, 4, 2);
        (_, Pool other) = FormPools.Scales(2, 5, 2);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() =>
            FormAnalysis.Of(scheme, pool, new FormOptions { Judge = PairJudge.ByScores(scheme, other), MemoryLimit = 10 }));
        Assert.Equal(["pool", "judge"], refused.Problems.Select(p => p.Place));
        Assert.Throws<InvalidOperationException>(() => FormAnalysis.Of(scheme, pool, new FormOptions { Judge = new OwnWorth([double.NaN, 0, 0, 0]) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormOptions { Targets = [0.5, 1.1] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormOptions { Resamples = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormOptions { LeastGain = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormEstimate(0, 1).Interval(1));
        Assert.Equal(1.959964, new FormEstimate(0, 1).Interval(0.95).Upper, 1e-6);
    }

    private static (double, double)? Ends(SideForm form) =>
        form.Steps[0].GainShare is { } first && form.Steps[^1].GainShare is { } last ? (first.Value, last.Value) : null;

    private static IEnumerable<Participant> People(Pool pool, Side side) => Enumerable.Range(0, pool.CountOf(side)).Select(i => pool[side, i]);

    private static IEnumerable<string> Asked(Scheme scheme, Side side) => scheme.Questionnaire.AskedOf(side).Select(q => q.Id);

    private static IEnumerable<QuestionReference> Droppable(Scheme scheme) => ((Side[])[Side.Mentee, Side.Mentor])
        .SelectMany(side => Asked(scheme, side).Select(id => new QuestionReference(side, id)))
        .Except(scheme.Rules.SelectMany(r => r.References()));

    private static Pool Reduced(Scheme scheme, Pool pool, HashSet<QuestionReference> asked)
    {
        foreach (Side side in (Side[])[Side.Mentee, Side.Mentor])
        {
            pool = FormPools.Without(pool, side, Droppable(scheme).Where(q => q.Side == side && !asked.Contains(q)).Select(q => q.QuestionId).ToHashSet());
        }

        return pool;
    }

    /// <summary>Every number and word of an analysis, to the last bit.</summary>
    private static string Written(FormAnalysis analysis) => string.Join('\n', (string[])
    [
        analysis.Full.ToString(),
        .. analysis.Values.Select(v => v.ToString()),
        .. ((SideForm[])[analysis.Mentees, analysis.Mentors]).SelectMany(f => (string[])
        [
            string.Create(CultureInfo.InvariantCulture, $"{f.Side} {f.Search}"), .. f.Kept.Select(k => k.ToString()), .. f.Steps.Select(s => s.ToString()), .. f.Smallest.Select(s => s.ToString()),
        ]),
    ]);

    /// <summary>Judges by what pairs are ranked by under the answers that are left: what a matching makes best.</summary>
    private sealed class RankJudge(Scheme scheme, Pool pool) : PairJudge
    {
        private readonly PairScorer scorer = new Matcher(scheme).Scorer(new ResponseTable(pool), CancellationToken.None);

        protected override double JudgeCore(int mentee, int mentor) => scorer.Score(mentee, mentor).Rank;
    }

    private sealed class OwnWorth(double[] worth) : PairJudge
    {
        protected override double JudgeCore(int mentee, int mentor) => worth[mentee];
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public double At { get; init; } = 2;

        public CancellationTokenSource? Stop { get; init; }

        public void Report(double value)
        {
            Shares.Add(value);
            if (value >= At)
            {
                Stop!.Cancel();
            }
        }
    }
}
