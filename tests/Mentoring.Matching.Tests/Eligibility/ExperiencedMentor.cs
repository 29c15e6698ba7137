using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Eligibility;

/// <summary>A rule as a user of the package would write one: the mentor has at least ten years of experience.</summary>
internal sealed class ExperiencedMentor(UnknownPolicy unknown, string question = "years") : EligibilityRule("experiencedMentor", unknown)
{
    public override IEnumerable<QuestionReference> References() => [QuestionReference.OfMentor(question)];

    protected override PreparedRule PrepareCore(ResponseTable responses) =>
        new Prepared(this, responses, responses.Column(Side.Mentor, question));

    private sealed class Prepared(ExperiencedMentor rule, ResponseTable responses, ResponseColumn years) : PreparedRule(rule, responses)
    {
        protected override Truth JudgeCore(int mentee, int mentor) =>
            double.IsNaN(years.Numbers[mentor]) ? Truth.Unknown : years.Numbers[mentor] >= 10 ? Truth.Yes : Truth.No;

        protected override string ReasonCore(int mentee, int mentor, Truth verdict) => $"The mentor's experience: {years.Describe(mentor)}.";
    }
}
