using System.Runtime.ExceptionServices;

namespace Mentoring.Matching.Threading;

/// <summary>Shares blocks of rows out among threads: the caller's own and others that live as long as the work does.</summary>
/// <remarks>
/// The threads are not those of the pool, so that a host that needs its pool is not kept waiting by a long matching. Which thread takes a
/// block is left to chance, so what a block does must not depend on it: then the result is the same with any number of threads.
/// </remarks>
internal static class Workers
{
    private const long FewCells = 1L << 21;

    /// <summary>The most threads for a pass over a matrix: one where it has so few cells that others would not pay.</summary>
    internal static int ForMatrix(int threads, int rowCount, int columnCount) => (long)rowCount * columnCount < FewCells ? 1 : threads;

    /// <summary>Does each block of rows once.</summary>
    /// <typeparam name="TWorker">What one thread needs for itself.</typeparam>
    /// <param name="threads">The most threads, 1 or more, the caller's own included.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="blockSize">The number of rows of a block, the last excepted.</param>
    /// <param name="create">Makes what one thread needs; called on that thread.</param>
    /// <param name="work">Does the rows from the first number up to the second.</param>
    /// <param name="report">Told the share that is done, from 0 to 1, by the caller's thread.</param>
    /// <param name="cancellationToken">Asks to stop after the blocks at hand.</param>
    /// <returns>What the threads needed, to be put together; null when cancelled.</returns>
    /// <remarks>An exception in a block stops all and is thrown here.</remarks>
    internal static IReadOnlyList<TWorker>? Run<TWorker>(
        int threads,
        int rowCount,
        int blockSize,
        Func<TWorker> create,
        Action<TWorker, int, int> work,
        Action<double>? report,
        CancellationToken cancellationToken)
    {
        var run = new Blocks<TWorker>(rowCount, blockSize, create, work, cancellationToken);
        var others = new Thread[Math.Clamp(Math.Min(threads, run.Count) - 1, 0, int.MaxValue)];
        for (int t = 0; t < others.Length; t++)
        {
            others[t] = new Thread(() => run.DoAll(null)) { IsBackground = true, Name = "Mentoring.Matching" };
            others[t].Start();
        }

        run.DoAll(report);
        foreach (Thread other in others)
        {
            other.Join();
        }

        run.Failure?.Throw();
        return cancellationToken.IsCancellationRequested ? null : run.Used;
    }

    private sealed class Blocks<TWorker>(
        int rowCount, int blockSize, Func<TWorker> create, Action<TWorker, int, int> work, CancellationToken cancellationToken)
    {
        private readonly List<TWorker> used = [];
        private int next;
        private int done;

        internal int Count { get; } = (int)(((long)rowCount + blockSize - 1) / blockSize);

        internal IReadOnlyList<TWorker> Used => used;

        internal ExceptionDispatchInfo? Failure { get; private set; }

        internal void DoAll(Action<double>? report)
        {
            try
            {
                if (Volatile.Read(ref next) >= Count)
                {
                    return;
                }

                TWorker own = create();
                lock (used)
                {
                    used.Add(own);
                }

                for (int block = Next(); block < Count; block = Next())
                {
                    int from = block * blockSize;
                    work(own, from, (int)Math.Min(rowCount, (long)from + blockSize));
                    int finished = Interlocked.Increment(ref done);
                    report?.Invoke((double)finished / Count);
                }
            }
            catch (Exception exception)
            {
                lock (used)
                {
                    Failure ??= ExceptionDispatchInfo.Capture(exception);
                }

                Interlocked.Exchange(ref next, Count);
            }
        }

        private int Next() => cancellationToken.IsCancellationRequested ? Count : Interlocked.Increment(ref next) - 1;
    }
}
