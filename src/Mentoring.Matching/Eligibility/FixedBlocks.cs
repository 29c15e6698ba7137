using System.Runtime.ExceptionServices;

namespace Mentoring.Matching.Eligibility;

/// <summary>Does work for numbers from 0 in blocks of a fixed size, which threads take one after the other.</summary>
internal static class FixedBlocks
{
    /// <summary>Does the work.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="size">The size of a block.</param>
    /// <param name="threads">How many threads may work at once: 1 and up.</param>
    /// <param name="make">Makes what one thread works with.</param>
    /// <param name="work">Does the work for one number.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the threads worked with: one at least. Which number fell to which is not certain.</returns>
    internal static IReadOnlyList<T> Run<T>(
        int count, int size, int threads, Func<T> make, Action<T, int> work, CancellationToken cancellationToken)
    {
        int blocks = (int)(((long)count + size - 1) / size);
        var made = new T[Math.Clamp(threads, 1, Math.Max(blocks, 1))];
        int next = 0;
        if (made.Length == 1)
        {
            TakeBlocks(0);
            return made;
        }

        try
        {
            Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = made.Length }, TakeBlocks);
        }
        catch (AggregateException exception)
        {
            // What one thread would have thrown.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return made;

        void TakeBlocks(int thread)
        {
            made[thread] = make();
            try
            {
                for (int block = Interlocked.Increment(ref next) - 1; block < blocks; block = Interlocked.Increment(ref next) - 1)
                {
                    int end = (int)Math.Min(count, ((long)block + 1) * size);
                    for (int number = block * size; number < end; number++)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        work(made[thread], number);
                    }
                }
            }
            catch
            {
                Volatile.Write(ref next, blocks); // the others stop too
                throw;
            }
        }
    }
}
