using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>Requests against the score and against each other. That they find the best is shown by <see cref="StagedMatcherTests"/> for all orders.</summary>
public sealed class RequestObjectiveTests
{
    [Fact]
    public void One_first_choice_more_outweighs_any_number_of_later_ones()
    {
        // ann could have x as her first choice; or ann, bob and cid could have their second and third.
        Pool pool = Pool(
            [("ann", ["x", "y"]), ("bob", ["y", "x"]), ("cid", ["z", "x"]), ("dan", ["z"])],
            [("x", []), ("y", []), ("z", [])]);
        MatchResult result = Match(pool, Objective.MenteeRequests, Objective.MostPlaced, Objective.TotalScore);
        Assert.Equal("3 of 4 mentees who asked for somebody have one of their choices: 3 as 1st choice.", result.Stages[0].Words);
        Assert.Equal(3, result.Stages[0].Value);
        Assert.Equal(["ann-x", "bob-y"], Pairs(result).Take(2));
    }

    [Fact]
    public void More_first_choices_come_before_more_choices()
    {
        // With ann and bob at their first choices cid and dan have nothing; three choices in all would be possible.
        Pool pool = Pool([("ann", ["x"]), ("bob", ["y", "z"]), ("cid", ["y"]), ("dan", ["x", "z"])], [("x", []), ("y", []), ("z", [])]);
        MatchResult result = Match(pool, Objective.MenteeRequests, Objective.TotalScore);
        Assert.Equal("3 of 4 mentees who asked for somebody have one of their choices: 2 as 1st choice, 1 as 2nd choice.", result.Stages[0].Words);
    }

    [Fact]
    public void The_order_of_the_objectives_says_whose_request_precedes()
    {
        Pool pool = Pool([("ann", ["x"]), ("bob", ["x"]), ("cid", [])], [("x", ["cid", "bob"])]);
        Assert.Equal(["bob-x"], Pairs(Match(pool, Objective.MutualRequests, Objective.MentorRequests, Objective.MenteeRequests, Objective.MostPlaced)));
        Assert.Equal(["cid-x"], Pairs(Match(pool, Objective.MentorRequests, Objective.MenteeRequests, Objective.MostPlaced)));
        Assert.Equal(["bob-x"], Pairs(Match(pool, Objective.MenteeRequests, Objective.MentorRequests, Objective.MostPlaced)));
        MatchResult result = Match(pool, Objective.MutualRequests, Objective.MentorRequests, Objective.MostPlaced);
        Assert.Equal("1 pair is made of two who asked for each other.", result.Stages[0].Words);
        Assert.Equal("1 pair is made for which the mentor asked: 1 as 2nd choice.", result.Stages[1].Words);
    }

    [Fact]
    public void A_mentor_with_two_places_may_have_two_choices()
    {
        Pool pool = Pool([("ann", []), ("bob", []), ("cid", [])], [("x", ["bob", "cid", "ann"])], places: 2);
        MatchResult result = Match(pool, Objective.MentorRequests, Objective.MostPlaced);
        Assert.Equal(["bob-x", "cid-x"], Pairs(result));
        Assert.Equal("2 pairs are made for which the mentor asked: 1 as 1st choice, 1 as 2nd choice.", result.Stages[0].Words);
    }

    [Fact]
    public void Nobody_asks_for_anybody()
    {
        MatchResult result = Match(Pool([("ann", [])], [("x", [])]), Objective.MenteeRequests, Objective.MutualRequests, Objective.MostPlaced);
        Assert.Equal("0 of 0 mentees who asked for somebody have one of their choices.", result.Stages[0].Words);
        Assert.Equal("0 pairs are made of two who asked for each other.", result.Stages[1].Words);
        Assert.All(result.Stages, s => Assert.True(s.IsProven));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Not_keeping_pairs_and_several_threads_change_nothing(Pool pool, int seed)
    {
        Objective[] objectives = [Objective.MutualRequests, Objective.MenteeRequests, Objective.MentorRequests, Objective.MostPlaced, Objective.TotalScore];
        new Random(seed).Shuffle(objectives);
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: objectives);
        MatchResult kept = new Matcher(scheme).Match(pool);
        MatchResult streamed = new Matcher(scheme).Match(pool, new MatchOptions { MatrixMemoryLimit = 0, Parallelism = 3 });
        Assert.Equal(kept.Status, streamed.Status);
        Assert.Equal(kept.Stages.Select(s => (s.Value, s.Words, s.IsProven)), streamed.Stages.Select(s => (s.Value, s.Words, s.IsProven)));
    }

    private static MatchResult Match(Pool pool, params Objective[] objectives) => new Matcher(Likert(objectives)).Match(pool);

    private static string[] Pairs(MatchResult result) => [.. result.Pairs.Select(p => $"{p.MenteeId}-{p.MentorId}")];

    private static Pool Pool((string Id, string[] Requests)[] mentees, (string Id, string[] Requests)[] mentors, int places = 1) => new(
        Likert(Objective.TotalScore).Questionnaire,
        mentees.Select(m => new Mentee(m.Id, requests: m.Requests)),
        mentors.Select(m => new Mentor(m.Id, capacity: places, requests: m.Requests)));

    private static Scheme Likert(params Objective[] objectives) => new SchemeBuilder("likert") { Objectives = objectives }
        .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
}
