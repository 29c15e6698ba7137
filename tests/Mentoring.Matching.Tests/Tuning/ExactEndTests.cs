using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Tuning;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class ExactEndTests
{
    /// <summary>The slow twin: every matching there is, and where its line crosses that of the stated one.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void The_end_is_the_first_crossing_of_all_matchings(Pool pool, int seed)
    {
        foreach ((SensitivityGround ground, CriterionWeights target) in Lines(pool, seed))
        {
            CostLine line = CostLine.Of(ground, target, default);
            Assert.Equal(FirstCrossing(line, ground), ExactEnd.Of(line, ground.Stated, default));
        }
    }

    /// <summary>The line itself: the costs of the matching, and from there what scorers say at both ends.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void The_line_goes_from_the_costs_of_the_matching_by_what_scores_change(Pool pool, int seed)
    {
        foreach ((SensitivityGround ground, CriterionWeights target) in Lines(pool, seed))
        {
            CostLine line = CostLine.Of(ground, target, default);
            double steps = (double)ground.Scheme.Scale.Steps * line.Fine;
            PairScorer there = ground.Scorer.Weighing(target);
            for (int i = 0; i < line.RowCount; i++)
            {
                for (int j = 0; j < line.ColumnCount; j++)
                {
                    PairScore stated = ground.Scorer.Score(i, j);
                    Assert.Equal((stated.Rank - there.Score(i, j).Rank) * steps, line.Changes(i)[j], 1.01);
                    if (line.IsAllowed(i, j))
                    {
                        Assert.Equal((long)MatchCosts.CostOf(ground.Scheme.Scale, stated) * line.Fine, line.Start(i, j));
                    }
                }
            }
        }
    }

    /// <summary>Scores move in a straight line: half the way to other weights is half the change, but for a few steps of 2^-30 a criterion.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void Scores_move_in_a_straight_line(Pool pool, int seed)
    {
        foreach ((SensitivityGround ground, CriterionWeights target) in Lines(pool, seed))
        {
            SideWeights Half(SideWeights a, SideWeights b) => SideWeights.Blend([(a, 0.5), (b, 0.5)]);
            CriterionWeights stated = ground.Scorer.Weights;
            PairScorer half = ground.Scorer.Weighing(new CriterionWeights(Half(stated.Mentees, target.Mentees), Half(stated.Mentors, target.Mentors)));
            PairScorer there = ground.Scorer.Weighing(target);
            for (int i = 0; i < ground.Stated.Length; i++)
            {
                for (int j = 0; j < ground.Pool.Mentors.Length; j++)
                {
                    Assert.Equal((ground.Scorer.Score(i, j).Rank + there.Score(i, j).Rank) / 2, half.Score(i, j).Rank, 40.0 / (1 << 30));
                }
            }
        }
    }

    /// <summary>In a large pool too: at the end it is a best matching by the exact costs, and a hair beyond it is not.</summary>
    [Fact]
    public void In_a_large_pool_prices_prove_the_end()
    {
        Pool pool = PoolGenerator.Of(7, 60, 55);
        int found = 0;
        foreach ((SensitivityGround ground, CriterionWeights target) in Lines(pool, 3))
        {
            CostLine line = CostLine.Of(ground, target, default);
            (long end, long whole) = ExactEnd.Of(line, ground.Stated, default);
            long[] none = new long[line.ColumnCount];
            Assert.Null(new MoveGraph(line, ground.Stated, [.. none]).Gaining((end, whole), default));
            if (end < whole)
            {
                found++;
                Assert.NotNull(new MoveGraph(line, ground.Stated, [.. none]).Gaining(((end << 10) + 1, whole << 10), default));
            }
        }

        Assert.True(found > 4);
    }

    /// <summary>Each weight of a pool moved up and down, under a scheme in which scores are straight lines; sometimes with weights of people's own.</summary>
    private static IEnumerable<(SensitivityGround Ground, CriterionWeights Target)> Lines(Pool pool, int seed)
    {
        var random = new Random(seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var builder = new SchemeBuilder("straight")
        {
            Weighting = random.Next(3) > 0 ? scheme.Weighting
                : new GivenWeights(GivenWeights.Own(seed, scheme.Criteria.Length, pool.Mentees.Length, pool.Mentors.Length)),
            Reciprocity = random.Next(2) == 0 ? new ArithmeticMean() : new WeightedMean(random.Next(5) / 4.0),
            MissingAnswers = random.Next(2) == 0 ? new ExpectedAgreement() : new NeutralConstant(),
            Caution = scheme.Caution,
            Objectives = scheme.Objectives,
            Scale = scheme.Scale,
            Choices = scheme.Choices,
        };
        builder.AddQuestions(scheme.Questionnaire.Questions).AddPairMeasures(scheme.Questionnaire.PairMeasures).AddCriteria(scheme.Criteria).AddRules(scheme.Rules);
        if (SensitivityCase.Ground(builder.Build(), pool) is not { } ground)
        {
            yield break;
        }

        foreach ((int criterion, Side? view) in ground.Moves.All())
        {
            yield return (ground, ground.Moves.Alone(criterion, view));
            yield return (ground, ground.Moves.Multiplied(criterion, view, 0));
        }
    }

    private static (long Numerator, long Denominator) FirstCrossing(CostLine line, SensitivityGround ground)
    {
        (long start, long change) = line.Sums(ground.Stated);
        (long Numerator, long Denominator) first = (1, 1);
        foreach (int[] other in Matchings(line, new int[line.RowCount], 0, new int[line.ColumnCount]))
        {
            (long otherStart, long otherChange) = line.Sums(other);
            Assert.True(otherStart >= start);
            (long above, long fall) = (otherStart - start, change - otherChange);
            if (fall > above && (Int128)above * first.Denominator < (Int128)first.Numerator * fall)
            {
                long divisor = (long)System.Numerics.BigInteger.GreatestCommonDivisor(above, fall);
                first = (above / divisor, fall / divisor);
            }
        }

        return first;
    }

    /// <summary>Every matching that the problem allows.</summary>
    private static IEnumerable<int[]> Matchings(CostLine line, int[] mentorOf, int next, int[] loads)
    {
        if (next == mentorOf.Length)
        {
            if (loads.Select((load, j) => load >= line.Problem.MinimumLoad(j)).All(kept => kept))
            {
                yield return mentorOf;
            }

            yield break;
        }

        for (int j = -1; j < line.ColumnCount; j++)
        {
            bool may = j < 0 ? line.Unassigned(next) is not null : line.IsAllowed(next, j) && loads[j] < line.Problem.Capacity(j);
            if (!may)
            {
                continue;
            }

            mentorOf[next] = j;
            if (j >= 0)
            {
                loads[j]++;
            }

            foreach (int[] matching in Matchings(line, mentorOf, next + 1, loads))
            {
                yield return matching;
            }

            if (j >= 0)
            {
                loads[j]--;
            }
        }
    }
}
