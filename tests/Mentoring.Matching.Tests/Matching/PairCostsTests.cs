using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>Rows of eligible mentors alone say what whole rows say, and what the rules and the scorer say pair by pair.</summary>
public sealed class PairCostsTests
{
    private const int Pools = 300;

    [Fact]
    public void Rows_whole_rows_and_pairs_agree()
    {
        int sparse = 0;
        for (int seed = 0; seed < Pools; seed++)
        {
            var random = new Random(seed);
            Pool pool = PoolGenerator.Of(seed, random.Next(1, 20), random.Next(1, 150));
            Scheme scheme = Selective(SchemeGenerator.Of(seed, pool), random);
            PairCosts costs = CostsOf(scheme, pool, out EligibilityTable eligibility, out PairScorer scorer);
            var whole = new int[pool.Mentors.Length];
            var buffer = new int[2 * pool.Mentors.Length];
            for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
            {
                costs.Fill(mentee, whole);
                CostRow row = costs.Row(mentee, buffer);
                sparse += row.IsDense ? 0 : 1;
                for (int mentor = 0; mentor < whole.Length; mentor++)
                {
                    Assert.Equal(Plain(scheme, pool, eligibility, scorer, mentee, mentor), whole[mentor]);
                    Assert.Equal(whole[mentor], row.CostOf(mentor));
                    Assert.Equal(whole[mentor], costs.Cost(mentee, mentor));
                }
            }
        }

        Assert.InRange(sparse, Pools, int.MaxValue);
    }

    /// <summary>Rows that name few mentors lead to the same matching, tie for tie, as a matrix.</summary>
    [Fact]
    public void Selective_pools_have_the_same_matching_with_and_without_a_matrix()
    {
        for (int seed = 0; seed < Pools; seed++)
        {
            var random = new Random(seed);
            Pool pool = PoolGenerator.Of(seed, random.Next(20, 90), random.Next(40, 90));
            var matcher = new Matcher(Selective(SchemeGenerator.Of(seed, pool), random));
            MatchResult held = matcher.Match(pool);
            MatchResult streamed = matcher.Match(pool, new MatchOptions { MatrixMemoryLimit = 0 });
            Assert.Equal(held.Status, streamed.Status);
            Assert.Equal(held.Pairs.Select(p => (p.MenteeId, p.MentorId)), streamed.Pairs.Select(p => (p.MenteeId, p.MentorId)));
            Assert.Equal(held.Unmatched.ToArray(), streamed.Unmatched.ToArray());
            Assert.Equal(held.Certificate?.DualCost, streamed.Certificate?.DualCost);
        }
    }

    internal static Scheme Selective(Scheme scheme, Random random) => new SchemeBuilder("selective")
    {
        Weighting = scheme.Weighting,
        Reciprocity = scheme.Reciprocity,
        MissingAnswers = scheme.MissingAnswers,
        Objectives = [.. scheme.Objectives],
        Choices = SchemeGenerator.Choices(
            new Random(scheme.Criteria.Length), ["noEarlierPair", "noAvoided", $"mustBeSame:{QuestionnaireGenerator.Choice}"]),
    }
        .AddQuestions(scheme.Questionnaire.Questions)
        .AddPairMeasures(scheme.Questionnaire.PairMeasures)
        .AddCriteria(scheme.Criteria)
        .AddRules(new MustBeSame(QuestionnaireGenerator.Choice, unknown: UnknownPolicy.Forbid), new NoEarlierPair(), new NoAvoided())
        .AddRules(random.Next(2) == 0 ? [] : [new MustBeSame(QuestionnaireGenerator.Vocabulary, unknown: UnknownPolicy.Allow)])
        .Build();

    private static PairCosts CostsOf(Scheme scheme, Pool pool, out EligibilityTable eligibility, out PairScorer scorer)
    {
        var responses = new ResponseTable(pool);
        eligibility = EligibilityTable.Build(responses, scheme.AllRules);
        scorer = PairScorer.Create(responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        return new PairCosts(pool, new ScoringPlan(scorer, scheme.Scale.Steps), eligibility);
    }

    private static int Plain(Scheme scheme, Pool pool, EligibilityTable eligibility, PairScorer scorer, int mentee, int mentor)
    {
        bool isLocked = pool.Locks.Any(pair => pair.MenteeId == pool.Mentees[mentee].Id);
        bool isAllowed = isLocked
            ? pool.Locks.Contains(new Pair(pool.Mentees[mentee].Id, pool.Mentors[mentor].Id))
            : eligibility.IsAllowed(mentee, mentor);
        return isAllowed ? MatchCosts.CostOf(scheme.Scale, scorer.Score(mentee, mentor)) : AssignmentProblem.Forbidden;
    }
}
