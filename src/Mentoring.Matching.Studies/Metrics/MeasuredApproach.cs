using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>What an approach came to, with the time it took and the bytes it allocated.</summary>
/// <param name="Result">The result.</param>
/// <param name="Elapsed">The time by the clock that was given.</param>
/// <param name="AllocatedBytes">The bytes that its thread allocated.</param>
/// <remarks>A value: equal when all three are equal.</remarks>
public sealed record MeasuredApproach(ApproachResult Result, TimeSpan Elapsed, long AllocatedBytes)
{
    /// <summary>Matches people and measures what it takes.</summary>
    /// <param name="approach">The approach.</param>
    /// <param name="task">The task.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The result and what it took. An approach that works on threads of its own allocates more than is counted.</returns>
    /// <exception cref="InvalidOperationException">The approach gave pairs that may not be made: a defect of it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static MeasuredApproach Of(MatchingApproach approach, MatchingTask task, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(approach);
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(clock);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long started = clock.GetTimestamp();
        ApproachResult result = approach.Match(task, cancellationToken);
        TimeSpan elapsed = clock.GetElapsedTime(started);
        return new MeasuredApproach(result, elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
