using FsCheck.Xunit;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Agreements;

public sealed class PairAgreementTests
{
    private static readonly RunningPair pair = new(
        "bea", "ada", new DateOnly(2025, 3, 1), new DateOnly(2026, 2, 28), new Terms("once a month", 12, "It stays between us."), 1);

    [Fact]
    public void Differences_are_told_in_the_words_of_the_criteria_with_questions()
    {
        Scheme scheme = Builder().Build();
        ExpectationFlag[] flags = [.. ExpectationFlags.Of(scheme, Explain(scheme, meetings: 4, offered: 0.25, "Listening"))];
        Assert.Equal(["meetings", "help"], flags.Select(f => f.CriterionId));
        Assert.Equal("Ada offers '0.25', less often than the '4' that Bea desires.", flags[0].Difference);
        Assert.Contains("How often can we both meet, and for how long?", flags[0].Questions);
        Assert.Contains("Sponsorship", flags[1].Difference, StringComparison.Ordinal);
        Assert.Empty(ExpectationFlags.Of(scheme, Explain(scheme, meetings: 1, offered: 2, "Sponsorship")));
    }

    [Fact]
    public void A_scheme_says_what_to_tell_and_what_to_ask()
    {
        SchemeBuilder builder = Builder();
        builder.Expectations = [new Expectation("pace", 0.75, ["How direct may I be?"]), new Expectation("meetings", 0.5)];
        Scheme scheme = builder.Build();
        ExpectationFlag flag = Assert.Single(ExpectationFlags.Of(scheme, Explain(scheme, meetings: 2, offered: 1, "Listening", pace: 3)));
        Assert.Equal(("pace", "How direct may I be?"), (flag.CriterionId, Assert.Single(flag.Questions)));
        Assert.Equal("meetings", Assert.Single(ExpectationFlags.Of(scheme, Explain(scheme, meetings: 4, offered: 1, "Listening", pace: 2))).CriterionId);
        builder.Expectations = [new Expectation("pace")];
        scheme = builder.Build();
        Assert.Single(Assert.Single(ExpectationFlags.Of(scheme, Explain(scheme, 1, 1, "Listening", pace: 3))).Questions);
    }

