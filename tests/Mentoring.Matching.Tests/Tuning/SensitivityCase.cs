using Mentoring.Matching.Pools;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

/// <summary>The ground of a report, made as it makes it.</summary>
internal static class SensitivityCase
{
    /// <summary>The ground; null where there is no matching, or nobody on a side.</summary>
    public static SensitivityGround? Ground(Scheme scheme, Pool pool, MatchOptions? options = null)
    {
        options ??= new MatchOptions();
        var run = new MatchRun(new Matcher(scheme), pool.Under(scheme.Questionnaire, default), options, null, default) { KeepsCosts = true };
        MatchResult result = run.Run();
        return result.Status == MatchStatus.Infeasible || pool.Mentees.Length == 0 || pool.Mentors.Length == 0
            ? null
            : new SensitivityGround(scheme, run.Solved!.Scorer.Responses.Pool, options, run.Solved, default);
    }

    /// <summary>The pairs of a matching by indices.</summary>
    public static Pair[] Pairs(Pool pool, IEnumerable<int> mentorOf) =>
        [.. mentorOf.Select((j, i) => (j, i)).Where(p => p.j >= 0).Select(p => new Pair(pool.Mentees[p.i].Id, pool.Mentors[p.j].Id))];
}
