using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class RequestsTests
{
    private static readonly Pool pool = new(
        new Questionnaire([]),
        [new Mentee("bea", name: "Bea", requests: ["zoe", "ada"]), new Mentee("eve", name: "Eve")],
        [new Mentor("ada", name: "Ada", requests: ["eve"]), new Mentor("ida", name: "Ida"), new Mentor("zoe", name: "Zoe")]);

    [Fact]
    public void The_rank_in_the_list_decides()
    {
        PreparedCriterion prepared = new MenteeRequests().Prepare(new ResponseTable(pool));
        Assert.Equal([0.5, 0, 1], new[] { "ada", "ida", "zoe" }.Select(m => prepared.Agreement(0, pool.IndexOfMentor(m))!.Value));
        Assert.Equal("Bea asked for Zoe as the 1st choice of 2.", prepared.Explain(0, 2));
        Assert.Equal("Bea asked for Ada as the 2nd choice of 2.", prepared.Explain(0, 0));
        Assert.Equal("Bea asked for others and not for Ida.", prepared.Explain(0, 1));
    }

    [Fact]
    public void Somebody_who_named_nobody_is_no_evidence()
    {
        PreparedCriterion prepared = new MenteeRequests().Prepare(new ResponseTable(pool));
        Assert.Null(prepared.Agreement(1, 0));
        Assert.Equal("Eve asked for nobody, so this counts the same with everybody.", prepared.Explain(1, 0));

        // Zoe is popular, but that is no reason to send Eve to her.
        PairScorer scorer = PairScorer.Create(new ResponseTable(pool), [new MenteeRequests()], new Uniform());
        Assert.Equal(0.5, scorer.Score(1, 0).Combined, 12);
        Assert.Equal(0.5, scorer.Score(1, 2).Combined, 12);
        Assert.Equal(0, scorer.Score(1, 2).Coverage);
    }

    [Fact]
    public void Mentors_ask_likewise()
    {
        PreparedCriterion prepared = new MentorRequests().Prepare(new ResponseTable(pool));
        Assert.Equal(0, prepared.Agreement(0, 0));
        Assert.Equal(1, prepared.Agreement(1, 0));
        Assert.Null(prepared.Agreement(1, 1));
        Assert.Equal("Ada asked for Eve and nobody else.", prepared.Explain(1, 0));
        Assert.Equal("Ada asked for others and not for Bea.", prepared.Explain(0, 0));
    }

    [Fact]
    public void The_ids_say_whose_requests_they_are()
    {
        Assert.Equal(("menteeRequests", "mentorRequests"), (new MenteeRequests().Id, new MentorRequests().Id));
        Assert.Equal("asked", new MenteeRequests("asked").Id);
        Assert.Empty(new MenteeRequests().References());
    }
}
