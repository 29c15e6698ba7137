using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>A mentee and a mentor of whom one is on the other's shortlist.</summary>
/// <remarks>Immutable; safe for use by several threads. It keeps the scores and rules of all lists alive, from which it explains itself.</remarks>
public sealed class ShortlistedPair
{
    private readonly ScoredPair pair;

    internal ShortlistedPair(PairScorer scorer, EligibilityTable eligibility, int mentee, int mentor)
    {
        pair = new ScoredPair(scorer, eligibility, mentee, mentor);
        Score = pair.Score;
    }

    /// <summary>The place on the list, from 1.</summary>
    public int Place { get; internal init; }

    /// <summary>The id of the mentee.</summary>
    public string MenteeId => pair.MenteeId;

    /// <summary>The id of the mentor.</summary>
    public string MentorId => pair.MentorId;

    /// <summary>The scores of both sides and combined, with their coverage, and the rank by which lists are ordered.</summary>
    public PairScore Score { get; }

    /// <summary>What each criterion contributes.</summary>
    /// <value>Worked out anew each time it is asked for, in O(criteria) time.</value>
    public PairExplanation Explanation => pair.Explanation;

    /// <summary>What the two have in common, for both of them to read.</summary>
    /// <value>Worked out anew each time it is asked for, in O(questions) time. Everything else here is for the coordinator.</value>
    public CommonGround CommonGround => pair.CommonGround;

    /// <summary>Rules that could not tell, and ask for a person to look.</summary>
    /// <value>Worked out anew each time they are asked for, in O(rules) time.</value>
    public ImmutableArray<RuleFinding> Flags => pair.Flags;

    /// <summary>Whether the pair was settled beforehand.</summary>
    public bool IsLocked { get; internal init; }

    /// <summary>Which of the mentee's requests the mentor is, from 1; <see langword="null"/> where they are none.</summary>
    public int? RequestRank => pair.RequestRank;
}
