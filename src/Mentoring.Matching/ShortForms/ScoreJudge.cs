using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.ShortForms;

/// <summary>Judges by combined scores.</summary>
internal sealed class ScoreJudge(PairScorer scorer) : PairJudge
{
    internal override Pool People => scorer.Responses.Pool;

    protected override double JudgeCore(int mentee, int mentor) => scorer.Score(mentee, mentor).Combined;
}
