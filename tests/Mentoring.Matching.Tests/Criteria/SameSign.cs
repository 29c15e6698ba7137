using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>A criterion as a user writes it: whether two numbers have the same sign; zero is no evidence.</summary>
public sealed class SameSign(string question) : AnswerCriterion(question)
{
    protected override double? CompareCore(Answer mentee, Answer mentor)
    {
        int product = Math.Sign(((NumberAnswer)mentee).Value) * Math.Sign(((NumberAnswer)mentor).Value);
        return product == 0 ? null : product > 0 ? 1 : 0;
    }

    protected override string ExplainCore(Answer mentee, Answer mentor) => $"The mentee said {mentee} and the mentor {mentor}.";
}
