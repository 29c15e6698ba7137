using Mentoring.Matching.Pools;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>The pool of threads is one of the whole process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(HostThreadsTests), DisableParallelization = true)]
#pragma warning disable CA1711 // xunit's word
public sealed class HostThreadsCollection;
#pragma warning restore CA1711

/// <summary>A matching needs nothing of the thread pool of the application that it runs in, and takes nothing from it.</summary>
[Collection(nameof(HostThreadsTests))]
public sealed class HostThreadsTests
{
    private const int Blockers = 200;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void It_finishes_while_every_thread_of_the_pool_is_blocked(long matrixMemoryLimit)
    {
        Pool pool = PoolGenerator.Of(11, 300, 300);
        var matcher = new Matcher(SchemeGenerator.Of(2, pool));
        MatchResult expected = matcher.Match(pool);
        MatchResult? result = null;
        var release = new ManualResetEventSlim(); // not disposed of: the blocked ones may still be leaving it
        var queuedBehind = new ManualResetEventSlim();
        ThreadPool.GetMinThreads(out int least, out int leastPorts);
        ThreadPool.GetMaxThreads(out int most, out int mostPorts);
        try
        {
            ThreadPool.SetMinThreads(1, leastPorts);
            Assert.True(ThreadPool.SetMaxThreads(Environment.ProcessorCount, mostPorts));
            for (int k = 0; k < Blockers + (2 * Environment.ProcessorCount); k++)
            {
                ThreadPool.UnsafeQueueUserWorkItem(_ => release.Wait(patience), null);
            }

            ThreadPool.UnsafeQueueUserWorkItem(_ => queuedBehind.Set(), null);
            var host = new Thread(() => result = matcher.Match(
                pool, new MatchOptions { Parallelism = 3, MatrixMemoryLimit = matrixMemoryLimit })) { IsBackground = true };
            host.Start();
            Assert.True(host.Join(patience));
            Assert.False(queuedBehind.IsSet); // nothing of the pool was free all the while
        }
        finally
        {
            release.Set();
            ThreadPool.SetMaxThreads(most, mostPorts);
            ThreadPool.SetMinThreads(least, leastPorts);
            queuedBehind.Wait(patience); // it comes when all the blocked ones have begun to go
        }

        Assert.Equal(expected.Pairs.Select(p => (p.MenteeId, p.MentorId)), result!.Pairs.Select(p => (p.MenteeId, p.MentorId)));
    }
}
