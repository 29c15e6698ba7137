using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A rule that gives way to requests of some kinds: a pair that it forbids and that was asked for may be made, and is flagged.</summary>
/// <remarks>
/// What the rule itself makes of the unknown is settled first, so that "unknown" of this one always means: may be made, and somebody should look.
/// </remarks>
internal sealed class RuleUnlessAsked(EligibilityRule rule, Func<RequestKind, bool> givesWay) : EligibilityRule(rule.Id, UnknownPolicy.AllowAndFlag)
{
    internal override EligibilityRule Stated => rule;

    public override IEnumerable<QuestionReference> References() => rule.References();

    protected override IEnumerable<QuestionReference> RequiredReferences(Questionnaire questionnaire) => [];

    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        foreach (Problems.Problem problem in rule.Check(questionnaire))
        {
            report(problem.Message, problem.Mend);
        }
    }

    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) => new PreparedUnlessAsked(
        this, rule.Prepare(responses, cancellationToken), responses, givesWay, cancellationToken);
}
