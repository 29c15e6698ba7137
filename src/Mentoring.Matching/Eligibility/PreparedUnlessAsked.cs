using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A prepared rule with the pairs for which a request sets it aside; they are exceptions like any others.</summary>
/// <remarks>Memory: O(those pairs, and the rule's own exceptions of their mentees). Immutable; safe for use by several threads.</remarks>
internal sealed class PreparedUnlessAsked : PreparedRule
{
    private readonly PreparedRule inner;
    private readonly AskedPairs asked;
    private readonly PairLists setAside;
    private readonly PairLists merged; // with the rule's own exceptions, of the mentees who have some that are set aside

    public PreparedUnlessAsked(
        EligibilityRule rule, PreparedRule inner, ResponseTable responses, Func<RequestKind, bool> givesWay, CancellationToken cancellationToken)
        : base(rule, responses)
    {
        this.inner = inner;
        asked = AskedPairs.Of(responses.Pool, cancellationToken);
        var pairs = new List<(int Mentee, int Mentor)>();
        foreach (AskedPair pair in asked.InOrder.Where(pair => givesWay(pair.Kind)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!inner.Allows(inner.Judge(pair.Mentee, pair.Mentor)))
            {
                pairs.Add((pair.Mentee, pair.Mentor));
            }
        }

        setAside = PairLists.Of(responses.MenteeCount, pairs, cancellationToken);
        foreach (int mentee in pairs.Select(p => p.Mentee).Distinct().ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int mentor in inner.Exceptions(mentee))
            {
                pairs.Add((mentee, mentor));
            }
        }

        merged = PairLists.Of(responses.MenteeCount, pairs, cancellationToken);
    }

    internal override int PlainCode(int mentee) => inner.PlainCode(mentee);

    internal override Truth JudgePlain(int mentee, int mentor) => Settled(inner.JudgePlain(mentee, mentor));

    internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
    {
        inner.JudgePlainRow(mentee, no, unknown, cancellationToken);
        Settle(no, unknown);
    }

    internal override ReadOnlySpan<int> Exceptions(int mentee) => setAside[mentee].IsEmpty ? inner.Exceptions(mentee) : merged[mentee];

    internal override void JudgeExceptions(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        inner.JudgeExceptions(mentee, no, unknown);
        Settle(no, unknown);
        foreach (int mentor in setAside[mentee])
        {
            Put(mentor, Truth.Unknown, no, unknown);
        }
    }

    private protected override RuleFinding FindCore(int mentee, int mentor)
    {
        RuleFinding finding = inner.Find(mentee, mentor);
        return !setAside.Has(mentee, mentor) ? finding : finding with
        {
            IsAllowed = true,
            IsFlagged = true,
            IsSetAside = true,
            Reason = $"{finding.Reason.TrimEnd('.')}; set aside, since {Request(mentee, mentor)}.",
        };
    }

    protected override Truth JudgeCore(int mentee, int mentor) =>
        setAside.Has(mentee, mentor) ? Truth.Unknown : Settled(inner.Judge(mentee, mentor));

    protected override string ReasonCore(int mentee, int mentor, Truth verdict) => FindCore(mentee, mentor).Reason;

    private string Request(int mentee, int mentor)
    {
        (string menteeName, string mentorName) = (Responses.Pool[Side.Mentee, mentee].Name, Responses.Pool[Side.Mentor, mentor].Name);
        return asked[mentee, mentor]!.Value.Kind switch
        {
            RequestKind.Mutual => $"{menteeName} and {mentorName} asked for each other",
            RequestKind.Mentor => $"{mentorName} asked for {menteeName}",
            _ => $"{menteeName} asked for {mentorName}",
        };
    }

    private Truth Settled(Truth verdict) => inner.Flags(verdict) ? Truth.Unknown : inner.Allows(verdict) ? Truth.Yes : Truth.No;

    private void Settle(Span<ulong> no, Span<ulong> unknown)
    {
        if (inner.Flags(Truth.Unknown))
        {
            return;
        }

        if (!inner.Allows(Truth.Unknown))
        {
            BitRows.Or(no, unknown);
        }

        unknown.Clear();
    }
}
