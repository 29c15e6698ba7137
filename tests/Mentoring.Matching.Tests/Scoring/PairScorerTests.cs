using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Scoring;

public sealed class PairScorerTests
{
    /// <summary>A score is a sum of whole steps: for each criterion a weight and a contribution that are a step or half a step off.</summary>
    private const double WithinSteps = 1e-7;

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Scores_and_coverages_are_those_of_the_plain_twin(Pool pool)
    {
        double[] weights = [.. SchemeGenerator.Criteria.Select((_, c) => 1.0 + (c % 3))];
        double[] shares = [.. weights.Select(w => w / weights.Sum())];
        var plain = new PlainScorer(pool, SchemeGenerator.Criteria);
        PairScorer scorer = Scorer(pool, Stated(weights));
        Each(pool, (i, j) =>
        {
            PairScore score = scorer.Score(i, j);
            (double expected, double coverage) = plain.View(i, j, shares);
            Assert.Equal(expected, score.Mentee, WithinSteps);
            Assert.Equal(expected, score.Mentor, WithinSteps);
            Assert.Equal(coverage, score.Coverage, WithinSteps);
        });
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void A_row_is_its_cells_to_the_last_bit(Pool pool, int seed)
    {
        PairScorer scorer = Scorer(pool, SchemeGenerator.Of(seed, pool));
        var row = new PairScore[pool.Mentors.Length];
        var buffer = new double[scorer.Profiles.Length * row.Length];
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            scorer.ScoreRow(i, row, buffer);
            for (int j = 0; j < row.Length; j++)
            {
                Assert.Equal(scorer.Score(i, j), row[j]);
            }
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Scores_and_coverages_are_from_0_to_1(Pool pool, int seed)
    {
        PairScorer scorer = Scorer(pool, SchemeGenerator.Of(seed, pool));
        Each(pool, (i, j) =>
        {
            PairScore score = scorer.Score(i, j);
            foreach (double value in new[] { score.Mentee, score.Mentor, score.Combined, score.MenteeCoverage, score.MentorCoverage, score.Coverage })
            {
                Assert.InRange(value, 0, 1 + 1e-15);
            }

            Assert.InRange(score.Rank, score.Combined - 0.02 - 1e-12, score.Combined);
        });
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void An_explanation_adds_up_to_the_score(Pool pool, int seed)
    {
        PairScorer scorer = Scorer(pool, SchemeGenerator.Of(seed, pool));
        Each(pool, (i, j) =>
        {
            PairExplanation explanation = scorer.Explain(i, j);
            Assert.Equal(scorer.Score(i, j), explanation.Score);
            Assert.Equal(explanation.Score.Mentee, explanation.Contributions.Sum(c => c.MenteePart));
            Assert.Equal(explanation.Score.Mentor, explanation.Contributions.Sum(c => c.MentorPart));
            Assert.Equal(explanation.Score.Combined, explanation.Contributions.Sum(c => c.Part), 1e-12);
            Assert.All(explanation.Contributions, c => Assert.EndsWith(".", c.Sentence, StringComparison.Ordinal));
        });
    }

    /// <summary>The law of neutrality: over the mentors who answered, the mean of what an answer brings is what silence brings.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void A_mentor_neither_gains_nor_loses_by_answering(Pool pool)
    {
        foreach (Criterion criterion in SchemeGenerator.Criteria.OfType<Closeness>())
        {
            PreparedCriterion prepared = criterion.Prepare(new ResponseTable(pool));
            PairScorer scorer = PairScorer.Create(new ResponseTable(pool), [criterion], new Uniform());
            for (int i = 0; i < pool.Mentees.Length; i++)
            {
                if (prepared.MenteeStates[i] != AnswerState.Answered)
                {
                    continue;
                }

                int[] answered = [.. Mentors(pool).Where(j => prepared.MentorStates[j] == AnswerState.Answered)];
                int[] silent = [.. Mentors(pool).Where(j => prepared.MentorStates[j] is AnswerState.Skipped or AnswerState.Withheld)];
                if (answered.Length > 0)
                {
                    double usual = answered.Average(j => scorer.Score(i, j).Combined);
                    Assert.All(silent, j => Assert.Equal(usual, scorer.Score(i, j).Combined, WithinSteps));
                }
            }
        }
    }

    /// <summary>The same law from the other side.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void A_mentee_neither_gains_nor_loses_by_answering(Pool pool)
    {
        var criterion = new Closeness(QuestionnaireGenerator.Likert);
        PreparedCriterion prepared = criterion.Prepare(new ResponseTable(pool));
        PairScorer scorer = PairScorer.Create(new ResponseTable(pool), [criterion], new Uniform());
        for (int j = 0; j < pool.Mentors.Length; j++)
        {
            int[] answered = [.. Enumerable.Range(0, pool.Mentees.Length).Where(i => prepared.MenteeStates[i] == AnswerState.Answered)];
            if (prepared.MentorStates[j] != AnswerState.Answered || answered.Length == 0)
            {
                continue;
            }

            double usual = answered.Average(i => scorer.Score(i, j).Combined);
            Assert.All(
                Enumerable.Range(0, pool.Mentees.Length).Where(i => prepared.MenteeStates[i] is AnswerState.Skipped or AnswerState.Withheld),
                i => Assert.Equal(usual, scorer.Score(i, j).Combined, WithinSteps));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void No_preference_counts_the_same_with_everybody_and_as_answered(Pool pool)
    {
        pool = PoolGenerator.WithAnswers(pool, Side.Mentee, m => m.Answers.With(QuestionnaireGenerator.Likert, Answer.NoPreference));
        PairScorer scorer = PairScorer.Create(
            new ResponseTable(pool), [new Closeness(QuestionnaireGenerator.Likert)], new Uniform(), missingAnswers: new ZeroAgreement());
        Each(pool, (i, j) =>
        {
            Assert.Equal(scorer.Score(0, 0).Combined, scorer.Score(i, j).Combined);
            Assert.NotEqual(0, scorer.Score(i, j).Combined);
            Assert.Equal(1, scorer.Score(i, j).Coverage, 12);
        });
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(30)]
    public void One_question_at_100_per_cent_does_not_beat_fifteen_at_90(int questions)
    {
        string[] ids = [.. Enumerable.Range(0, questions).Select(q => $"q{q:00}")];
        Scheme scheme = new SchemeBuilder("one against fifteen")
            .AddQuestions(ids.Select(id => new NumberQuestion(id, 0, 10)))
            .AddCriteria(ids.Select(id => new Closeness(id)))
            .Build();
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("mentee", AnswerSheet.Of(ids.Select(id => (id, Answer.Number(5)))))],
            [
                new Mentor("one", AnswerSheet.Of((ids[0], Answer.Number(5)))),
                new Mentor("fifteen", AnswerSheet.Of(ids.Take(15).Select(id => (id, Answer.Number(6))))),
            ]);
        MatchResult result = new Matcher(scheme).Match(pool);
        Assert.Equal("fifteen", Assert.Single(result.Pairs).MentorId);
        Assert.Equal(15.0 / questions, result.Pairs[0].Score.Coverage, WithinSteps);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void The_order_of_the_people_does_not_matter_to_the_last_bit(Pool pool, int seed)
    {
        var random = new Random(seed);
        Mentee[] mentees = [.. pool.Mentees];
        Mentor[] mentors = [.. pool.Mentors];
        random.Shuffle(mentees);
        random.Shuffle(mentors);
        var shuffled = new Pool(pool.Questionnaire, mentees, mentors, pool.Locks.Reverse(), pool.EarlierPairs.Reverse(), pool.PairValues.Reverse());
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        PairScorer one = Scorer(pool, scheme);
        PairScorer other = Scorer(shuffled, scheme);
        Each(pool, (i, j) => Assert.Equal(
            one.Score(i, j), other.Score(shuffled.IndexOfMentee(pool.Mentees[i].Id), shuffled.IndexOfMentor(pool.Mentors[j].Id))));
    }

    [Fact]
    public void What_nobody_answered_changes_no_ranking()
    {
        Scheme scheme = new SchemeBuilder("silence")
            .AddQuestions(new LikertQuestion("said"), new LikertQuestion("unsaid"))
            .AddCriteria(new Closeness("said"), new Closeness("unsaid"))
            .Build();
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("m", AnswerSheet.Of(("said", Answer.Number(1))))],
            [new Mentor("near", AnswerSheet.Of(("said", Answer.Number(2)))), new Mentor("far", AnswerSheet.Of(("said", Answer.Number(5))))]);
        PairScorer scorer = Scorer(pool, scheme);
        int near = pool.IndexOfMentor("near");
        int far = pool.IndexOfMentor("far");
        Assert.Equal(0.75 / 2, scorer.Score(0, near).Combined - scorer.Score(0, far).Combined, 12);
        Assert.Equal(0.5, scorer.Score(0, near).Coverage);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Refuses_a_caution_that_is_none(double caution) => Assert.Throws<ArgumentOutOfRangeException>(() => PairScorer.Create(
        new ResponseTable(PoolGenerator.Of(1, 2, 2)), SchemeGenerator.Criteria, new Uniform(), caution: caution));

    private static PairScorer Scorer(Pool pool, Scheme scheme) =>
        new Matcher(scheme).Scorer(new ResponseTable(pool.Under(scheme.Questionnaire)), CancellationToken.None);

    private static PairScorer Scorer(Pool pool, WeightingStrategy weighting) =>
        PairScorer.Create(new ResponseTable(pool), SchemeGenerator.Criteria, weighting);

    private static Stated Stated(double[] weights) =>
        new(SchemeGenerator.Criteria.Zip(weights).ToDictionary(p => p.First.Id, p => p.Second));

    private static IEnumerable<int> Mentors(Pool pool) => Enumerable.Range(0, pool.Mentors.Length);

    private static void Each(Pool pool, Action<int, int> action)
    {
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            for (int j = 0; j < pool.Mentors.Length; j++)
            {
                action(i, j);
            }
        }
    }
}
