using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Generation;

public sealed class GeneratedPeopleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nobody_is_above_themselves_and_lines_are_in_one_organisation(ulong seed)
    {
        Pool pool = PoolGenerator.Generate(new() { Mentees = 300, Mentors = 200, Seed = seed, ManagersInPool = 1, Dirt = 0 }).FullPool;
        int longest = 0;
        foreach (Participant person in pool.Mentees.Concat<Participant>(pool.Mentors))
        {
            int steps = 0;
            for (Participant? at = person; at is not null; steps++)
            {
                Assert.True(steps <= pool.Mentors.Length, $"{person.Id} is in a circle.");
                int manager = pool.IndexOfMentor(at.Answers["manager"].ToString()!);
                Participant? above = manager < 0 ? null : pool.Mentors[manager];
                if (above is not null)
                {
                    Assert.Equal(at.Answers["organisation"], above.Answers["organisation"]);
                }

                at = above;
            }

            longest = Math.Max(longest, steps);
        }

        Assert.True(longest >= 4, "There are no lines of several steps.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void As_many_managers_are_in_the_pool_as_asked_for(double share)
    {
        Pool pool = PoolGenerator.Generate(new() { Mentees = 2000, Mentors = 500, ManagersInPool = share }).FullPool;
        double found = pool.Mentees.Count(m => pool.IndexOfMentor(m.Answers["manager"].ToString()!) >= 0) / 2000.0;
        Assert.InRange(found, share - 0.03, share + 0.03);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 4)]
    [InlineData(2, 5)]
    public void Capacities_take_every_value_of_their_range(int least, int most)
    {
        Pool pool = PoolGenerator.Generate(new() { Mentees = 0, Mentors = 500, LeastCapacity = least, MostCapacity = most }).Pool;
        Assert.Equal(Enumerable.Range(least, most - least + 1), pool.Mentors.Select(m => m.Capacity).Distinct().Order());
    }

    [Fact]
    public void The_steeper_popularity_falls_the_more_goes_to_the_first()
    {
        double[] skews = [0, 0.5, 5];
        double[] requests = [.. skews.Select(s => ShareOfMostWanted(Skewed(s)))];
        double[] topics = [.. skews.Select(s => (double)Skewed(s).Mentees.Count(m => m.Answers["topics"].ToString()!.Contains("Leading", StringComparison.Ordinal)))];
        double[] organisations = [.. skews.Select(s => (double)Skewed(s).Mentors.CountBy(m => m.Answers["organisation"]).Max(g => g.Value))];
        double[] places = [.. skews.Select(s => -(double)Skewed(s).Mentors.Sum(m => m.Capacity))];
        foreach (double[] grows in new[] { requests, topics, organisations, places })
        {
            Assert.True(grows[0] < grows[1] && grows[1] < grows[2], string.Join(" ", grows));
        }

        Assert.True(requests[0] < 0.02 && requests[2] > 0.1, string.Join(" ", requests));
    }

    [Fact]
    public void Who_has_insight_asks_for_mentors_who_suit()
    {
        double[] suits = [.. new[] { 0, 0.5, 1 }.Select(insight => MeanOfFirstRequests(new() { Mentees = 500, Mentors = 200, KnownMentors = 8, Insight = insight }))];
        Assert.InRange(suits[0], -0.15, 0.15);

        // The best of eight is 1.42 deviations above the mean; but a part of the deviation is between mentees, and with noise half of what seems is true.
        Assert.InRange(suits[1], 0.4, 0.8);
        Assert.InRange(suits[2], 1, 1.42);
        GeneratedPool certain = PoolGenerator.Generate(new() { Mentees = 100, Mentors = 6, KnownMentors = 6, Insight = 1, MostRequests = 6 });
        foreach (Mentee mentee in certain.Pool.Mentees)
        {
            int at = certain.Pool.IndexOfMentee(mentee.Id);
            double[] asked = [.. mentee.Requests.Select(r => certain.Compatibility(at, certain.Pool.IndexOfMentor(r)))];
            Assert.Equal(Enumerable.Range(0, 6).Select(m => certain.Compatibility(at, m)).OrderDescending().Take(asked.Length), asked);
        }
    }

    private static double MeanOfFirstRequests(GeneratorOptions options)
    {
        GeneratedPool generated = PoolGenerator.Generate(options);
        return generated.Pool.Mentees.Where(m => m.Requests.Length > 0)
            .Average(m => generated.Compatibility(generated.Pool.IndexOfMentee(m.Id), generated.Pool.IndexOfMentor(m.Requests[0])));
    }

    [Fact]
    public void With_appeal_the_mentors_who_are_asked_for_most_suit_everybody_better()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 300, Mentors = 200, Appeal = 2, PopularitySkew = 2 });
        int wanted = generated.Pool.IndexOfMentor(generated.Pool.Mentees.SelectMany(m => m.Requests).CountBy(r => r).MaxBy(g => g.Value).Key);
        Assert.True(Enumerable.Range(0, 300).Average(m => generated.Compatibility(m, wanted)) > 1);
    }

    [Fact]
    public void Fewer_points_and_twins_make_more_ties()
    {
        int Distinct(GeneratorOptions options) =>
            PoolGenerator.Generate(options with { Mentees = 300 }).FullPool.Mentees.Select(m => string.Join('|', m.Answers
                .Where(a => a.Key.StartsWith('t')).Select(a => a.Value))).Distinct().Count();
        var few = new GeneratorOptions { Traits = 1, QuestionsPerTrait = 2 };
        Assert.True(Distinct(few with { Points = 2 }) < Distinct(few with { Points = 11 }));
        Assert.Equal([300, 1], new[] { 0.0, 1 }.Select(t => Distinct(new() { Twins = t, QuestionsPerTrait = 20 })));
        Assert.InRange(Distinct(new() { Twins = 0.5, QuestionsPerTrait = 20 }), 120, 180);
    }

    [Fact]
    public void A_name_typed_in_another_way_is_the_same_text_and_another_answer()
    {
        var clean = new GeneratorOptions { Mentees = 400, Mentors = 0, Organisations = 12, Dirt = 0 };
        Pool before = PoolGenerator.Generate(clean).FullPool;
        Pool after = PoolGenerator.Generate(clean with { Dirt = 1 }).FullPool;

        // A choice among options folds what people type by the text key, which is what the names must agree in.
        string[] names = [.. before.Mentees.Select(m => m.Answers["organisation"].ToString()!)];
        var choice = new SingleChoiceQuestion("o", [.. names.Distinct().Select(n => new ChoiceOption(n))]);
        for (int i = 0; i < names.Length; i++)
        {
            string typed = after.Mentees[i].Answers["organisation"].ToString()!;
            Assert.NotEqual(names[i], typed);
            Assert.Equal(Answer.Choice(names[i]), choice.Read(typed, AnswerFormat.Default).Answer);
        }

        Assert.True(after.Mentees.Select(m => m.Answers["organisation"]).Distinct().Count() > 40);
        Pool some = PoolGenerator.Generate(clean with { Dirt = 0.25 }).FullPool;
        Assert.InRange(some.Mentees.Where((m, i) => m.Answers["organisation"].ToString() != names[i]).Count(), 75, 125);
    }

    private static Pool Skewed(double skew) =>
        PoolGenerator.Generate(new() { Mentees = 600, Mentors = 200, PopularitySkew = skew, MostRequests = 3, Dirt = 0 }).FullPool;

    private static double ShareOfMostWanted(Pool pool)
    {
        int[] counts = [.. pool.Mentees.SelectMany(m => m.Requests).CountBy(r => r).Select(g => g.Value)];
        return counts.Max() / (double)counts.Sum();
    }
}
