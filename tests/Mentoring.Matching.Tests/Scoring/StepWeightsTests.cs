using FsCheck.Xunit;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Scoring;

public sealed class StepWeightsTests
{
    [Property(MaxTest = 500)]
    public void Weights_sum_to_exactly_1_and_are_within_a_step_and_0_stays_0(int seed)
    {
        var random = new Random(seed);
        int criteria = random.Next(1, 40);
        double[][] people = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            Enumerable.Range(0, criteria).Select(c => c == 0 ? 1 : random.Next(3) == 0 ? 0 : Math.Pow(random.NextDouble(), 8)).ToArray())];
        SideWeights weights = SideWeights.PerPerson(people);
        var steps = new StepWeights(weights);
        for (int person = 0; person < people.Length; person++)
        {
            int[] own = steps.Of(person).ToArray();
            Assert.Equal(ScoreSteps.One, own.Sum());
            for (int c = 0; c < criteria; c++)
            {
                Assert.InRange(own[c], (weights.Of(person)[c] * ScoreSteps.One) - 1, (weights.Of(person)[c] * ScoreSteps.One) + 1);
                Assert.Equal(people[person][c] == 0, weights.Of(person)[c] == 0);
                Assert.True(people[person][c] > 0 || own[c] == 0);
            }
        }
    }

    [Fact]
    public void The_largest_remainder_is_rounded_up_and_the_first_of_equals()
    {
        Assert.Equal([357_913_942, 357_913_941, 357_913_941], new StepWeights(SideWeights.Shared([1, 1, 1])).Of(7));
        Assert.Equal([153_391_689, 920_350_135], new StepWeights(SideWeights.Shared([1, 6])).Of(0));
    }

    [Property(MaxTest = 500)]
    public bool A_contribution_is_the_nearest_step_and_at_most_its_weight(uint w, uint a)
    {
        int weight = (int)(w % (ScoreSteps.One + 1u));
        int agreement = (int)(a % (ScoreSteps.One + 1u));
        int contribution = ScoreSteps.Contribution(weight, agreement);
        decimal exact = (decimal)weight * agreement / ScoreSteps.One;
        return Math.Abs(contribution - exact) <= 0.5m && contribution <= weight && ScoreSteps.Contribution(weight, ScoreSteps.One) == weight;
    }
}
