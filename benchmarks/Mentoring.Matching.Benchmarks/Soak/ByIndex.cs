using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Benchmarks.Soak;

/// <summary>A user's criterion: it says nothing of its answers, and gives rows only pair by pair.</summary>
internal sealed class ByIndex() : Criterion("byIndex", null)
{
    public override IEnumerable<QuestionReference> References() => [];

    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

    private sealed class Prepared(Criterion criterion, ResponseTable responses) : PreparedCriterion(
        criterion,
        [.. Enumerable.Range(0, responses.MenteeCount).Select(i => (AnswerState)(i % 4))],
        [.. Enumerable.Range(0, responses.MentorCount).Select(j => (AnswerState)(j % 5 % 4))])
    {
        protected override double AgreementCore(int mentee, int mentor) =>
            (mentee + mentor) % 7 == 0 ? double.NaN : ((mentee * 31) + mentor) % 101 / 100.0;

        protected override string ExplainCore(int mentee, int mentor) => "By index.";
    }
}
