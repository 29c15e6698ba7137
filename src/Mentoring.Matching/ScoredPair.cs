using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>What can be said of a pair from the scores and rules of its pool, worked out when it is asked for.</summary>
internal readonly struct ScoredPair(PairScorer scorer, EligibilityTable eligibility, int mentee, int mentor)
{
    public string MenteeId => Pool.Mentees[mentee].Id;

    public string MentorId => Pool.Mentors[mentor].Id;

    public PairScore Score => scorer.Score(mentee, mentor);

    public PairExplanation Explanation => scorer.Explain(mentee, mentor);

    public CommonGround CommonGround => CommonGround.Of(Pool, scorer.Criteria.Select(c => c.Criterion), mentee, mentor);

    public ImmutableArray<RuleFinding> Flags => [.. eligibility.Flags(mentee, mentor)];

    /// <summary>Which of the mentee's requests the mentor is, from 1; <see langword="null"/> where they are none.</summary>
    public int? RequestRank => Pool.Mentees[mentee].Requests.IndexOf(MentorId) is >= 0 and int place ? place + 1 : null;

    private Pool Pool => scorer.Responses.Pool;
}
