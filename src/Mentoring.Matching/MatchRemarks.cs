using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>Collects what somebody should know about a matching: what clashed, and what was done.</summary>
internal static class MatchRemarks
{
    public static ImmutableArray<MatchRemark> Of(
        Pool pool, EligibilityTable eligibility, PairScorer scorer, Infeasibility? infeasibility, CancellationToken cancellationToken) =>
    [
        .. infeasibility is null ? [] : (IEnumerable<MatchRemark>)[Infeasible(pool, infeasibility)],
        .. Watched(pool.Locks, cancellationToken).SelectMany(pair => Lock(pool, eligibility, pair)),
        .. Watched(pool.Mentees, cancellationToken).SelectMany(m => m.Requests.SelectMany(r => Request(pool, eligibility, m.Id, r, menteeAsks: true))),
        .. Watched(pool.Mentors, cancellationToken).SelectMany(m => m.Requests.SelectMany(r => Request(pool, eligibility, r, m.Id, menteeAsks: false))),
        .. scorer.Weights.Remarks.Select(r => new MatchRemark("weighting", r.Message, r.IsFlagged)),
    ];

    private static IEnumerable<T> Watched<T>(ImmutableArray<T> all, CancellationToken cancellationToken)
    {
        foreach (T one in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }
    }

    private static MatchRemark Infeasible(Pool pool, Infeasibility infeasibility)
    {
        string mentees = string.Join(", ", infeasibility.Rows.Take(10).Select(i => pool.Mentees[i].Id));
        string mentors = string.Join(", ", infeasibility.Columns.Take(10).Select(j => pool.Mentors[j].Id));
        string who = $"{(mentors.Length > 0 ? $" Mentors: {mentors}." : "")}{(mentees.Length > 0 ? $" Mentees: {mentees}." : "")}";
        string what = infeasibility.Kind switch
        {
            InfeasibilityKind.TooFewRows =>
                $"The minimum loads of {infeasibility.Columns.Length} mentors need {infeasibility.Needed} mentees, but only {infeasibility.Available} may go to them.",
            InfeasibilityKind.TooFewPlaces =>
                $"{infeasibility.Needed} locked mentees need places, but there are only {infeasibility.Available}.",
            _ => infeasibility.Message,
        };
        return new MatchRemark("infeasible", what + who, true);
    }

    private static IEnumerable<MatchRemark> Lock(Pool pool, EligibilityTable eligibility, Pair pair)
    {
        string[] broken = Broken(pool, eligibility, pair.MenteeId, pair.MentorId);
        return broken.Length == 0 ? [] :
            [new MatchRemark("lockBreaksRule", $"The locked pair {pair} was made though it breaks {string.Join(", ", broken)}.", true)];
    }

    private static IEnumerable<MatchRemark> Request(Pool pool, EligibilityTable eligibility, string menteeId, string mentorId, bool menteeAsks)
    {
        string[] broken = Broken(pool, eligibility, menteeId, mentorId);
        (string who, string whom) = menteeAsks ? (menteeId, mentorId) : (mentorId, menteeId);
        return broken.Length == 0 ? [] :
            [new MatchRemark("requestForbidden", $"{who} asked for {whom}, but {string.Join(" and ", broken)} {(broken.Length == 1 ? "forbids" : "forbid")} the pair.", true)];
    }

    private static string[] Broken(Pool pool, EligibilityTable eligibility, string menteeId, string mentorId) =>
        [.. eligibility.Blocking(pool.IndexOfMentee(menteeId), pool.IndexOfMentor(mentorId)).Select(f => f.Rule.Id)];
}
