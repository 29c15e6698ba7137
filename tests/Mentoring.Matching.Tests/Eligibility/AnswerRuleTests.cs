using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class AnswerRuleTests
{
    [Theory]
    [InlineData("Acme", "Acme", Truth.No)]
    [InlineData("Acme Ltd", " Acme Ltd ", Truth.No)]
    [InlineData("Caf\u00e9", "Cafe\u0301", Truth.No)]
    [InlineData("Acme Ltd", "acme ltd", Truth.Yes)]
    [InlineData("Acme", "Bolt", Truth.Yes)]
    public void Different_organisations_are_told_by_text(string mentee, string mentor, Truth expected) =>
        Assert.Equal(expected, Find(new MustDiffer("organisation"), Answer.Text(mentee), Answer.Text(mentor)).Verdict);

    [Fact]
    public void The_reason_names_both_people_and_what_they_said()
    {
        Assert.Equal(
            "Bea's 'organisation' and Ada's 'employer' are the same: Acme.",
            Find(new MustDiffer("organisation", "employer"), Answer.Text("Acme"), Answer.Text("Acme")).Reason);
        Assert.Equal(
            "It cannot be told, for the answers of Bea to 'organisation' (no answer) and Ada to 'organisation' (prefers not to say) are missing.",
            Find(new MustDiffer("organisation"), Answer.Skipped, Answer.Withheld).Reason);
    }

    [Fact]
    public void No_preference_is_the_same_as_anything_and_different_from_nothing()
    {
        Assert.Equal(Truth.Yes, Find(new MustBeSame("cohort"), Answer.NoPreference, Answer.Skipped).Verdict);
        Assert.Equal(Truth.Yes, Find(new MustBeSame("cohort"), Answer.Choice("spring"), Answer.NoPreference).Verdict);
        Assert.Equal(Truth.Unknown, Find(new MustDiffer("cohort"), Answer.NoPreference, Answer.Choice("spring")).Verdict);
        Assert.Equal("Ada has no preference for 'cohort'.", Find(new MustBeSame("cohort"), Answer.Choice("spring"), Answer.NoPreference).Reason);
    }

    [Property(MaxTest = 40)]
    public void What_must_differ_and_what_must_be_same_are_opposites_where_both_answered(int seed)
    {
        var responses = new ResponseTable(SchemePools.Random(new Random(seed), missing: 0));
        PreparedRule differ = new MustDiffer("organisation").Prepare(responses);
        PreparedRule same = new MustBeSame("organisation").Prepare(responses);
        for (int mentee = 0; mentee < responses.MenteeCount; mentee++)
        {
            for (int mentor = 0; mentor < responses.MentorCount; mentor++)
            {
                Assert.Equal(differ.Judge(mentee, mentor) == Truth.Yes, same.Judge(mentee, mentor) == Truth.No);
            }
        }
    }

    [Theory]
    [InlineData("languages", "languages", "has no single answer")]
    [InlineData("organisation", "cohort", "different kinds")]
    public void Questions_that_cannot_be_the_same_are_reported(string question, string mentorQuestion, string message)
    {
        Problem problem = Assert.Single(new MustDiffer(question, mentorQuestion).Check(SchemePools.Questionnaire));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, Truth.No)]
    [InlineData(1, Truth.Yes)]
    [InlineData(2, Truth.Yes)]
    [InlineData(3, Truth.No)]
    public void Both_ends_of_a_gap_belong_to_it(int gap, Truth expected)
    {
        string[] grades = ["junior", "middle", "senior", "head"];
        RuleFinding finding = Find(new GapWithin("grade", minimum: 1, maximum: 2), Answer.Choice("junior"), Answer.Choice(grades[gap]));
        Assert.Equal(expected, finding.Verdict);
    }

    [Fact]
    public void A_gap_is_taken_as_it_was_typed() =>
        Assert.Equal(Truth.Yes, Find(new GapWithin("years", minimum: 0.2), Answer.Number(0.1), Answer.Number(0.3)).Verdict);

    [Fact]
    public void The_reason_for_a_gap_says_how_wide_it_is() => Assert.Equal(
        "Ada is 2 below Bea on 'grade', but the gap must be at least 1.",
        Find(new GapWithin("grade", minimum: 1), Answer.Choice("senior"), Answer.Choice("junior")).Reason);

    [Fact]
    public void Bounds_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new GapWithin("grade"));
        Assert.Throws<ArgumentException>(() => new GapWithin("grade", minimum: 2, maximum: 1));
        Assert.Throws<ArgumentException>(() => new GapWithin("grade", minimum: double.NaN));
        Assert.Throws<ArgumentException>(() => new MeasuredPairWithin("travel"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AtLeastInCommon("languages", count: 0));
        Assert.Throws<ArgumentException>(() => new MustDiffer(" "));
        Assert.Throws<ArgumentException>(() => new MustDiffer("grade", unknown: (UnknownPolicy)7));
    }

    [Fact]
    public void A_gap_on_a_question_without_order_is_reported() =>
        Assert.Equal("question 'languages' has no order", Assert.Single(new GapWithin("languages", minimum: 0).Check(SchemePools.Questionnaire)).Message);

    [Fact]
    public void A_gap_between_two_units_is_reported()
    {
        Questionnaire Asked(string? menteeUnit, string? mentorUnit) => new(
            [new NumberQuestion("wants", 0, 20, menteeUnit, menteeText: "?"), new NumberQuestion("has", 0, 20, mentorUnit, mentorText: "?")]);
        var rule = new GapWithin("wants", "has", minimum: 0);
        Problem problem = Assert.Single(rule.Check(Asked("years", "months")));
        Assert.Equal(("question 'wants' is in years but question 'has' in months", "ask both in the same unit"), (problem.Message, problem.Mend));
        Assert.Empty(rule.Check(Asked("years", "Years")));
        Assert.Empty(rule.Check(Asked("years", null)));
    }

    [Fact]
    public void Options_in_common_are_told_by_id_across_questions()
    {
        RuleFinding finding = Find(
            new AtLeastInCommon("languages", "speaks", count: 2), Answer.Choices("English", "French", "German"), Answer.Choices("French", "English", "Italian"));
        Assert.Equal(Truth.Yes, finding.Verdict);
        Assert.Equal("Bea and Ada have 2 of 'languages' and 'speaks' in common (English, French), and at least 2 are needed.", finding.Reason);
    }

    [Fact]
    public void None_of_these_is_an_answer_and_decides_alone()
    {
        var rule = new AtLeastInCommon("languages");
        Assert.Equal(Truth.No, Find(rule, Answer.Choices(), Answer.Choices("English")).Verdict);
        RuleFinding alone = Find(rule, Answer.Choices(), Answer.Skipped);
        Assert.Equal(Truth.No, alone.Verdict);
        Assert.Equal("Bea chose too few of 'languages' for 1 to be in common, whatever the other would say.", alone.Reason);
        Assert.Equal(Truth.Unknown, Find(rule, Answer.Choices("English"), Answer.Skipped).Verdict);
        Assert.Equal(Truth.Yes, Find(rule, Answer.Choices("English"), Answer.NoPreference).Verdict);
    }

    [Theory]
    [InlineData("languages", "organisation", 1, "has no options")]
    [InlineData("languages", "speaks", 3, "nobody can have 3")]
    public void What_cannot_be_in_common_is_reported(string question, string mentorQuestion, int count, string message) => Assert.Contains(
        message, Assert.Single(new AtLeastInCommon(question, mentorQuestion, count: count).Check(SchemePools.Questionnaire)).Message, StringComparison.Ordinal);

    [Property(MaxTest = 40)]
    public void Common_bits_are_common_sets(int seed)
    {
        var random = new Random(seed);
        string[] options = [.. Enumerable.Range(0, random.Next(60, 140)).Select(i => $"o{i}")];
        var questionnaire = new Questionnaire([new MultipleChoiceQuestion("set", [.. options.Select(o => new ChoiceOption(o))])]);
        string[] Some() => [.. options.Where(_ => random.Next(8) == 0)];
        (string[] a, string[] b) = (Some(), Some());
        var pool = new Pool(
            questionnaire,
            [new Mentee("bea", AnswerSheet.Of(("set", Answer.Choices(a))))],
            [new Mentor("ada", AnswerSheet.Of(("set", Answer.Choices(b))))]);
        int common = a.Intersect(b).Count();
        Truth Judge(int count) => new AtLeastInCommon("set", count: count).Prepare(new ResponseTable(pool)).Judge(0, 0);
        Assert.Equal(Truth.No, Judge(common + 1));
        if (common > 0)
        {
            Assert.Equal(Truth.Yes, Judge(common));
        }
    }

    private static RuleFinding Find(AnswerRule rule, Answer mentee, Answer mentor)
    {
        var pool = new Pool(
            SchemePools.Questionnaire,
            [new Mentee("bea", AnswerSheet.Of((rule.Question, mentee)), "Bea")],
            [new Mentor("ada", AnswerSheet.Of((rule.MentorQuestion, mentor)), name: "Ada")]);
        return rule.Prepare(new ResponseTable(pool)).Find(0, 0);
    }
}
