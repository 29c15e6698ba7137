using FsCheck.Xunit;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>Answers to questions for audits alone change nothing in a matching: whatever they are, all that comes of it is the same to the last bit.</summary>
public sealed class AuditOnlyTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 150)]
    public void Other_answers_change_no_bit_of_a_matching(Pool people, int seed)
    {
        var random = new Random(seed);
        (Pool pool, Pool other) = (AuditGenerator.Asked(people, seed), AuditGenerator.Asked(people, seed + 1, random.NextDouble()));
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: random.Next(3) == 0 ? SchemeGenerator.Objectives(seed) : null);
        var options = new MatchOptions
        {
            Parallelism = random.Next(1, 4),
            MatrixMemoryLimit = random.Next(2) == 0 ? 0 : 1 << 20,
            CurrentPairs = [.. pool.EarlierPairs.DistinctBy(p => p.MenteeId)],
        };
        var matcher = new Matcher(scheme);
        (MatchResult one, MatchResult two) = (matcher.Match(pool, options), matcher.Match(other, options));
        Assert.Equal(Words.Of(one), Words.Of(two));
        Assert.Equal(one.Run with { InputHash = "" }, two.Run with { InputHash = "" });
        Assert.Equal(matcher.Estimate(pool, options), matcher.Estimate(other, options));
    }

    /// <summary>Nor does it matter that they were asked: a scheme without the questions gives the same matching.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void A_matching_is_that_of_people_who_were_never_asked(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        MatchResult asked = new Matcher(SchemeGenerator.Of(seed, pool)).Match(pool);
        MatchResult never = new Matcher(SchemeGenerator.Of(seed, people)).Match(people);
        Assert.Equal(Words.Of(never), Words.Of(asked));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 80)]
    public void Other_answers_change_no_shortlist_no_explanation_and_no_proposal(Pool people, int seed)
    {
        (Pool pool, Pool other) = (AuditGenerator.Asked(people, seed), AuditGenerator.Asked(people, seed + 1));
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool, objectives: [Objective.MostPlaced, Objective.TotalScore]));
        var options = new ShortlistOptions { Side = seed % 2 == 0 ? Side.Mentee : Side.Mentor, Length = 2, MostShowings = 3 };
        Assert.Equal(Words.Of(matcher.Shortlist(pool, options)), Words.Of(matcher.Shortlist(other, options)));
        (Proposal one, Proposal two) = (matcher.Propose(pool), matcher.Propose(other));
        Assert.Equal((one.CanBeEdited, one.Obstacle), (two.CanBeEdited, two.Obstacle));
        Assert.Equal(Words.Of(one.Matching), Words.Of(two.Matching));
        foreach (Mentee mentee in pool.Mentees)
        {
            foreach (Mentor mentor in pool.Mentors.Where(m => m.Id != mentee.Id))
            {
                Assert.Equal(Words.Of(matcher.Explain(pool, mentee.Id, mentor.Id)), Words.Of(matcher.Explain(other, mentee.Id, mentor.Id)));
                if (one.CanBeEdited)
                {
                    Assert.Equal(one.WhyNot(mentee.Id, mentor.Id).Message, two.WhyNot(mentee.Id, mentor.Id).Message);
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void The_table_that_criteria_rules_and_strategies_see_holds_none_of_the_answers(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        var responses = new ResponseTable(pool);
        string[] audits = [.. AuditGenerator.Questions.Select(q => q.Id)];
        IEnumerable<Participant> seen = [.. responses.Pool.Mentees, .. responses.Pool.Mentors];
        Assert.DoesNotContain(seen.SelectMany(p => p.Answers), a => audits.Contains(a.Key));
        static string Line(Participant person) => $"{person.Id} {person.Name} {string.Join(", ", person.Answers)}";
        Assert.Equal(people.Mentees.Concat<Participant>(people.Mentors).Select(Line), seen.Select(Line));
        Assert.Equal(
            people.Mentors.Select(m => (m.Id, m.Capacity, m.MinimumLoad)), responses.Pool.Mentors.Select(m => (m.Id, m.Capacity, m.MinimumLoad)));
        foreach (string id in audits)
        {
            Assert.Contains("audits alone", Assert.Throws<ArgumentException>(() => responses.Column(Side.Mentee, id)).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => responses.States(Side.Mentor, id));
        }
    }

    [Fact]
    public void A_criterion_and_a_rule_of_ones_own_cannot_read_them_behind_the_schemes_back()
    {
        var question = new SingleChoiceQuestion("gender", ["woman", "man"], auditOnly: true);
        Scheme Scheme(Criterion criterion, params EligibilityRule[] rules) =>
            new SchemeBuilder("own").AddQuestions(question, new LikertQuestion("pace")).AddCriteria(criterion).AddRules(rules).Build();
        AnswerSheet woman = AnswerSheet.Of(("gender", Answer.Choice("woman")), ("pace", Answer.Number(1)));
        Scheme sly = Scheme(new Sly());
        var pool = new Pool(sly.Questionnaire, [new Mentee("bea", woman)], [new Mentor("ada", woman)]);
        Assert.Contains("audits alone", Assert.Throws<ArgumentException>(() => new Matcher(sly).Match(pool)).Message, StringComparison.Ordinal);
        Scheme ruled = Scheme(new Closeness("pace"), new SlyRule());
        Assert.Contains("audits alone", Assert.Throws<ArgumentException>(() => new Matcher(ruled).Match(pool)).Message, StringComparison.Ordinal);
    }

    /// <summary>A criterion that compares all that it can get hold of, the whole sheets of the two, gets no more than it may.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void Not_even_a_criterion_that_reads_whole_sheets_can_depend_on_them(Pool people, int seed)
    {
        (Pool pool, Pool other) = (AuditGenerator.Asked(people, seed), AuditGenerator.Asked(people, seed + 1));
        Scheme scheme = new SchemeBuilder("greedy")
            .AddQuestions(pool.Questionnaire.Questions).AddPairMeasures(pool.Questionnaire.PairMeasures).AddCriteria(new Greedy()).Build();
        Assert.Equal(Words.Of(new Matcher(scheme).Match(pool)), Words.Of(new Matcher(scheme).Match(other)));
    }

    [Fact]
    public void A_scheme_that_uses_one_is_refused_and_each_use_is_located()
    {
        var builder = new SchemeBuilder("refused")
        {
            Weighting = new Shrink(new OwnImportance(new Dictionary<string, string> { ["closeness:pace"] = "weight" }), 0.5),
            Agreement = new AgreementForm(liveIssue: "issue"),
        };
        builder
            .AddQuestions(
                new SingleChoiceQuestion("gender", ["woman", "man"], auditOnly: true),
                new LikertQuestion("weight", auditOnly: true),
                new VocabularyQuestion("issue", auditOnly: true),
                new VocabularyQuestion("manager", auditOnly: true),
                new LikertQuestion("pace"))
            .AddCriteria(new SameChoice("gender"), new Closeness("pace", id: "closeness:pace"))
            .AddRules(new MustDiffer("gender"), new OutsideReportingLine("manager"));
        string[] problems = [.. Assert.Throws<InvalidInputException>(builder.Build).Problems.Select(p => p.ToString())];
        foreach ((string place, string question) in (ReadOnlySpan<(string, string)>)
        [
            ("criterion 'gender'", "gender"), ("rule 'mustDiffer:gender'", "gender"), ("rule 'outsideReportingLine:manager'", "manager"),
            ("weighting", "weight"), ("agreement, liveIssue", "issue"),
        ])
        {
            Assert.Single(problems, p => p.StartsWith($"{place}: question '{question}' is for audits alone", StringComparison.Ordinal));
        }

        Assert.Equal(5, problems.Length);
    }

    [Fact]
    public void A_question_for_audits_alone_is_neither_headline_nor_shareable()
    {
        Assert.Contains("shareable", Assert.Throws<ArgumentException>(() => new LikertQuestion("q", shareable: true, auditOnly: true)).Message, StringComparison.Ordinal);
        Assert.Contains("headline", Assert.Throws<ArgumentException>(() => new VocabularyQuestion("q", headline: true, auditOnly: true)).Message, StringComparison.Ordinal);
        const string json = """
            { "name": "both", "questions": [{ "type": "likert", "id": "q", "shareable": true, "auditOnly": true }], "criteria": [] }
            """;
        Assert.Contains(
            SchemeJson.Read(json).Problems,
            p => p.ToString().StartsWith("$.questions[0]", StringComparison.Ordinal) && p.ToString().Contains("audits alone", StringComparison.Ordinal));
        Assert.All((Question[])[new LikertQuestion("a"), new NumberQuestion("b", 0, 1), new SingleChoiceQuestion("c", ["x"]), new VocabularyQuestion("d")],
            q => Assert.False(q.AuditOnly));
        Assert.All(AuditGenerator.Questions, q => Assert.True(q.AuditOnly));
    }

    /// <summary>Says that it reads nothing, and reads.</summary>
    private sealed class Sly() : Criterion("sly", null)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedCriterion PrepareCore(ResponseTable responses) =>
            throw new InvalidOperationException(responses.Column(Side.Mentee, "gender").Describe(0));
    }

    private sealed class SlyRule() : EligibilityRule("sly", UnknownPolicy.Allow)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedRule PrepareCore(ResponseTable responses) =>
            throw new InvalidOperationException(responses.Column(Side.Mentor, "gender").Describe(0));
    }

    private sealed class Greedy() : Criterion("greedy", null)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses.Pool);

        private sealed class Prepared(Criterion criterion, Pool pool) : PreparedCriterion(
            criterion,
            [.. Enumerable.Repeat(AnswerState.Answered, pool.Mentees.Length)],
            [.. Enumerable.Repeat(AnswerState.Answered, pool.Mentors.Length)])
        {
            protected override double AgreementCore(int mentee, int mentor) =>
                string.Concat(pool.Mentees[mentee].Answers.Concat(pool.Mentors[mentor].Answers)).Sum(c => c) % 1000 / 1000.0;

            protected override string ExplainCore(int mentee, int mentor) => "All that was said.";
        }
    }
}
