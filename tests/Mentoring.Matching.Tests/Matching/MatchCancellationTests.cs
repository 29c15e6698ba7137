using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>A matching may be stopped wherever it is, and whoever stops it gets a result.</summary>
public sealed class MatchCancellationTests
{
    private const int Pools = 60;

    [Fact]
    public void Stopped_at_any_report_it_is_cancelled_or_as_good_as_finished()
    {
        int cancelled = 0;
        for (int seed = 0; seed < Pools; seed++)
        {
            (Pool pool, Matcher matcher, MatchOptions options) = MatchProgressTests.Some(seed);
            var stages = new List<string>();
            MatchResult whole = matcher.Match(pool, options, new MatchProgressTests.Listener(p => stages.Add(p.Stage)));
            for (int at = 0; at < stages.Count; at++)
            {
                MatchResult stopped = StoppedAt(at, pool, matcher, options);
                string which = $"seed {seed}, report {at} of {stages.Count}: {stages[at]}";
                if (stopped.Status == MatchStatus.Cancelled)
                {
                    cancelled++;
                    AssertNobodyIsMatched(pool, stopped, which);
                    Assert.True(whole.Run.InputHash == stopped.Run.InputHash && whole.Run.SchemeHash == stopped.Run.SchemeHash, which);
                }
                else
                {
                    Assert.True(whole.Status == stopped.Status && whole.Totals == stopped.Totals, which);
                    Assert.True(stages[at] is "assignment" or "certificate" or "result" || whole.Status == MatchStatus.Infeasible, which);
                }
            }
        }

        Assert.True(cancelled > 4 * Pools);
    }

    [Fact]
    public void Stopped_before_anything_is_done_it_does_nothing()
    {
        (Pool pool, Matcher matcher, MatchOptions options) = MatchProgressTests.Some(3);
        using var source = new CancellationTokenSource();
        source.Cancel();
        MatchResult result = matcher.Match(
            pool, options, new MatchProgressTests.Listener(p => Assert.Fail($"{p} was told")), source.Token);
        AssertNobodyIsMatched(pool, result, "at once");
    }

    [Fact]
    public void Checking_a_pool_and_encoding_and_hashing_it_can_be_stopped()
    {
        Pool pool = PoolGenerator.Of(7, 9, 9);
        var other = new Questionnaire(pool.Questionnaire.Questions, pool.Questionnaire.PairMeasures);
        var stop = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => pool.Under(other, stop));
        Assert.Throws<OperationCanceledException>(() => new ResponseTable(pool, stop));
        Assert.Throws<OperationCanceledException>(() => Fingerprint.Of(pool, stop));
        Assert.Equal(Fingerprint.Of(pool), Fingerprint.Of(pool.Under(other)));
    }

    [Fact]
    public void A_pool_under_another_questionnaire_is_checked_as_a_new_one_is()
    {
        Pool pool = PoolGenerator.Of(7, 9, 9);
        var other = new Questionnaire([new LikertQuestion("other")]);
        string[] expected = [.. Assert.Throws<InvalidInputException>(() => new Pool(
            other, pool.Mentees, pool.Mentors, pool.Locks, pool.EarlierPairs, pool.PairValues)).Problems.Select(p => p.ToString())];
        Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => pool.Under(other)).Problems.Select(p => p.ToString()));
    }

    private static MatchResult StoppedAt(int report, Pool pool, Matcher matcher, MatchOptions options)
    {
        using var source = new CancellationTokenSource();
        int told = 0;
        return matcher.Match(
            pool,
            options,
            new MatchProgressTests.Listener(_ =>
            {
                if (told++ == report)
                {
                    source.Cancel();
                }
            }),
            source.Token);
    }

    private static void AssertNobodyIsMatched(Pool pool, MatchResult result, string which)
    {
        Assert.True(result.Status == MatchStatus.Cancelled && result.Pairs.IsEmpty && result.Certificate is null, which);
        Assert.True(result.Unmatched.Select(u => u.MenteeId).SequenceEqual(pool.Mentees.Select(m => m.Id)), which);
        Assert.True(result.Totals.Placed == 0 && result.Gap is null, which);
    }
}
