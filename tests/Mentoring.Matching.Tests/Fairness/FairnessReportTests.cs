using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Fairness;

public sealed class FairnessReportTests
{
    /// <summary>With nothing withheld each number is what counting people one by one gives.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void Every_number_is_what_counting_gives(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        MatchResult result = new Matcher(scheme).Match(pool);
        string[] questions = [.. pool.Questionnaire.Questions.Select(q => q.Id)];
        FairnessReport report = FairnessReport.Of(scheme, pool, result, new FairnessOptions { Questions = questions, SmallestGroup = 1 });
        Assert.Equal(
            pool.Questionnaire.Questions.SelectMany(q => new[] { Side.Mentee, Side.Mentor }.Where(q.IsAskedOf).Select(side => (q, side))),
            report.Tables.Select(t => (t.Question, t.Side)));
        foreach (OutcomesByGroup table in report.Tables)
        {
            int size = Present(pool, table.Side).Length;
            Check(table.Everybody, pool, result, table.Side, _ => true);
            int inGroups = 0;
            foreach (GroupOutcome group in table.Groups)
            {
                inGroups += Check(group, pool, result, table.Side, person => IsIn(table, group.Name, person.Answers[table.Question.Id]));
            }

            Assert.True(table.GroupsOverlap ? inGroups >= size : inGroups == size);
        }
    }

    /// <summary>What is told with small groups withheld is what is told without, or nothing.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Withholding_takes_numbers_away_and_changes_none(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed, answered: 0.9);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        MatchResult result = new Matcher(scheme).Match(pool);
        const int smallest = 3;
        FairnessReport all = FairnessReport.Of(scheme, pool, result, new FairnessOptions { SmallestGroup = 1 });
        FairnessReport some = FairnessReport.Of(scheme, pool, result, new FairnessOptions { SmallestGroup = smallest });
        foreach ((OutcomesByGroup full, OutcomesByGroup table) in all.Tables.Zip(some.Tables).Where(t => t.First.Question is not VocabularyQuestion))
        {
            Assert.Equal(full.Groups.Select(g => g.Name), table.Groups.Select(g => g.Name));
            Assert.Equal(table.Groups.Any(g => g.IsWithheld), table.Remarks.Any(r => r.StartsWith("Groups are withheld", StringComparison.Ordinal)));
            foreach ((GroupOutcome known, GroupOutcome told) in full.Groups.Zip(table.Groups))
            {
                if (told.IsWithheld)
                {
                    Assert.Equal(new GroupOutcome(known.Name, true), told);
                    continue;
                }

                Assert.True(known.People is 0 or >= smallest);
                Assert.Equal((known.People, known.Matched, known.Places, known.PlacesUsed), (told.People, told.Matched, told.Places, told.PlacesUsed));
                Assert.True(told.MeanScore is null ? told.MeanOwnScore is null && told.MeanCoverage is null : told.MeanScore == known.MeanScore && known.Matched >= smallest);
                Assert.True(told.Requests is null || (told.Requests.Asked is 0 or >= smallest && told.Requests.ByRank.SequenceEqual(known.Requests!.ByRank)));
            }

            GroupOutcome[] withoutRequests = [.. full.Groups.Zip(table.Groups).Where(g => g.Second.Requests is null && g.First.Requests!.Asked > 0).Select(g => g.First)];
            Assert.True(withoutRequests.Length != 1 || table.Groups.All(g => g.Requests is null or { Asked: 0 }));
            Assert.True(withoutRequests.Length == 0 || withoutRequests.Sum(g => g.Requests!.Asked) >= smallest || table.Groups.All(g => g.Requests is null or { Asked: 0 }));
            GroupOutcome[] withoutMeans = [.. full.Groups.Zip(table.Groups).Where(g => g.Second.MeanScore is null && g.First.Matched > 0).Select(g => g.First)];
            Assert.True(withoutMeans.Length != 1 || table.Groups.All(g => g.MeanScore is null));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void The_order_of_the_people_changes_nothing(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        var turned = new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks, pool.EarlierPairs, pool.PairValues);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        FairnessReport Report(Pool of) => FairnessReport.Of(scheme, of, new Matcher(scheme).Match(of), new FairnessOptions { SmallestGroup = 2 });
        static string Line(GroupOutcome g) => $"{g with { Requests = null }} {string.Join(' ', g.Requests?.ByRank ?? [])}";
        foreach ((OutcomesByGroup one, OutcomesByGroup two) in Report(pool).Tables.Zip(Report(turned).Tables))
        {
            Assert.Equal(one.Groups.Select(Line), two.Groups.Select(Line));
        }
    }

    [Fact]
    public void A_lower_rate_is_compared_with_the_highest_in_plain_words()
    {
        OutcomesByGroup table = Ladder((40, 10), (40, 34), (40, 39));
        Assert.Equal("c", table.ReferenceGroup);
        Assert.Null(table.Groups[2].Impact);
        AdverseImpact low = table.Groups[0].Impact!;
        Assert.Equal(10.0 / 39, low.Ratio, 1e-12);
        Assert.Equal(ImpactFinding.BelowFourFifths, low.Finding);
        Assert.Equal(
            "The rate is 0.26 times that of 'c'; with 95% confidence 0.11 to 0.53 times. All of that is below four fifths: evidence of adverse impact.",
            low.Message);
        Assert.Equal(ConfidenceInterval.OfRate(10, 40, 1 - (0.05 / 3)), table.Groups[0].RateInterval);
        Assert.Equal(ConfidenceInterval.OfRatio(table.Groups[0].RateInterval!.Value, table.Groups[2].RateInterval!.Value), low.Interval);
        AdverseImpact high = table.Groups[1].Impact!;
        Assert.Equal(ImpactFinding.Unsettled, high.Finding);
        Assert.EndsWith("The interval includes 0.8 and 1: nothing can be concluded.", high.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_people_settle_what_few_cannot()
    {
        Assert.Equal(ImpactFinding.AtLeastFourFifths, Ladder((400, 380), (400, 390)).Groups[0].Impact!.Finding);
        AdverseImpact lower = Ladder((400, 320), (400, 390)).Groups[0].Impact!;
        Assert.Equal(ImpactFinding.Unsettled, lower.Finding);
        Assert.EndsWith("the rate is lower, but whether by more than a fifth cannot be concluded.", lower.Message, StringComparison.Ordinal);
        Assert.Equal("a", Ladder((10, 5), (20, 10)).ReferenceGroup); // the first of equals
        Assert.Null(Ladder((10, 0), (20, 0)).ReferenceGroup);
        Assert.All(Ladder((10, 0), (20, 0)).Groups, g => Assert.Null(g.Impact));
    }

    [Fact]
    public void Numbers_are_cut_into_stated_bands_or_at_the_quartiles()
    {
        var age = new NumberQuestion("age", 16, 100, "years", menteeText: "How old are you?", auditOnly: true);
        Scheme scheme = new SchemeBuilder("ages").AddQuestions(age, new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        var pool = new Pool(scheme.Questionnaire, Enumerable.Range(0, 20).Select(i => new Mentee($"m{i:00}", AnswerSheet.Of(("age", Answer.Number(20 + i))))), []);
        MatchResult result = new Matcher(scheme).Match(pool);
        OutcomesByGroup Table(params double[] bands) =>
            Assert.Single(FairnessReport.Of(scheme, pool, result, new FairnessOptions { Bands = bands, SmallestGroup = 1 }).Tables);
        Assert.Equal(
            [("below 25 years", 5), ("25 to below 30 years", 5), ("30 to below 35 years", 5), ("35 years or more", 5)],
            Table().Groups.Select(g => (g.Name, g.People!.Value)));
        Assert.Contains("The bands are cut at the quartiles of the answers; state bands to have others.", Table().Remarks);
        Assert.Equal([("below 22 years", 2), ("22 years or more", 18)], Table(22).Groups.Select(g => (g.Name, g.People!.Value)));
        Assert.Equal(["below 30 years", "30 to below 60 years", "60 years or more"], Table(60, 30, 30).Groups.Select(g => g.Name));
    }

    [Fact]
    public void Texts_that_few_wrote_are_one_group_so_that_none_tells_who_wrote_it()
    {
        var site = new VocabularyQuestion("site", menteeText: "Where?", auditOnly: true);
        Scheme scheme = new SchemeBuilder("sites").AddQuestions(site, new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        string[] sites = [.. Enumerable.Repeat("Leeds", 6), .. Enumerable.Repeat("York", 3), .. Enumerable.Repeat("Hull", 2)];
        var pool = new Pool(scheme.Questionnaire, sites.Select((s, i) => new Mentee($"m{i:00}", AnswerSheet.Of(("site", Answer.Text(s))))), []);
        OutcomesByGroup table = Assert.Single(FairnessReport.Of(scheme, pool, new Matcher(scheme).Match(pool)).Tables);
        Assert.Equal([("Leeds", 6), ("other answers", 5)], table.Groups.Select(g => (g.Name, g.People!.Value)));
    }

    [Fact]
    public void Says_what_part_a_question_had_in_the_matching()
    {
        Scheme scheme = new SchemeBuilder("parts")
            .AddQuestions(
                new SingleChoiceQuestion("area", ["IT", "HR"]), new LikertQuestion("pace"), new SingleChoiceQuestion("gender", ["woman", "man"], auditOnly: true))
            .AddCriteria(new SameChoice("area")).AddRules(new MustDiffer("area")).Build();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("bea")], [new Mentor("ada"), new Mentor("eve", capacity: 0)]);
        MatchResult result = new Matcher(scheme).Match(pool);
        OutcomesByGroup[] tables = [.. FairnessReport.Of(
            scheme, pool, result, new FairnessOptions { Questions = ["area", "pace", "gender"], Side = Side.Mentor, SmallestGroup = 1 }).Tables];
        Assert.Equal(
            [
                "The answers had a part in the matching, by criterion 'area', rule 'mustDiffer:area'.",
                "Nothing in the scheme names the question; mark it auditOnly to have that kept so.",
                "The question is for audits alone: the answers had no part in the matching.",
            ],
            tables.Select(t => t.Remarks[0]));
        Assert.All(tables, t => Assert.Equal(1, t.Everybody.People)); // one without a place cannot be matched
    }

    [Fact]
    public void What_is_not_there_is_refused_with_the_nearest_name()
    {
        Scheme scheme = new SchemeBuilder("one")
            .AddQuestions(new LikertQuestion("pace", menteeText: "How fast?"), new LikertQuestion("both")).AddCriteria(new Closeness("both")).Build();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("bea")], [new Mentor("ada")]);
        MatchResult result = new Matcher(scheme).Match(pool);
        var wrong = new FairnessOptions { Questions = ["paec", "pace", "both"], Side = Side.Mentor, Bands = [1, double.NaN] };
        Assert.Equal(
            [
                "question 'paec': there is no such question; did you mean 'pace'.",
                "question 'pace': it is not asked of mentors; take the other side, or name another question.",
                "bands: NaN is not a number at which a band can begin; give finite numbers.",
            ],
            wrong.Check(scheme.Questionnaire).Select(p => p.ToString()));
        Assert.Equal(3, Assert.Throws<InvalidInputException>(() => FairnessReport.Of(scheme, pool, result, wrong)).Problems.Count);
        Assert.Contains(
            "bea -> ada",
            Assert.Throws<ArgumentException>(() => FairnessReport.Of(scheme, new Pool(scheme.Questionnaire, [], []), result)).Message,
            StringComparison.Ordinal);
        Assert.Empty(FairnessReport.Of(scheme, pool, result).Tables);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FairnessOptions { SmallestGroup = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FairnessOptions { Confidence = 1 });
    }

    /// <summary>Groups a, b, c ... of which so many have a mentor: the others are in the organisation of all mentors, which the scheme forbids.</summary>
    private static OutcomesByGroup Ladder(params (int People, int Matched)[] groups)
    {
        string[] names = [.. groups.Select((_, g) => ((char)('a' + g)).ToString())];
        Scheme scheme = new SchemeBuilder("ladder")
            .AddQuestions(new SingleChoiceQuestion("group", [.. names.Select(n => new ChoiceOption(n))], menteeText: "Group", auditOnly: true), new VocabularyQuestion("firm"))
            .AddCriteria(new DifferentChoice("firm")).AddRules(new MustDiffer("firm")).Build();
        IEnumerable<Mentee> mentees = groups.SelectMany((group, g) => Enumerable.Range(0, group.People).Select(i => new Mentee(
            $"{names[g]}{i:000}", AnswerSheet.Of(("group", Answer.Choice(names[g])), ("firm", Answer.Text(i < group.Matched ? "theirs" : "ours"))))));
        var pool = new Pool(scheme.Questionnaire, mentees, [new Mentor("z", AnswerSheet.Of(("firm", Answer.Text("ours"))), groups.Sum(g => g.People))]);
        return Assert.Single(FairnessReport.Of(scheme, pool, new Matcher(scheme).Match(pool)).Tables);
    }

    private static Participant[] Present(Pool pool, Side side) => side == Side.Mentee ? [.. pool.Mentees] : [.. pool.Mentors.Where(m => m.Capacity > 0)];

    /// <summary>Counts a group person by person; returns how many there are.</summary>
    private static int Check(GroupOutcome outcome, Pool pool, MatchResult result, Side side, Func<Participant, bool> isIn)
    {
        Participant[] people = [.. Present(pool, side).Where(isIn)];
        MatchedPair[] PairsOf(Participant person) => [.. result.Pairs.Where(p => (side == Side.Mentee ? p.MenteeId : p.MentorId) == person.Id)];
        MatchedPair[] pairs = [.. people.SelectMany(PairsOf)];
        int matched = people.Count(p => PairsOf(p).Length > 0);
        Assert.False(outcome.IsWithheld);
        Assert.Equal((people.Length, matched), (outcome.People!.Value, outcome.Matched!.Value));
        Assert.Equal(people.Length == 0 ? null : (double)matched / people.Length, outcome.MatchedRate);
        Assert.True(people.Length == 0 ? outcome.RateInterval is null : outcome.RateInterval!.Value.Contains(outcome.MatchedRate!.Value));
        Assert.Equal(
            side == Side.Mentee ? (null, null) : (people.Sum(p => (long)((Mentor)p).Capacity), pairs.Length), ((long?, long?))(outcome.Places, outcome.PlacesUsed));
        Same(pairs, p => p.Score.Combined, outcome.MeanScore);
        Same(pairs, p => side == Side.Mentee ? p.Score.Mentee : p.Score.Mentor, outcome.MeanOwnScore);
        Same(pairs, p => p.Score.Coverage, outcome.MeanCoverage);
        Participant[] asked = [.. people.Where(p => p.Requests.Length > 0)];
        Assert.Equal(asked.Length, outcome.Requests!.Asked);
        int[] best = [.. asked.Select(person => PairsOf(person)
            .Select(p => person.Requests.IndexOf(side == Side.Mentee ? p.MentorId : p.MenteeId)).Where(r => r >= 0).Order().Select(r => r + 1).FirstOrDefault())];
        Assert.Equal(best.Count(r => r == 0), outcome.Requests.None);
        Assert.Equal(Enumerable.Range(1, outcome.Requests.ByRank.Length).Select(r => best.Count(b => b == r)), outcome.Requests.ByRank);
        return people.Length;
    }

    private static void Same(MatchedPair[] pairs, Func<MatchedPair, double> value, double? mean)
    {
        if (pairs.Length == 0)
        {
            Assert.Null(mean);
        }
        else
        {
            Assert.Equal(pairs.Average(value), mean!.Value, 1e-12);
        }
    }

    /// <summary>Whether an answer belongs to a group with a name, told from the words alone.</summary>
    private static bool IsIn(OutcomesByGroup table, string group, Answer answer) => (table.Question, answer) switch
    {
        (_, NonAnswer) => group == "did not say",
        (OptionQuestion of, ChoicesAnswer choices) => choices.Options.IsEmpty ? group == "none of these" : choices.Options.Any(o => Text(of, o) == group),
        (OptionQuestion of, RankingAnswer ranking) => ranking.Options.IsEmpty ? group == "none of these" : Text(of, ranking.Options[0]) == group,
        (NumberQuestion, NumberAnswer number) => InBand(group, number.Value),
        _ => table.Question.Describe(answer) == group,
    };

    private static string Text(OptionQuestion question, string option) => question.OptionAt(question.IndexOf(option)).Text;

    private static bool InBand(string band, double value)
    {
        double[] bounds = [.. band.Split(' ').Where(w => double.TryParse(w, System.Globalization.CultureInfo.InvariantCulture, out _))
            .Select(w => double.Parse(w, System.Globalization.CultureInfo.InvariantCulture))];
        return band != "did not say" && (band == "any number" || (band.StartsWith("below", StringComparison.Ordinal) ? value < bounds[0]
            : value >= bounds[0] && (bounds.Length == 1 || value < bounds[1])));
    }
}
