using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

/// <summary>What every weighting strategy must do. Derive one class a strategy; it weighs the criteria of <see cref="WeightingPools"/>.</summary>
/// <param name="strategy">The strategy.</param>
/// <param name="misspelt">The strategy with one name misspelt, or <see langword="null"/> when it names nothing.</param>
/// <param name="meant">The name that was misspelt.</param>
public abstract class WeightingStrategyConformance(WeightingStrategy strategy, WeightingStrategy? misspelt = null, string? meant = null)
{
    [Fact]
    public void Fits_the_criteria() => Assert.Empty(strategy.Check(SchemePools.Questionnaire, WeightingPools.Criteria));

    [Fact]
    public void Needs_a_criterion() => Assert.NotEmpty(strategy.Check(SchemePools.Questionnaire, []));

    [Property(MaxTest = 40)]
    public void Gives_each_person_finite_weights_that_sum_to_1(int seed)
    {
        WeightingContext context = WeightingPools.Context(seed);
        CriterionWeights weights = strategy.Weigh(context);
        foreach (double[] person in Rows(weights, context, Side.Mentee).Concat(Rows(weights, context, Side.Mentor)))
        {
            Assert.Equal(context.Criteria.Length, person.Length);
            Assert.All(person, w => Assert.True(double.IsFinite(w) && w >= 0));
            Assert.Equal(1, person.Sum(), 1e-12);
        }
    }

    [Property(MaxTest = 20)]
    public void Is_deterministic(int seed)
    {
        WeightingContext context = WeightingPools.Context(seed);
        CriterionWeights first = strategy.Weigh(context);
        CriterionWeights second = strategy.Weigh(WeightingPools.Context(seed));
        Assert.Equal(Rows(first, context, Side.Mentee), Rows(second, context, Side.Mentee));
        Assert.Equal(Rows(first, context, Side.Mentor), Rows(second, context, Side.Mentor));
        Assert.Equal(first.Remarks.AsEnumerable(), second.Remarks.AsEnumerable());
    }

    [Property(MaxTest = 30)]
    public void Weights_go_with_the_people(int seed)
    {
        Pool pool = SchemePools.Random(new Random(seed));
        Pool renamed = SchemePools.Renamed(pool, SchemePools.Reversed);
        (WeightingContext before, WeightingContext after) = (WeightingPools.Context(pool), WeightingPools.Context(renamed));
        (CriterionWeights first, CriterionWeights second) = (strategy.Weigh(before), strategy.Weigh(after));
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            AssertClose(first.Mentees.Of(i), second.Mentees.Of(renamed.IndexOfMentee(SchemePools.Reversed(pool.Mentees[i].Id))));
        }

        for (int i = 0; i < pool.Mentors.Length; i++)
        {
            AssertClose(first.Mentors.Of(i), second.Mentors.Of(renamed.IndexOfMentor(SchemePools.Reversed(pool.Mentors[i].Id))));
        }
    }

    [Property(MaxTest = 30)]
    public void Weights_go_with_the_criteria(int seed)
    {
        var random = new Random(seed);
        Pool pool = SchemePools.Random(random);
        int[] order = [.. Enumerable.Range(0, WeightingPools.Criteria.Length).OrderBy(_ => random.Next())];
        Criterion[] shuffled = [.. order.Select(c => WeightingPools.Criteria[c])];
        (WeightingContext before, WeightingContext after) = (WeightingPools.Context(pool), WeightingPools.Context(pool, shuffled));
        (CriterionWeights first, CriterionWeights second) = (strategy.Weigh(before), strategy.Weigh(after));
        foreach (Side side in Enum.GetValues<Side>())
        {
            foreach ((double[] a, double[] b) in Rows(first, before, side).Zip(Rows(second, after, side)))
            {
                AssertClose([.. order.Select(c => a[c])], b);
            }
        }
    }

    [Fact]
    public void Weighs_for_an_empty_pool()
    {
        CriterionWeights weights = strategy.Weigh(WeightingPools.Context(new Pool(SchemePools.Questionnaire, [], [])));
        Assert.All(weights.Remarks, r => Assert.EndsWith(".", r.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_what_is_not_there_and_how_to_mend_it()
    {
        if (misspelt is null)
        {
            // It names nothing, so any criterion will do.
            Assert.Empty(strategy.Check(SchemePools.Questionnaire, [new WeightingPools.Near("goals")]));
            return;
        }

        Problem problem = Assert.Single(misspelt.Check(SchemePools.Questionnaire, WeightingPools.Criteria));
        Assert.Contains($"did you mean '{meant}'", problem.Mend, StringComparison.Ordinal);
        Assert.Equal([problem], Assert.Throws<InvalidInputException>(() => misspelt.Weigh(WeightingPools.Context(1))).Problems);
    }

    private static List<double[]> Rows(CriterionWeights weights, WeightingContext context, Side side)
    {
        SideWeights of = side == Side.Mentee ? weights.Mentees : weights.Mentors;
        return [.. Enumerable.Range(0, context.Responses.Pool.CountOf(side)).Select(p => of.Of(p).ToArray())];
    }

    private static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int c = 0; c < expected.Length; c++)
        {
            Assert.Equal(expected[c], actual[c], 1e-9);
        }
    }
}
