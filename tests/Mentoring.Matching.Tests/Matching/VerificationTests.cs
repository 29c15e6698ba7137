using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

public sealed class VerificationTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void A_record_is_confirmed_at_any_number_of_threads_and_memory_and_in_any_order_of_people(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        var random = new Random(seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: random.Next(3) == 0, random.Next(3) == 0 ? SchemeGenerator.Objectives(seed) : null);
        var matcher = new Matcher(scheme);
        MatchResult result = matcher.Match(pool);
        var turned = new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks.Reverse(), pool.EarlierPairs, pool.PairValues);
        var options = new MatchOptions { Parallelism = random.Next(1, 4), MatrixMemoryLimit = random.Next(2) == 0 ? 0 : 1 << 20 };
        Verification verification = matcher.Verify(turned, result.Run, options, result.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId)).Reverse());
        Assert.True(verification.IsConfirmed, string.Join(" ", verification.Differences));
        Assert.StartsWith("Confirmed", verification.Message, StringComparison.Ordinal);
        Assert.Equal(Told(result), Told(verification.Result));
    }

    /// <summary>Two results have the same hash exactly where nothing that they say differs.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void The_hash_of_a_result_differs_where_the_result_does(Pool pool, int seed)
    {
        var options = new MatchOptions { Solver = seed % 2 == 0 ? new ExactSolver() : new GreedySolver() };
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        MatchResult one = new Matcher(scheme).Match(pool, new MatchOptions { MatrixMemoryLimit = 1 << 20 });
        foreach (MatchResult other in (MatchResult[])[
            new Matcher(scheme).Match(pool, options), new Matcher(SchemeGenerator.Of(seed + 1, pool)).Match(pool, options), new Matcher(scheme).Match(Changed(pool, seed))])
        {
            Assert.Equal(Told(one) == Told(other), one.Run.ResultHash == other.Run.ResultHash);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void Any_change_of_the_people_is_detected_even_where_it_changes_nothing_else(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        Pool changed = Changed(pool, seed);
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        RunRecord record = matcher.Match(pool).Run;
        Verification verification = matcher.Verify(changed, record);
        Assert.Equal(ReferenceEquals(pool, changed), verification.IsConfirmed);
        Assert.Equal(!ReferenceEquals(pool, changed), verification.Differences.Any(d => d.Subject == VerificationSubject.Pool));
    }

    [Fact]
    public void Each_field_of_a_record_that_is_changed_is_detected_alone()
    {
        (Matcher matcher, Pool pool, RunRecord record) = Example();
        (VerificationSubject, RunRecord)[] changed =
        [
            (VerificationSubject.Library, record with { LibraryVersion = "0.0.0" }),
            (VerificationSubject.Scheme, record with { SchemeName = "another" }),
            (VerificationSubject.Scheme, record with { SchemeHash = null }),
            (VerificationSubject.Pool, record with { InputHash = record.InputHash.ToUpperInvariant() }),
            (VerificationSubject.CurrentPairs, record with { CurrentPairsHash = "0" }),
            (VerificationSubject.Waiting, record with { WaitingHash = "0" }),
            (VerificationSubject.Solver, record with { Solver = "greedy" }),
            (VerificationSubject.Solver, record with { TwoCycleNodeLimit = record.TwoCycleNodeLimit + 1 }),
            (VerificationSubject.Objectives, record with { Objectives = [Objective.TotalScore] }),
            (VerificationSubject.Objectives, record with { Objectives = default }),
            (VerificationSubject.MostChanges, record with { MostChanges = 0 }),
            (VerificationSubject.Result, record with { ResultHash = null }),
        ];
        Assert.Equal(typeof(RunRecord).GetProperties().Length - 1, changed.Select(c => Field(record, c.Item2)).Distinct().Count()); // all but DeadlineCame
        foreach ((VerificationSubject subject, RunRecord other) in changed)
        {
            Verification verification = matcher.Verify(pool, other);
            Assert.Equal(subject, Assert.Single(verification.Differences).Subject);
            Assert.Equal("Not confirmed: one thing does not agree.", verification.Message);
            Assert.EndsWith(".", verification.Differences[0].Message, StringComparison.Ordinal);
        }

        Verification all = matcher.Verify(pool, record with { LibraryVersion = "0.0.0", InputHash = "x", ResultHash = "y" });
        Assert.Equal("Not confirmed: 3 things do not agree.", all.Message);
        Assert.Contains("The version of the library: the record has 0.0.0, found was", all.Differences[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_scheme_other_options_and_other_pairs_are_detected()
    {
        (Matcher matcher, Pool pool, RunRecord record) = Example();
        Scheme cautious = new SchemeBuilder("example") { Caution = 0.5 }.AddQuestions(matcher.Scheme.Questionnaire.Questions).AddCriteria(new Closeness("pace")).Build();
        Assert.Contains(new Matcher(cautious).Verify(pool, record).Differences, d => d.Subject == VerificationSubject.Scheme);
        Subjects(new MatchOptions { CurrentPairs = [new Pair("bea", "ada")] }, VerificationSubject.CurrentPairs);
        Subjects(new MatchOptions { Waiting = [new WaitingPerson(Side.Mentee, "bea", 1)] }, VerificationSubject.Waiting);
        Subjects(new MatchOptions { TwoCycleNodeLimit = 7 }, VerificationSubject.Solver);
        Verification pairs = matcher.Verify(pool, record, pairs: [new Pair("bea", "eve"), new Pair("bob", "eve")]);
        Assert.Equal(
            ["The pair bea -> eve is claimed and was not made.", "The pair bea -> ada was made and is not claimed."],
            pairs.Differences.Select(d => d.Message));
        Assert.All(pairs.Differences, d => Assert.Equal(VerificationSubject.Pair, d.Subject));

        void Subjects(MatchOptions options, VerificationSubject expected) =>
            Assert.Equal(expected, Assert.Single(matcher.Verify(pool, record, options).Differences).Subject);
    }

    [Fact]
    public void A_matching_that_a_deadline_cut_short_cannot_be_derived_again_and_the_answer_says_so()
    {
        Pool pool = PoolGenerator.Of(3, 40, 40);
        var matcher = new Matcher(SchemeGenerator.Of(3, pool));
        RunRecord record = matcher.Match(pool, new MatchOptions { Deadline = new CancellationToken(true) }).Run;
        Assert.True(record.DeadlineCame);
        Verification verification = matcher.Verify(pool, record);
        Assert.Equal(VerificationSubject.Result, Assert.Single(verification.Differences).Subject);
        Assert.Equal("Not confirmed: the matching was cut short by a deadline, and what was reached by then cannot be derived again.", verification.Message);
        Assert.False(matcher.Match(pool).Run.DeadlineCame);
    }

    [Fact]
    public void It_can_be_stopped()
    {
        (Matcher matcher, Pool pool, RunRecord record) = Example();
        Assert.Throws<OperationCanceledException>(() => matcher.Verify(pool, record, cancellationToken: new CancellationToken(true)));
    }

    private static (Matcher Matcher, Pool Pool, RunRecord Record) Example()
    {
        Scheme scheme = new SchemeBuilder("example").AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        AnswerSheet Pace(int pace) => AnswerSheet.Of(("pace", Answer.Number(pace)));
        var pool = new Pool(
            scheme.Questionnaire, [new Mentee("bea", Pace(1)), new Mentee("bob", Pace(5))], [new Mentor("ada", Pace(1)), new Mentor("eve", Pace(5))]);
        var matcher = new Matcher(scheme);
        return (matcher, pool, matcher.Match(pool).Run);
    }

    private static string Field(RunRecord one, RunRecord other) => typeof(RunRecord).GetProperties()
        .Single(p => !Equals(p.GetValue(one), p.GetValue(other))).Name;

    /// <summary>All that a result says but how it was worked out.</summary>
    private static string Told(MatchResult result)
    {
        string words = Words.Of(result);
        string first = words[..words.IndexOf('\n', StringComparison.Ordinal)];
        return string.Join(' ', first.Split(' ').SkipLast(1)) + Plain(result);
    }

    /// <summary>Without explanations and what else is worked out from the pool when it is asked for, which the hash of the pool covers.</summary>
    private static string Plain(MatchResult result) => string.Join('\n',
    [
        .. result.Pairs.Select(p => $"{p.MenteeId} {p.MentorId} {p.Score.ToString()} {p.IsLocked}"),
        .. result.Unmatched.Select(u => $"{u}"),
        .. result.UnusedPlaces.Select(u => $"{u}"),
        .. result.Remarks.Select(r => $"{r}"),
        .. result.Stages.Select(s => $"{s.Objective} {s.Value:R} {s.Words} {s.IsProven} {string.Join(' ', s.Certificates.Select(c => $"{c.IsValid} {c.Gap}"))}"),
        $"{result.Certificate?.IsValid} {result.Certificate?.Gap} {result.Infeasibility?.Message}",
    ]);

    /// <summary>The pool with one thing of one person changed: an answer, a name, a place, a lock; the same pool where there is nobody.</summary>
    private static Pool Changed(Pool pool, int seed)
    {
        var random = new Random(seed);
        if (pool.Mentees.IsEmpty || pool.Mentors.IsEmpty)
        {
            return pool;
        }

        Mentee mentee = pool.Mentees[random.Next(pool.Mentees.Length)];
        Mentor mentor = pool.Mentors[random.Next(pool.Mentors.Length)];
        Question question = pool.Questionnaire.AskedOf(Side.Mentee).ElementAt(random.Next(pool.Questionnaire.AskedOf(Side.Mentee).Count()));
        Answer other = mentee.Answers[question.Id].State == AnswerState.Withheld ? Answer.NoPreference : Answer.Withheld;
        Mentee Altered(Mentee m) => m.Id != mentee.Id ? m : random.Next(2) == 0
            ? new Mentee(m.Id, m.Answers.With(question.Id, other), m.Name, m.Requests, m.Avoids)
            : new Mentee(m.Id, m.Answers, m.Name + "!", m.Requests, m.Avoids);
        Mentor Larger(Mentor m) => m.Id != mentor.Id ? m : new Mentor(m.Id, m.Answers, m.Capacity + 1, m.MinimumLoad, m.Name, m.Requests, m.Avoids);
        bool ofMentor = random.Next(3) == 0;
        return new Pool(
            pool.Questionnaire,
            ofMentor ? pool.Mentees : pool.Mentees.Select(Altered),
            ofMentor ? pool.Mentors.Select(Larger) : pool.Mentors,
            pool.Locks,
            pool.EarlierPairs,
            pool.PairValues);
    }
}
