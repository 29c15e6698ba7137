using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Proposals;

/// <content>The state as a matching.</content>
public sealed partial class Proposal
{
    /// <summary>The state as the result of a matching, for everything that is done with one: reports, outcomes by group, agreements.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The <see cref="Matching"/> where there are no edits; else the pairs of this state, optimal among those that keep the edits, each of which is a remark.
    /// Nothing can derive it again from the pool alone: <see cref="Matcher.Verify"/> tells of every pair that an edit changes. O(pairs) time for the
    /// certificate.
    /// </returns>
    /// <exception cref="InvalidOperationException">The state has edits and is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public MatchResult Result(CancellationToken cancellationToken = default)
    {
        if (Before is null)
        {
            return Matching;
        }

        ProposalGround shared = Solved();
        MatchSummary summary = Summary();
        ImmutableArray<MatchedPair> pairs = summary.Pairs(cancellationToken);
        MatchTotals totals = MatchSummary.Totals(Scheme, Pool, shared.Eligibility, pairs);
        OptimalityCertificate certificate = Certify(cancellationToken);
        RunRecord run = Matching.Run;
        return new MatchResult(MatchStatus.Optimal, totals, new(run), () => Choices(0, CancellationToken.None))
        {
            Pairs = pairs,
            Unmatched = UnmatchedOf(summary, cancellationToken),
            UnusedPlaces = MatchSummary.UnusedPlaces(Pool, summary.Loads),
            Certificate = certificate,
            Gap = 0,
            Stages = shared.Method.Stages(state!, totals, summary.Loads, certificate),
            Remarks = [.. Remarks(), .. Matching.Remarks],
        };
    }

    private IEnumerable<MatchRemark> Remarks()
    {
        foreach (OverruledPair overruled in Overruled)
        {
            yield return new MatchRemark(
                "overruled",
                $"{Names(overruled.Pair.MenteeId, overruled.Pair.MentorId)} were put together by hand against a rule: {string.Join(" ", overruled.Findings.Select(f => f.Reason))}",
                true);
        }

        foreach (Pools.Pair pair in Pins.Except(Overruled.Select(o => o.Pair)))
        {
            yield return new MatchRemark("pinned", $"{Names(pair.MenteeId, pair.MentorId)} were put together by hand.", false);
        }

        foreach (Pools.Pair pair in ForbiddenPairs)
        {
            yield return new MatchRemark("forbidden", $"{Names(pair.MenteeId, pair.MentorId)} were kept apart by hand.", false);
        }

        foreach (string id in LeftOut)
        {
            yield return new MatchRemark("leftOut", $"{Pool.Mentees[Pool.IndexOfMentee(id)].Name} was left without a mentor by hand.", false);
        }
    }

    private string Names(string menteeId, string mentorId) =>
        $"{Pool.Mentees[Pool.IndexOfMentee(menteeId)].Name} and {Pool.Mentors[Pool.IndexOfMentor(mentorId)].Name}";
}
