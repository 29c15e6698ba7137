using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>Schemes with several objectives, in every order.</summary>
public sealed class StagedMatcherTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
    public void Finds_what_trying_everything_finds(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: seed % 2 == 0, objectives: SchemeGenerator.Objectives(seed));
        var random = new Random(seed);
        int[] current = [.. pool.Mentees.Select(_ => random.Next(-1, pool.Mentors.Length))];
        WaitingPerson[] waiting =
        [
            .. pool.Mentees.Where(_ => random.Next(2) == 0).Select(m => new WaitingPerson(Side.Mentee, m.Id, random.Next(1, 4))),
            .. pool.Mentors.Where(_ => random.Next(2) == 0).Select(m => new WaitingPerson(Side.Mentor, m.Id, random.Next(1, 4))),
        ];
        var options = new MatchOptions
        {
            Waiting = [.. waiting, new WaitingPerson(Side.Mentee, "nobody", 1)],
            CurrentPairs = [.. current.Select((j, i) => (i, j)).Where(p => p.j >= 0).Select(p => new Pair(pool.Mentees[p.i].Id, pool.Mentors[p.j].Id))],
        };
        MatchResult result = new Matcher(scheme).Match(pool, options);
        var plain = new PlainMatcher(scheme, pool) { Waiting = waiting };
        long[]? best = plain.BestKey(current);
        if (best is null)
        {
            Assert.Equal(MatchStatus.Infeasible, result.Status);
            Assert.Empty(result.Stages);
            return;
        }

        Assert.Equal(MatchStatus.Optimal, result.Status);
        Assert.True(result.Certificate!.IsValid);
        Assert.Equal(0, result.Gap);
        Assert.Equal(scheme.Objectives.AsEnumerable(), result.Stages.Select(s => s.Objective));
        Assert.All(result.Stages, s => Assert.True(s.IsProven && s.Certificates.All(c => c.IsValid)));
        int[] mentorOf = [.. pool.Mentees.Select(m => result.Pairs.FirstOrDefault(p => p.MenteeId == m.Id) is { } pair ? pool.IndexOfMentor(pair.MentorId) : -1)];
        int[] load = [.. Enumerable.Range(0, pool.Mentors.Length).Select(j => mentorOf.Count(k => k == j))];
        Assert.Equal(best, plain.Key(current, mentorOf, load));
    }

    [Fact]
    public void The_worst_off_can_come_before_the_total()
    {
        // bea and bob both fit ada best. The total is best with 1 + 0.25; the worst-off is best with 0.75 + 0.5.
        Pool pool = Pool([("bea", 1), ("bob", 2)], [("ada", 1), ("cy", 4)]);
        Assert.Equal(["bea-ada", "bob-cy"], Pairs(Match(pool, Objective.MostPlaced, Objective.TotalScore)));
        MatchResult result = Match(pool, Objective.MostPlaced, Objective.WorstOff, Objective.TotalScore);
        Assert.Equal(["bea-ada", "bob-cy"], Pairs(result));
        Pool far = Pool([("bea", 1), ("bob", 3)], [("ada", 1), ("cy", 5), ("di", 2)]);
        Assert.Equal(0.75, Match(far, Objective.MostPlaced, Objective.WorstOff).Stages[1].Value, 6);
    }

    [Fact]
    public void Loads_are_spread_where_the_total_does_not_mind()
    {
        Scheme scheme = Likert(Objective.MostPlaced, Objective.TotalScore, Objective.EvenLoads);
        var pool = new Pool(
            scheme.Questionnaire, ((string[])["a", "b", "c", "d"]).Select(id => new Mentee(id)), [new Mentor("x", capacity: 4), new Mentor("y", capacity: 2)]);
        MatchResult result = new Matcher(scheme).Match(pool);
        Assert.Equal(2, result.Stages[2].Value);
        Assert.Equal("No mentor has more than 2 mentees; 2 have as many.", result.Stages[2].Words);
    }

    [Fact]
    public void The_matching_in_force_is_kept_as_far_as_the_first_objectives_allow()
    {
        Pool pool = Pool([("bea", 3), ("bob", 3)], [("ada", 3), ("cy", 3)]);
        Scheme scheme = Likert(Objective.MostPlaced, Objective.TotalScore, Objective.FewestChanges);
        foreach (string[] mentors in (string[][])[["ada", "cy"], ["cy", "ada"]])
        {
            Pair[] current = [new("bea", mentors[0]), new("bob", mentors[1]), new("left", "ada"), new("bob", mentors[1])];
            MatchResult result = new Matcher(scheme).Match(pool, new MatchOptions { CurrentPairs = current });
            Assert.Equal([$"bea-{mentors[0]}", $"bob-{mentors[1]}"], Pairs(result));
            Assert.Equal("0 of 2 mentees lose the mentor they have.", result.Stages[2].Words);
            Assert.NotNull(result.Run.CurrentPairsHash);
        }

        Assert.Null(new Matcher(scheme).Match(pool).Run.CurrentPairsHash);
    }

    /// <summary>A limit on changes takes the objectives as one total: the order holds all the same.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Finds_what_trying_everything_within_a_limit_on_changes_finds(Pool pool, int seed)
    {
        Objective[][] orders =
        [
            [Objective.MostPlaced, Objective.LongestWaiting, Objective.TotalScore],
            [Objective.LongestWaiting, Objective.TotalScore],
            [Objective.LongestWaiting, Objective.MostPlaced, Objective.TotalScore],
            [Objective.MostPlaced, Objective.TotalScore],
            [Objective.TotalScore],
        ];
        var random = new Random(seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: orders[random.Next(orders.Length)]);
        int[] current = [.. pool.Mentees.Select(_ => random.Next(-1, pool.Mentors.Length))];
        WaitingPerson[] waiting = [.. pool.Mentees.Where(_ => random.Next(2) == 0).Select(m => new WaitingPerson(Side.Mentee, m.Id, random.Next(1, 4)))];
        int most = random.Next(4);
        MatchResult result = new Matcher(scheme).Match(pool, new MatchOptions
        {
            CurrentPairs = [.. current.Select((j, i) => (i, j)).Where(p => p.j >= 0).Select(p => new Pair(pool.Mentees[p.i].Id, pool.Mentors[p.j].Id))],
            MostChanges = most,
            Waiting = waiting,
        });
        var plain = new PlainMatcher(scheme, pool) { Waiting = waiting, MostChanges = most };
        long[]? best = plain.BestKey(current);
        if (best is null)
        {
            Assert.Equal(MatchStatus.Infeasible, result.Status);
            return;
        }

        Assert.True(result.Status is MatchStatus.Optimal or MatchStatus.Feasible);
        Assert.Equal(most, result.Run.MostChanges);
        int[] mentorOf = [.. pool.Mentees.Select(m => result.Pairs.FirstOrDefault(p => p.MenteeId == m.Id) is { } pair ? pool.IndexOfMentor(pair.MentorId) : -1)];
        Assert.True(mentorOf.Where((j, i) => current[i] >= 0 && j != current[i]).Count() <= most);
        Assert.Equal(best, plain.Key(current, mentorOf, [.. pool.Mentors.Select((_, j) => mentorOf.Count(k => k == j))]));
    }

    [Theory]
    [InlineData(false, Objective.MostPlaced, Objective.WorstOff)]
    [InlineData(false, Objective.TotalScore, Objective.MostPlaced)]
    [InlineData(true, Objective.MostPlaced, Objective.TotalScore)]
    public void A_limit_on_changes_is_refused_where_it_cannot_be_kept(bool twoCycles, params Objective[] objectives)
    {
        Scheme scheme = new SchemeBuilder("likert") { Objectives = objectives, ForbidTwoCycles = twoCycles }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        Problem problem = Assert.Single(Assert.Throws<InvalidInputException>(() => new Matcher(scheme).Match(
            Pool([("bea", 1)], [("ada", 1)]), new MatchOptions { MostChanges = 1 })).Problems);
        Assert.Equal("MatchOptions.MostChanges", problem.Place);
    }

    [Fact]
    public void Who_joined_first_is_placed_first_however_well_others_score()
    {
        Scheme scheme = Likert(Objective.MostPlaced, Objective.LongestWaiting, Objective.TotalScore);
        Pool pool = Pool([("bea", 1), ("bob", 5), ("dan", 1)], [("ada", 1), ("cy", 1)]);
        MatchResult result = new Matcher(scheme).Match(pool, new MatchOptions
        {
            Waiting = [new WaitingPerson(Side.Mentee, "bob", 1), new WaitingPerson(Side.Mentee, "dan", 2), new WaitingPerson(Side.Mentor, "ada", 1)],
        });
        Assert.Equal(["bob", "dan"], result.Pairs.Select(p => p.MenteeId));
        Assert.Equal("3 of 3 people who waited have a pair, those who joined first before others.", result.Stages[1].Words);
        Assert.NotNull(result.Run.WaitingHash);
        Assert.Null(new Matcher(scheme).Match(pool).Run.WaitingHash);
    }

    [Fact]
    public void Objectives_of_one_problem_have_their_stages_too()
    {
        Pool pool = Pool([("bea", 1), ("bob", 2)], [("ada", 1), ("cy", 4)]);
        MatchResult result = Match(pool, Objective.MostPlaced, Objective.TotalScore);
        Assert.Equal([Objective.MostPlaced, Objective.TotalScore], result.Stages.Select(s => s.Objective));
        Assert.Equal("2 of 2 mentees are placed.", result.Stages[0].Words);
        Assert.All(result.Stages, s => Assert.Same(result.Certificate, Assert.Single(s.Certificates)));
    }

    [Fact]
    public void Stages_need_an_exact_solver() => Assert.Contains(
        "use the exact solver",
        Assert.Throws<ArgumentException>(() => new Matcher(Likert(Objective.WorstOff)).Match(
            Pool([("bea", 1)], [("ada", 1)]), new MatchOptions { Solver = new GreedySolver() })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[] is no order", new Objective[0])]
    [InlineData("[FewestChanges] is no order", new[] { Objective.FewestChanges })]
    [InlineData("[WorstOff, WorstOff] is no order", new[] { Objective.WorstOff, Objective.WorstOff })]
    [InlineData("most even with nobody placed", new[] { Objective.EvenLoads, Objective.MostPlaced })]
    public void Orders_that_say_nothing_are_refused(string expected, Objective[] objectives) => Assert.Contains(
        expected, Assert.Throws<InvalidInputException>(() => Likert(objectives)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_mentees_every_stage_is_proven()
    {
        MatchResult result = Match(Pool([], [("ada", 1)]), Objective.WorstOff, Objective.EvenLoads);
        Assert.Equal(MatchStatus.Optimal, result.Status);
        Assert.Equal("There is no mentee.", result.Stages[0].Words);
    }

    private static MatchResult Match(Pool pool, params Objective[] objectives) => new Matcher(Likert(objectives)).Match(pool);

    private static string[] Pairs(MatchResult result) => [.. result.Pairs.Select(p => $"{p.MenteeId}-{p.MentorId}")];

    private static Pool Pool((string Id, int Pace)[] mentees, (string Id, int Pace)[] mentors) => new(
        Likert(Objective.TotalScore).Questionnaire,
        mentees.Select(m => new Mentee(m.Id, AnswerSheet.Of(("pace", Answer.Number(m.Pace))))),
        mentors.Select(m => new Mentor(m.Id, AnswerSheet.Of(("pace", Answer.Number(m.Pace))))));

    private static Scheme Likert(params Objective[] objectives) => new SchemeBuilder("likert") { Objectives = objectives }
        .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
}
