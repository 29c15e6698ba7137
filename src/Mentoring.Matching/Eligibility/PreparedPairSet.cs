using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A rule that forbids a set of pairs which is known beforehand, and so can always tell.</summary>
internal abstract class PreparedPairSet(EligibilityRule rule, ResponseTable responses, PairBits forbidden) : PreparedRule(rule, responses)
{
    protected sealed override Truth JudgeCore(int mentee, int mentor) => forbidden[mentee, mentor] ? Truth.No : Truth.Yes;

    internal sealed override void JudgeRow(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        forbidden.Row(mentee).CopyTo(no);
        unknown.Clear();
    }

    protected CitedAnswer Cite(Side side, int person, string field, string text) => new(side, Responses.Pool[side, person].Id, field, text);

    protected string Name(Side side, int person) => Responses.Pool[side, person].Name;
}
