namespace Mentoring.Matching.Studies.Approaches;

/// <summary>A way to match people. Derive from it to hold one of your own against the others.</summary>
/// <remarks>
/// An approach is deterministic: the same task gives the same pairs. What it draws at random comes from <see cref="MatchingTask.Seed"/>. It keeps no
/// state between calls and is safe for use by several threads. An expected failure is a status; an exception means that the caller, or the approach
/// itself, erred.
/// </remarks>
public abstract class MatchingApproach
{
    /// <summary>The name, as reports show it and commands take it.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in one plain sentence.</summary>
    public abstract string Description { get; }

    /// <summary>Matches people.</summary>
    /// <param name="task">The people, and how pairs of them score.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The result. Its pairs may be made, nobody has the same partner twice, and locks, capacities and demands are kept: all of it was checked.</returns>
    /// <exception cref="InvalidOperationException">The approach returned null or pairs that may not be made: a defect of it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ApproachResult Match(MatchingTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        cancellationToken.ThrowIfCancellationRequested();
        ApproachResult result = MatchCore(task, cancellationToken);
        string? broken = result is null ? "returned null; return a result" : PairCheck.Find(task, result);
        return broken is null ? result! : throw new InvalidOperationException($"The approach '{Name}' {broken}.");
    }

    /// <summary>Matches people; the arguments were checked.</summary>
    /// <param name="task">The people, and how pairs of them score.</param>
    /// <param name="cancellationToken">To be heeded at least every few milliseconds, by an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The result.</returns>
    protected abstract ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken);
}
