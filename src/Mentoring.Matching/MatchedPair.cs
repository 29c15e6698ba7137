using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>A mentee and the mentor they are matched with.</summary>
/// <remarks>Immutable; safe for use by several threads. It keeps the scores and rules of its matching alive, from which it explains itself.</remarks>
public sealed class MatchedPair
{
    private readonly PairScorer scorer;
    private readonly EligibilityTable eligibility;
    private readonly int mentee;
    private readonly int mentor;

    internal MatchedPair(PairScorer scorer, EligibilityTable eligibility, int mentee, int mentor)
    {
        this.scorer = scorer;
        this.eligibility = eligibility;
        this.mentee = mentee;
        this.mentor = mentor;
        Score = scorer.Score(mentee, mentor);
    }

    /// <summary>The id of the mentee.</summary>
    public string MenteeId => scorer.Responses.Pool.Mentees[mentee].Id;

    /// <summary>The id of the mentor.</summary>
    public string MentorId => scorer.Responses.Pool.Mentors[mentor].Id;

    /// <summary>The scores of both sides and combined, with their coverage; from 0 to 1.</summary>
    public PairScore Score { get; }

    /// <summary>What each criterion contributes.</summary>
    /// <value>Worked out anew each time it is asked for, in O(criteria) time, so that a large matching does not hold what nobody reads.</value>
    public PairExplanation Explanation => scorer.Explain(mentee, mentor);

    /// <summary>What the two have in common, for both of them to read.</summary>
    /// <value>Worked out anew each time it is asked for, in O(questions) time. Everything else here is for the coordinator.</value>
    public CommonGround CommonGround => CommonGround.Of(scorer.Responses.Pool, scorer.Criteria.Select(c => c.Criterion), mentee, mentor);

    /// <summary>Rules that could not tell, and ask for a person to look.</summary>
    /// <value>Worked out anew each time they are asked for, in O(rules) time.</value>
    public ImmutableArray<RuleFinding> Flags => [.. eligibility.Flags(mentee, mentor)];

    /// <summary>Whether the pair was settled beforehand.</summary>
    public bool IsLocked { get; internal init; }

    /// <summary>Which of the mentee's requests the mentor is, from 1; <see langword="null"/> where they are none.</summary>
    public int? RequestRank { get; internal init; }
}