    [Fact]
    public void A_form_of_the_caller_takes_the_place_of_that_of_the_scheme()
    {
        SchemeBuilder builder = Builder();
        builder.Agreement = new AgreementForm("the scheme's, {{confidentiality}}", confidentiality: "between us");
        Scheme scheme = builder.Build();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("bea", name: "Bea")], [new Mentor("ada", name: "Ada")]);
        Assert.Equal("the scheme's, It stays between us.", PairAgreement.Write(scheme, pool, pair, []));
        Assert.Equal("Bea, It stays between us.", PairAgreement.Write(scheme, pool, pair, [], new AgreementForm("{{mentee}}, {{confidentiality}}")));
    }

    [Fact]
    public void Silence_is_no_expectation()
    {
        Scheme scheme = Builder().Build();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("bea", AnswerSheet.Of(("meetings", Answer.Number(4))))], [new Mentor("ada")]);
        Assert.Empty(ExpectationFlags.Of(scheme, new Matcher(scheme).Explain(pool, "bea", "ada").Explanation));
    }

    /// <summary>A flag is exactly an answered criterion of the scheme's expectations below its number.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Flags_are_what_the_explanations_say(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        foreach (MatchedPair matched in new Matcher(scheme).Match(pool).Pairs)
        {
            PairExplanation explanation = matched.Explanation;
            string[] expected = [.. explanation.Contributions
                .Where(c => c.Basis == EvidenceBasis.Answers && c.Agreement < 1 && scheme.Criteria.Single(k => k.Id == c.CriterionId) is Cadence or Coverage)
                .Select(c => c.CriterionId)];
            Assert.Equal(expected, ExpectationFlags.Of(scheme, explanation).Select(f => f.CriterionId));
        }
    }

    [Fact]
    public void The_page_has_everything_that_a_pair_agrees_on()
    {
        SchemeBuilder builder = Builder();
        builder.Agreement = new AgreementForm(liveIssue: "issue");
        Scheme scheme = builder.Build();
        string page = PairAgreement.Write(scheme, Pool(scheme), pair, ExpectationFlags.Of(scheme, Explain(scheme, 4, 0.25, "Listening")));
        foreach (string part in (string[])
        [
            "Between Bea \\*B\\* (mentee) and Ada (mentor), in the scheme spring.",
            "- **Confidentiality:** It stays between us.\n",
            "- **Meetings:** once a month\n",
            "- **Start:** 2025-03-01\n",
            "- **End:** 2026-02-28, after 12 months",
            "- **The mentee's live issue:** Shall I lead the team? \\# or not\n",
            "without giving a reason and without fault",
            "- **meetings:** Ada offers '0.25', less often than the '4' that Bea desires.\n",
            "\n- How often can we both meet, and for how long?\n",
        ])
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_has_words_too()
    {
        Scheme scheme = Builder().Build();
        var silent = new RunningPair("gone", "ada", pair.Start, pair.End, new Terms("monthly", 1));
        string page = PairAgreement.Write(scheme, Pool(scheme), silent, []);
        foreach (string part in (string[])["Between gone (mentee) and Ada", "What is said between us stays between us", "to be named at the first meeting", "None that the answers show."])
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_scheme_replaces_the_page()
    {
        SchemeBuilder builder = Builder();
        builder.Agreement = new AgreementForm("{{mentee}}/{{mentor}}: {{confidentiality}}", confidentiality: "Of the scheme.");
        Scheme scheme = SchemeJson.Read(SchemeJson.Write(builder.Build())).GetSchemeOrThrow();
        Assert.Equal("Bea \\*B\\*/Ada: It stays between us.", PairAgreement.Write(scheme, Pool(scheme), pair, []));
        var without = new RunningPair("bea", "ada", pair.Start, pair.End, new Terms("monthly", 1));
        Assert.Equal("Bea \\*B\\*/Ada: Of the scheme.", PairAgreement.Write(scheme, Pool(scheme), without, []));
    }

    [Fact]
    public void What_does_not_fit_the_scheme_is_reported()
    {
        SchemeBuilder builder = Builder();
        builder.Expectations = [new Expectation("metings"), new Expectation("pace"), new Expectation("pace")];
        builder.Agreement = new AgreementForm(liveIssue: "isue");
        Assert.Equal(
            ["expectation of 'metings'", "expectation of 'pace'", "agreement, liveIssue"],
            Assert.Throws<InvalidInputException>(builder.Build).Problems.Select(p => p.Place));
        Assert.Throws<ArgumentException>(() => new AgreementForm(" "));
        Assert.Throws<ArgumentException>(() => new Expectation(" "));
        Assert.Throws<ArgumentException>(() => new Expectation("pace", 1, [" "]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Expectation("pace", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Expectation("pace", double.NaN));
    }

    [Fact]
    public void A_mistake_in_the_template_of_a_document_is_reported_with_its_path_and_line()
    {
        SchemeBuilder builder = Builder();
        builder.Agreement = new AgreementForm("# {{mentee}}\n{{mentor}}");
        string json = SchemeJson.Write(builder.Build()).Replace("{{mentor}}", "{{metnor}}", StringComparison.Ordinal);
        Problem problem = Assert.Single(SchemeJson.Read(json).Problems);
        Assert.Equal(("$.agreement, line 2, character 1", "did you mean 'mentor'"), (problem.Place, problem.Mend));
    }

    private static SchemeBuilder Builder() => new SchemeBuilder("spring")
        .AddQuestions(
            new NumberQuestion("meetings", 0.25, 8),
            new MultipleChoiceQuestion("help", ["Sponsorship", "Listening"]),
            new LikertQuestion("pace"),
            new VocabularyQuestion("issue", menteeText: "What do you bring?"))
        .AddCriteria(new Cadence("meetings"), new Coverage("help"), new Closeness("pace"));

    private static PairExplanation Explain(Scheme scheme, double meetings, double offered, string help, int pace = 1)
    {
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("bea", AnswerSheet.Of(("meetings", Answer.Number(meetings)), ("help", Answer.Choices("Sponsorship")), ("pace", Answer.Number(pace))), "Bea")],
            [new Mentor("ada", AnswerSheet.Of(("meetings", Answer.Number(offered)), ("help", Answer.Choices(help)), ("pace", Answer.Number(1))), name: "Ada")]);
        return new Matcher(scheme).Explain(pool, "bea", "ada").Explanation;
    }

    private static Pool Pool(Scheme scheme) => new(
        scheme.Questionnaire,
        [new Mentee("bea", AnswerSheet.Of(("issue", Answer.Text("Shall I lead the team?\n# or not"))), "Bea *B*")],
        [new Mentor("ada", name: "Ada")]);
}
