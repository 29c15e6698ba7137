using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A rule that forbids a set of pairs which is known beforehand, and so can always tell.</summary>
internal abstract class PreparedPairSet(EligibilityRule rule, ResponseTable responses, PairLists forbidden) : PreparedRule(rule, responses)
{
    internal sealed override int PlainCode(int mentee) => 0;

    internal sealed override Truth JudgePlain(int mentee, int mentor) => Truth.Yes;

    internal sealed override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
    {
        no.Clear();
        unknown.Clear();
    }

    internal sealed override ReadOnlySpan<int> Exceptions(int mentee) => forbidden[mentee];

    internal sealed override void JudgeExceptions(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        foreach (int mentor in forbidden[mentee])
        {
            BitRows.Set(no, mentor);
        }
    }

    protected sealed override Truth JudgeCore(int mentee, int mentor) => forbidden.Has(mentee, mentor) ? Truth.No : Truth.Yes;

    protected CitedAnswer Cite(Side side, int person, string field, string text) => new(side, Responses.Pool[side, person].Id, field, text);

    protected string Name(Side side, int person) => Responses.Pool[side, person].Name;
}
