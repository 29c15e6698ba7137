namespace Mentoring.Matching.Assignment;

/// <summary>What a call of a solver may be told beside the problem.</summary>
/// <remarks>Immutable. Equality is by value.</remarks>
public sealed record SolveOptions
{
    /// <summary>Neither progress nor a deadline.</summary>
    public static SolveOptions Default { get; } = new();

    /// <summary>Told the share of the work done, from 0 to 1, never falling; or null.</summary>
    /// <value>The default is null.</value>
    public IProgress<double>? Progress { get; init; }

    /// <summary>
    /// Asks the solver to come to an end: it returns the best assignment that it can complete at once as
    /// <see cref="AssignmentStatus.Feasible"/>, with a proven lower bound. For a time limit pass the token of a
    /// <see cref="CancellationTokenSource"/> made with a delay.
    /// </summary>
    /// <value>The default never comes.</value>
    public CancellationToken Deadline { get; init; }

    /// <summary>The most threads that the solver may use, the caller's own included.</summary>
    /// <value>The default is 1. The solution is the same with any number.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;
}
