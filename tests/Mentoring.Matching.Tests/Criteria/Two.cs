using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>Bea, a mentee, and Ada, a mentor: for laws that one pair shows.</summary>
internal static class Two
{
    public static PreparedCriterion Prepare(Criterion criterion, Question question, Answer bea, Answer ada) =>
        Prepare(criterion, question, question, bea, ada);

    public static PreparedCriterion Prepare(Criterion criterion, Question menteeQuestion, Question mentorQuestion, Answer bea, Answer ada) =>
        criterion.Prepare(new ResponseTable(new Pool(
            new Questionnaire(new[] { menteeQuestion, mentorQuestion }.Distinct()),
            [new Mentee("bea", AnswerSheet.Of((menteeQuestion.Id, bea)), "Bea")],
            [new Mentor("ada", AnswerSheet.Of((mentorQuestion.Id, ada)), name: "Ada")])));

    public static double? Agreement(Criterion criterion, Question question, Answer bea, Answer ada) =>
        Prepare(criterion, question, bea, ada).Agreement(0, 0);

    public static string Explain(Criterion criterion, Question question, Answer bea, Answer ada) =>
        Prepare(criterion, question, bea, ada).Explain(0, 0);

    public static Problem Problem(Criterion criterion, params Question[] questions) =>
        Assert.Single(criterion.Check(new Questionnaire(questions)));
}
