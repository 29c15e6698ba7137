using System.Collections.Immutable;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Cli.Report;

/// <summary>A pair with all that a report says of it.</summary>
internal sealed record ReportPair
{
    private const double littleKnown = 0.5;

    public ReportPair(MatchedPair pair, MatchReport match)
    {
        Mentee = match.MenteeOf(pair.MenteeId);
        Mentor = match.MentorOf(pair.MentorId);
        Score = pair.Score;
        IsLocked = pair.IsLocked;
        RequestRank = pair.RequestRank;
        Contributions = pair.Explanation.Contributions;
        Flags = pair.Flags;
        Expectations = ExpectationFlags.Of(match.Scheme, pair.Explanation);
        CommonGround = pair.CommonGround;
    }

    /// <summary>The place in the report, from 1.</summary>
    public int Number { get; init; }

    public Mentee Mentee { get; }

    public Mentor Mentor { get; }

    public PairScore Score { get; }

    public bool IsLocked { get; }

    public int? RequestRank { get; }

    public ImmutableArray<Contribution> Contributions { get; }

    /// <summary>Rules that could not tell.</summary>
    public ImmutableArray<RuleFinding> Flags { get; }

    /// <summary>What the two expect differently.</summary>
    public ImmutableArray<ExpectationFlag> Expectations { get; }

    public CommonGround CommonGround { get; }

    /// <summary>Whether less than half of the weight rests on answers.</summary>
    public bool IsLittleKnown => Score.Coverage < littleKnown;

    /// <summary>The id of the pair's place in the document.</summary>
    public string Anchor => $"pair-{ScaleText.Whole(Number)}";

    /// <summary>The marks by which pairs can be picked.</summary>
    public IEnumerable<PairMark> Marks()
    {
        if (!Flags.IsEmpty)
        {
            yield return PairMark.Look;
        }

        if (!Expectations.IsEmpty)
        {
            yield return PairMark.Talk;
        }

        if (RequestRank is not null)
        {
            yield return PairMark.Requested;
        }

        if (IsLocked)
        {
            yield return PairMark.Locked;
        }

        if (IsLittleKnown)
        {
            yield return PairMark.LittleKnown;
        }
    }
}
