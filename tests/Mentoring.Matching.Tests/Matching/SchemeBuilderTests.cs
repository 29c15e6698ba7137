using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Matching;

public sealed class SchemeBuilderTests
{
    [Fact]
    public void All_problems_of_a_scheme_are_reported_at_once()
    {
        SchemeBuilder builder = new SchemeBuilder("wrong")
        {
            Caution = 2,
            Objectives = [Objective.TotalScore, Objective.TotalScore],
            Weighting = new Stated(new Dictionary<string, double> { ["paec"] = 1 }),
        }
            .AddQuestions(new LikertQuestion("pace"), new VocabularyQuestion("organisation", mentorText: "Yours?"))
            .AddCriteria(new Closeness("pace"), new Closeness("pace"), new Closeness("pase"), new Closeness("organisation", id: "words"))
            .AddRules(new MustDiffer("organisation"), new GapWithin("pace", minimum: 1), new GapWithin("pace", minimum: 1));
        string[] problems = [.. Assert.Throws<InvalidInputException>(builder.Build).Problems.Select(p => p.ToString())];
        foreach (string expected in new[]
        {
            "criterion 'pase'", "criterion 'words'", "criterion 'pace': the id is there 2 times", "rule 'mustDiffer:organisation'",
            "the id is there 2 times", "did you mean 'pace'", "caution", "objectives",
        })
        {
            Assert.Contains(problems, p => p.Contains(expected, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_rule_with_the_id_of_one_that_always_holds_is_reported_with_the_other_problems()
    {
        SchemeBuilder builder = new SchemeBuilder("clash") { Caution = 2 }
            .AddQuestions(new LikertQuestion("pace"))
            .AddCriteria(new Closeness("pace"))
            .AddRules(new MustDiffer("pace", id: "noAvoided"), new GapWithin("pace", id: "notThemselves", minimum: 1));
        string[] places = [.. Assert.Throws<InvalidInputException>(builder.Build).Problems.Select(p => p.Place)];
        Assert.Contains("rule 'noAvoided'", places);
        Assert.Contains("rule 'notThemselves'", places);
        Assert.Contains("caution", places);
    }

    [Fact]
    public void A_scheme_needs_a_criterion() => Assert.Contains(
        "at least one criterion",
        Assert.Throws<InvalidInputException>(() => new SchemeBuilder("empty").AddQuestions(new LikertQuestion("pace")).Build()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Defaults_are_those_that_the_documentation_states()
    {
        Scheme scheme = new SchemeBuilder("plain").AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        Assert.IsType<Uniform>(scheme.Weighting);
        Assert.Equal(0.7, Assert.IsType<Mentoring.Matching.Scoring.WeightedMean>(scheme.Reciprocity).MenteeShare);
        Assert.IsType<Mentoring.Matching.Scoring.ExpectedAgreement>(scheme.MissingAnswers);
        Assert.Equal(0.02, scheme.Caution);
        Assert.True(scheme.Objectives.SequenceEqual([Objective.MostPlaced, Objective.TotalScore]));
        Assert.False(scheme.ForbidTwoCycles);
    }
}
