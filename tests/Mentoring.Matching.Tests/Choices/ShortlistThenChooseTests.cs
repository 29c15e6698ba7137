using FsCheck.Xunit;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Tests.Matching;

namespace Mentoring.Matching.Tests.Choices;

/// <summary>From shortlists through what people choose to a matching. That lists are exact is shown by <see cref="ShortlistTests"/>.</summary>
public sealed class ShortlistThenChooseTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void The_matching_of_what_people_chose_is_the_best_among_all_that_keep_it(Pool pool, int seed)
    {
        var random = new Random(seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: SchemeGenerator.Objectives(seed));
        FormTable[] sent = [.. Enum.GetValues<Side>().Where(_ => random.Next(3) > 0).Select(side => ChoiceTable.Of(
            pool, new Matcher(scheme).Shortlist(pool, new ShortlistOptions { Side = side, Length = random.Next(1, 4), MostShowings = random.Next(1, 5) })))];
        ChoiceReading reading = new ChoiceReader(pool).Read(sent.Select(t => FilledIn(t, pool, random)), sent);
        Assert.Empty(reading.Problems);
        Scheme final = random.Next(2) == 0 ? reading.Restrict(scheme) : scheme;
        MatchResult result = new Matcher(final).Match(reading.Pool!);
        var plain = new PlainMatcher(final, reading.Pool!);
        int[] nobody = [.. pool.Mentees.Select(_ => -1)];
        long[]? best = plain.BestKey(nobody);
        Assert.Equal(best is null, result.Status == MatchStatus.Infeasible);
        if (best is null)
        {
            return;
        }

        int[] mentorOf = [.. pool.Mentees.Select(m => result.Pairs.FirstOrDefault(p => p.MenteeId == m.Id) is { } pair ? pool.IndexOfMentor(pair.MentorId) : -1)];
        Assert.Equal(best, plain.Key(nobody, mentorOf, [.. pool.Mentors.Select((_, j) => mentorOf.Count(k => k == j))]));

        // A veto holds, but for locks and where the scheme lets a request set it aside.
        foreach (MatchedPair pair in result.Pairs.Where(p => !p.IsLocked && !p.Flags.Any(f => f.IsSetAside)))
        {
            Assert.DoesNotContain(pair.MentorId, reading.Pool!.Mentees[pool.IndexOfMentee(pair.MenteeId)].Avoids);
            Assert.DoesNotContain(pair.MenteeId, reading.Pool.Mentors[pool.IndexOfMentor(pair.MentorId)].Avoids);
            Assert.True(final == scheme || reading.Listed.Contains(new Pair(pair.MenteeId, pair.MentorId)));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Ranks_change_nothing_that_the_scheme_does_not_say_they_change(Pool pool, int seed)
    {
        var random = new Random(seed);
        Scheme asked = SchemeGenerator.Of(seed, pool);
        Scheme scheme = new SchemeBuilder("deaf") { Objectives = [.. asked.Objectives], MissingAnswers = asked.MissingAnswers }
            .AddQuestions(pool.Questionnaire.Questions).AddPairMeasures(pool.Questionnaire.PairMeasures)
            .AddCriteria(asked.Criteria.Where(c => c is not (MenteeRequests or MentorRequests)).DefaultIfEmpty(SchemeGenerator.Criteria[0])).AddRules(asked.Rules).Build();
        FormTable sent = ChoiceTable.Of(pool, new Matcher(scheme).Shortlist(pool));
        ChoiceReading reading = new ChoiceReader(pool).Read([FilledIn(sent, pool, random, vetoes: false)]);
        MatchResult before = new Matcher(scheme).Match(pool);
        MatchResult after = new Matcher(scheme).Match(reading.Pool!);
        Assert.Equal(before.Status, after.Status);
        Assert.Equal(before.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)), after.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void A_table_that_nobody_filled_in_changes_nobody(Pool pool, int seed)
    {
        ShortlistResult shortlists = new Matcher(SchemeGenerator.Of(seed, pool)).Shortlist(pool, new ShortlistOptions { Side = seed % 2 == 0 ? Side.Mentee : Side.Mentor });
        FormTable table = ChoiceTable.Of(pool, shortlists);
        ChoiceReading reading = new ChoiceReader(pool).Read([table]);
        Assert.Equal(Fingerprint.Of(pool), Fingerprint.Of(reading.Pool!));
        Assert.Equal((0, 0), (reading.RankedBy, reading.Vetoes));
        Pair[] open = [.. shortlists.Lists.SelectMany(l => l.Pairs).Where(p => !p.IsLocked).Select(p => new Pair(p.MenteeId, p.MentorId))];
        Assert.Equal(open.Length, table.Rows.Length);
        Assert.Equal(open.ToHashSet(), reading.Listed.ToHashSet());
    }

    [Fact]
    public void The_table_tells_what_both_may_read_and_scores_only_when_asked()
    {
        Scheme scheme = new SchemeBuilder("s") { Scale = ScoreScale.Percent }
            .AddQuestions(new MultipleChoiceQuestion("skills", ["Coaching", "Careers"], shareable: true), new LikertQuestion("pace"))
            .AddCriteria(new Coverage("skills"), new Closeness("pace")).Build();
        AnswerSheet Sheet(int pace) => AnswerSheet.Of(("skills", Answer.Choices("Careers")), ("pace", Answer.Number(pace)));
        var pool = new Pool(scheme.Questionnaire, [new Mentee("ann", Sheet(1), "Ann"), new Mentee("bob", Sheet(2))], [new Mentor("x", Sheet(5), 2, name: "Xi"), new Mentor("y")], [new Pair("bob", "x")]);
        ShortlistResult shortlists = new Matcher(scheme).Shortlist(pool, new ShortlistOptions { Length = 1 });
        FormTable table = ChoiceTable.Of(pool, shortlists);
        Assert.Equal(["chooser", "mentee id", "mentee name", "mentor id", "mentor name", "in common", "rank", "veto"], table.Headers.AsEnumerable());
        FormRow row = Assert.Single(table.Rows); // bob is locked
        Assert.Equal(["mentee", "ann", "Ann", "x", "Xi", "skills: Careers", "", ""], row.Cells.AsEnumerable());
        Assert.Equal("50.0", ChoiceTable.Of(pool, shortlists, scale: scheme.Scale).Rows[0].Cells[6]);
    }

    [Fact]
    public void A_restricted_scheme_is_a_document_like_any_other()
    {
        Scheme scheme = ChoicePrecedenceTests.Scheme(ChoicePrecedence.None);
        var pool = new Pool(scheme.Questionnaire, [new Mentee("ann")], [new Mentor("x"), new Mentor("y")], [new Pair("ann", "y")]);
        ChoiceReading reading = new ChoiceReader(pool).Read([new FormTable("t", ["chooser", "mentee id", "mentor id", "rank", "veto"], [new FormRow(2, 2, ["mentee", "ann", "x", "", ""])])]);
        Scheme restricted = reading.Restrict(reading.Restrict(scheme));
        Assert.Equal(["noEarlierPair", "onlyListed", "onlyListedOfChoices"], restricted.Rules.Select(r => r.Id));
        string json = SchemeJson.Write(restricted);
        Assert.Contains("\"menteeId\": \"ann\"", json, StringComparison.Ordinal);
        Assert.Equal(json, SchemeJson.Write(SchemeJson.Read(json).GetSchemeOrThrow()));
        Assert.NotNull(new Matcher(restricted).Match(pool).Run.SchemeHash);
        Assert.Empty(new Matcher(restricted).Match(pool).Remarks);
    }

    /// <summary>The table as its people may fill it in: each ranks some of those whom they do not avoid, and vetoes others.</summary>
    private static FormTable FilledIn(FormTable table, Pool pool, Random random, bool vetoes = true) => new(table.Source, table.Headers, table.Rows.Select((row, i) =>
    {
        string[] cells = [.. row.Cells];
        bool isMentee = cells[0] == "mentee";
        Participant chooser = isMentee ? pool.Mentees[pool.IndexOfMentee(cells[1])] : pool.Mentors[pool.IndexOfMentor(cells[3])];
        int choice = random.Next(3);
        cells[^2] = choice == 0 && !chooser.Avoids.Contains(isMentee ? cells[3] : cells[1]) ? $"{1 + ((i * 7) % 1000)}" : "";
        cells[^1] = vetoes && choice == 1 ? "yes" : "";
        return new FormRow(row.Number, row.Line, cells);
    }));
}
