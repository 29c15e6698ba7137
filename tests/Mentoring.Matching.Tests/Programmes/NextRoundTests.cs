using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Programmes;

public sealed class NextRoundTests
{
    private static readonly DateOnly today = RoundGenerator.Today;
    private static readonly Terms monthly = new("once a month", 12);

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void A_round_keeps_its_promises(Pool pool, int seed)
    {
        (Programme programme, Scheme scheme) = (RoundGenerator.Of(seed, pool), SchemeGenerator.Of(seed, pool));
        int mostChanges = new Random(seed).Next(3);
        RoundProposal round = programme.NextRound(scheme, pool, today, new RoundOptions { MostChanges = mostChanges });
        if (round.Next is not { } next)
        {
            Assert.Equal(MatchStatus.Infeasible, round.Result.Status);
            Assert.Empty(round.Changes);
            return;
        }

        Pair[] now = [.. next.Running.Select(p => p.Pair)];
        Assert.Equal(3, next.RoundsHeld);

        // No ended pair is made again, none is forgotten, and pairs whose last day is over end.
        Assert.Empty(now.Intersect(programme.Ended.Select(p => p.Pair)));
        Assert.Empty(programme.Ended.Except(next.Ended));
        Assert.DoesNotContain(next.Running, p => p.IsExpired(today));

        // A running pair goes on as it was, but for so many; and nobody who had a mentor is left without one.
        RunningPair[] staying = [.. programme.Running.Where(p => !p.IsExpired(today))];
        RunningPair[] lost = [.. staying.Except(next.Running)];
        Assert.True(lost.Length <= mostChanges);
        Assert.All(lost, p => Assert.Contains(next.Ended, e => e.Pair == p.Pair && e.Ending.Reason == EndingReasons.Rematched));
        Assert.All(staying, p => Assert.Contains(now, n => n.MenteeId == p.MenteeId));

        // Places are kept but where running pairs already took more.
        Assert.All(pool.Mentors, m => Assert.True(
            now.Count(p => p.MentorId == m.Id) <= Math.Max(m.Capacity, staying.Count(p => p.MentorId == m.Id))));

        // A mentor who has more than they now offer gets nobody new.
        Assert.All(
            pool.Mentors.Where(m => staying.Count(p => p.MentorId == m.Id) > m.Capacity),
            m => Assert.DoesNotContain(round.Changes, c => c.Kind == RoundChangeKind.New && c.MentorId == m.Id));

        // Whoever took part has a pair or waits, and whoever waited keeps the round in which they joined.
        Assert.All(pool.Mentees, m => Assert.True(
            now.Any(p => p.MenteeId == m.Id) != next.Waiting.Any(w => w.Side == Side.Mentee && w.Id == m.Id)));
        Assert.All(next.Waiting, w => Assert.Equal(programme.Waiting.FirstOrDefault(b => (b.Side, b.Id) == (w.Side, w.Id))?.Round ?? 3, w.Round));
        Assert.All(programme.Waiting, w => Assert.True(
            next.Waiting.Contains(w) || now.Any(p => w.Id == (w.Side == Side.Mentee ? p.MenteeId : p.MentorId))));

        // Everything that is so is said.
        Assert.Equal(
            now.Select(p => $"{p}").Order(StringComparer.Ordinal),
            round.Changes.Where(c => c.Kind is RoundChangeKind.Kept or RoundChangeKind.New).Select(c => $"{c.MenteeId} -> {c.MentorId}").Order(StringComparer.Ordinal));
        Assert.Equal(next.Ended.Length - programme.Ended.Length, round.Changes.Count(c => c.Kind == RoundChangeKind.Ended));
        Assert.Equal(next.Waiting.Length, round.Changes.Count(c => c.Kind == RoundChangeKind.Waiting));
        Assert.Equal(ProgrammeJson.Write(next), ProgrammeJson.Write(ProgrammeJson.Read(ProgrammeJson.Write(next)).GetProgrammeOrThrow()));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Pairs_that_are_settled_are_the_round(Pool pool, int seed)
    {
        (Programme programme, Scheme scheme) = (RoundGenerator.Of(seed, pool), SchemeGenerator.Of(seed, pool));
        if (programme.NextRound(scheme, pool, today) is not { Next: { } matched } round)
        {
            return;
        }

        Pair[] made = [.. round.Changes.Where(c => c.Kind == RoundChangeKind.New).Select(c => new Pair(c.MenteeId!, c.MentorId!))];
        Programme? same = programme.NextRound(scheme, pool, today, new RoundOptions { Settled = made }).Next;
        Assert.Equal(ProgrammeJson.Write(matched), ProgrammeJson.Write(same!));

        // Of some of them nobody takes the places that are left.
        var random = new Random(seed);
        Pair[] some = [.. made.Where(p => random.Next(2) == 0 || pool.Locks.Contains(p))];
        RoundProposal settled = programme.NextRound(scheme, pool, today, new RoundOptions { Settled = some });
        if (settled.Next is not { } next)
        {
            Assert.Contains(pool.Mentors, m => m.MinimumLoad > 0);
            return;
        }

        Assert.Equal(
            matched.Running.Select(p => p.Pair).Except(made.Except(some)), next.Running.Select(p => p.Pair));
        Assert.All(made.Except(some), p => Assert.Contains(next.Waiting, w => w.Side == Side.Mentee && w.Id == p.MenteeId));
        Assert.Equal(next.Waiting.Length, settled.Changes.Count(c => c.Kind == RoundChangeKind.Waiting));
    }

    [Fact]
    public void Settled_pairs_and_changes_do_not_go_together()
    {
        Pool pool = new(new Questionnaire([]), [new Mentee("a", AnswerSheet.Of())], [new Mentor("m", AnswerSheet.Of())]);
        Scheme scheme = new SchemeBuilder("s").AddCriteria(new MenteeRequests()).Build();
        var programme = new Programme("p");

        Assert.Throws<ArgumentException>(() => programme.NextRound(scheme, pool, today, new RoundOptions { Settled = [], MostChanges = 1 }));
        Assert.Contains("'x'", Assert.Throws<InvalidInputException>(
            () => programme.NextRound(scheme, pool, today, new RoundOptions { Settled = [new Pair("a", "x")] })).Message, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Priority_never_lowers_how_many_are_placed(Pool pool, int seed)
    {
        Programme programme = RoundGenerator.Of(seed, pool);
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: [Objective.MostPlaced, Objective.TotalScore]);
        MatchResult one = programme.NextRound(scheme, pool, today).Result;
        MatchResult other = new Programme(programme.Name, 2, programme.Running, programme.Ended).NextRound(scheme, pool, today).Result;
        Assert.Equal(other.Status, one.Status);
        Assert.Equal(other.Totals.Placed, one.Totals.Placed);
        Assert.True(one.Status is MatchStatus.Infeasible || one.Stages.All(s => s.IsProven));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void The_order_of_people_and_pairs_changes_nothing_and_nor_do_threads_or_memory(Pool pool, int seed)
    {
        (Programme programme, Scheme scheme) = (RoundGenerator.Of(seed, pool), SchemeGenerator.Of(seed, pool));
        var options = new RoundOptions { MostChanges = new Random(seed).Next(2) };
        RoundProposal one = programme.NextRound(scheme, pool, today, options);
        RoundProposal other = new Programme(
                programme.Name, programme.RoundsHeld, programme.Running.Reverse(), programme.Ended.Reverse(), programme.Waiting.Reverse())
            .NextRound(
                scheme,
                new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks.Reverse(), pool.EarlierPairs.Reverse(), pool.PairValues.Reverse()),
                today,
                new RoundOptions { MostChanges = options.MostChanges, Matching = new MatchOptions { MatrixMemoryLimit = 0, Parallelism = 2 } });
        Assert.Equal(one.Next is null ? null : ProgrammeJson.Write(one.Next), other.Next is null ? null : ProgrammeJson.Write(other.Next));
        Assert.Equal([.. one.Changes], other.Changes.ToArray());
        Assert.Equal(one.Result.Run, other.Result.Run with { Objectives = one.Result.Run.Objectives });
    }

    [Fact]
    public void A_story_of_three_rounds()
    {
        Scheme scheme = Likert();
        Programme programme = new("spring");
        Pool pool = Pool(scheme, [("bea", 1), ("bob", 1), ("dan", 5)], [("ada", 1, 1)]);

        RoundProposal first = programme.NextRound(scheme, pool, new DateOnly(2025, 3, 1), new RoundOptions { Terms = monthly });
        RunningPair pair = Assert.Single(first.Next!.Running);
        Assert.Equal((new Pair("bea", "ada"), new DateOnly(2026, 2, 28), 1), (pair.Pair, pair.End, pair.Round));
        Assert.Equal(["bob 1", "dan 1"], first.Next.Waiting.Select(w => $"{w.Id} {w.Round}"));

        // In the second round a newcomer scores best, but bob and dan joined before.
        pool = Pool(scheme, [("bea", 1), ("bob", 5), ("dan", 5), ("eve", 1)], [("ada", 1, 1), ("cy", 1, 2)]);
        RoundProposal second = first.Next.NextRound(scheme, pool, new DateOnly(2025, 9, 1));
        Assert.Equal(["bea -> ada", "bob -> cy", "dan -> cy"], second.Next!.Running.Select(p => $"{p.Pair}"));
        Assert.Equal(
            [
                "Kept bea ada: It runs until 2026-02-28.",
                "New bob cy: bob waited since round 1 and came before those who joined later.",
                "New dan cy: dan waited since round 1 and came before those who joined later.",
                "Waiting eve : None of the 2 eligible mentors has a place left. eve waits since round 2.",
            ],
            second.Changes.Select(c => $"{c.Kind} {c.MenteeId} {c.MentorId}: {c.Reason}"));

        // By the third bea's year is over and bob has ended it; bob did not say that he wants somebody else.
        Programme third = second.Next.End(new Pair("bob", "cy"), new Ending(new DateOnly(2025, 12, 1), EndingSide.Both, EndingReasons.GoalsReached));
        pool = Pool(scheme, [("bea", 1), ("eve", 1)], [("ada", 1, 1), ("cy", 1, 1)]);
        RoundProposal last = third.NextRound(scheme, pool, new DateOnly(2026, 3, 1));
        Assert.Equal(["dan -> cy", "eve -> ada"], last.Next!.Running.Select(p => $"{p.Pair}"));
        Assert.Equal(
            [
                "Ended bea ada: Its last day was 2026-02-28.",
                "Kept dan cy: It runs until 2026-08-31. dan did not take part in the round.",
                "New eve ada: eve waited since round 2 and came before those who joined later.",
                "NotRepeated bea ada: The pair ended on 2026-02-28 (the end date came), and an ended pair is not made again.",
                "Waiting bea : None of the 1 mentors with places is eligible: noEarlierPair forbids 1. bea waits since round 3.",
            ],
            last.Changes.Select(c => $"{c.Kind} {c.MenteeId} {c.MentorId}: {c.Reason}"));
    }

    [Fact]
    public void A_change_is_made_only_within_the_budget_and_leaves_nobody_without_a_mentor()
    {
        // bea (1) has cy (5) and bob (5) is new: ada (1) suits bea, cy suits bob. Exchanging them takes one change.
        Scheme scheme = Likert();
        Pool pool = Pool(scheme, [("bea", 1), ("bob", 5)], [("ada", 1, 1), ("cy", 5, 1)]);
        Programme programme = new("spring", 1, [Running("bea", "cy")]);
        Assert.Equal(["bea -> cy", "bob -> ada"], programme.NextRound(scheme, pool, today).Next!.Running.Select(p => $"{p.Pair}"));
        RoundProposal round = programme.NextRound(scheme, pool, today, new RoundOptions { MostChanges = 1 });
        Assert.Equal(["bea -> ada", "bob -> cy"], round.Next!.Running.Select(p => $"{p.Pair}"));
        Assert.Equal(new Ending(today, EndingSide.Neither, EndingReasons.Rematched), Assert.Single(round.Next.Ended).Ending);
        Assert.Equal(MatchStatus.Optimal, round.Result.Status);
        Assert.True(round.Result.Certificate!.IsValid);
    }

    /// <summary>An exchange takes two changes. With one there is nothing to gain, and the search that says so has no certificate.</summary>
    [Fact]
    public void A_limit_that_binds_is_kept_and_the_result_is_not_called_proved()
    {
        Scheme scheme = Likert();
        Pool pool = Pool(scheme, [("bea", 1), ("bob", 5)], [("ada", 1, 1), ("cy", 5, 1)]);
        Programme programme = new("spring", 1, [Running("bea", "cy"), Running("bob", "ada")]);
        RoundProposal one = programme.NextRound(scheme, pool, today, new RoundOptions { MostChanges = 1 });
        Assert.Equal([.. programme.Running], one.Next!.Running.ToArray());
        Assert.Equal((MatchStatus.Feasible, null), (one.Result.Status, one.Result.Certificate));
        RoundProposal two = programme.NextRound(scheme, pool, today, new RoundOptions { MostChanges = 2 });
        Assert.Equal(["bea -> ada", "bob -> cy"], two.Next!.Running.Select(p => $"{p.Pair}"));
        Assert.Equal(2, two.Changes.Count(c => c.Kind == RoundChangeKind.Ended && c.Reason.Contains("another mentor", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mentor_who_offers_fewer_places_keeps_those_who_are_there()
    {
        Scheme scheme = Likert();
        Pool pool = Pool(scheme, [("bea", 1), ("bob", 1), ("dan", 1)], [("ada", 1, 1)]);
        Programme programme = new("spring", 1, [Running("bea", "ada"), Running("bob", "ada")]);
        Programme next = programme.NextRound(scheme, pool, today).Next!;
        Assert.Equal(["bea -> ada", "bob -> ada"], next.Running.Select(p => $"{p.Pair}"));
        Assert.Equal("dan", Assert.Single(next.Waiting).Id);
    }

    [Fact]
    public void A_mentee_whose_mentor_does_not_take_part_is_not_matched_anew()
    {
        Scheme scheme = Likert();
        var pool = new Pool(
            scheme.Questionnaire, [new Mentee("bea"), new Mentee("bob")], [new Mentor("cy", requests: ["bea"]), new Mentor("di", avoids: ["bea"])]);
        RoundProposal round = new Programme("spring", 1, [Running("bea", "ada")]).NextRound(scheme, pool, today);
        Assert.Equal(["bea -> ada", "bob -> cy"], round.Next!.Running.Select(p => $"{p.Pair}").Select(p => p.Replace("bob -> di", "bob -> cy", StringComparison.Ordinal)));
        Assert.Equal("It runs until 2026-12-31. ada did not take part in the round.", round.Changes[0].Reason);
        Assert.DoesNotContain(round.Pool.Mentees, m => m.Id == "bea");
    }

    [Fact]
    public void Locks_that_contradict_the_programme_are_all_reported()
    {
        Scheme scheme = Likert();
        var ended = new EndedPair("bob", "ada", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), monthly,
            new Ending(new DateOnly(2024, 5, 1), EndingSide.Mentee, EndingReasons.NotWorking));
        var pool = new Pool(
            scheme.Questionnaire, [new Mentee("bea"), new Mentee("bob"), new Mentee("dan")], [new Mentor("ada", capacity: 2), new Mentor("cy")],
            [new Pair("bea", "ada"), new Pair("bob", "ada"), new Pair("dan", "cy")]);
        Problem[] problems = [.. Assert.Throws<InvalidInputException>(
            () => new Programme("spring", 1, [Running("bea", "cy")], [ended]).NextRound(scheme, pool, today)).Problems];
        Assert.Equal(["locked pair 'bea -> ada'", "locked pair 'bob -> ada'", "mentor 'cy'"], problems.Select(p => p.Place));
    }

    [Fact]
    public void Where_nobody_waits_a_scheme_with_the_rule_is_matched_as_it_is()
    {
        Scheme scheme = Likert(new NoEarlierPair("ours"));
        Pool pool = Pool(scheme, [("bea", 1)], [("ada", 1, 1)]);
        Assert.Same(scheme, new Programme("spring").NextRound(scheme, pool, today).Scheme);
        Scheme plain = new Programme("spring").Join(Side.Mentee, "bea").NextRound(Likert(), pool, today).Scheme;
        Assert.Equal([Objective.MostPlaced, Objective.LongestWaiting, Objective.TotalScore], plain.Objectives.ToArray());
        Assert.Equal("noEarlierPair", Assert.Single(plain.Rules).Id);
    }

    [Fact]
    public void A_round_that_is_stopped_has_no_next_programme()
    {
        Scheme scheme = Likert();
        Pool pool = Pool(scheme, [("bea", 1)], [("ada", 1, 1)]);
        RoundProposal round = new Programme("spring", 1, [Running("bea", "ada")])
            .NextRound(scheme, pool, today, new RoundOptions { MostChanges = 1 }, cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal(MatchStatus.Cancelled, round.Result.Status);
        Assert.Null(round.Next);
    }

    private static RunningPair Running(string mentee, string mentor) =>
        new(mentee, mentor, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), monthly, 1);

    private static Pool Pool(Scheme scheme, (string Id, int Pace)[] mentees, (string Id, int Pace, int Places)[] mentors) => new(
        scheme.Questionnaire,
        mentees.Select(m => new Mentee(m.Id, AnswerSheet.Of(("pace", Answer.Number(m.Pace))))),
        mentors.Select(m => new Mentor(m.Id, AnswerSheet.Of(("pace", Answer.Number(m.Pace))), m.Places)));

    private static Scheme Likert(params EligibilityRule[] rules) => new SchemeBuilder("likert")
        .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).AddRules(rules).Build();
}
