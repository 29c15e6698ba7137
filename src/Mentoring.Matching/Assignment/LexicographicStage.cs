using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>What became of one objective of a <see cref="LexicographicSolution"/>.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class LexicographicStage
{
    internal LexicographicStage(AssignmentObjective objective, ImmutableArray<LexicographicStep> steps, long value, bool isProven)
    {
        Objective = objective;
        Steps = steps;
        Value = value;
        IsProven = isProven;
    }

    /// <summary>The objective.</summary>
    public AssignmentObjective Objective { get; }

    /// <summary>
    /// The problems solved, one after the other, each with its proof: one for most objectives, several for <see cref="WorstRowFirst"/>, none
    /// where nothing was left to choose or the end came first.
    /// </summary>
    public ImmutableArray<LexicographicStep> Steps { get; }

    /// <summary>How good the assignment is by this objective: <see cref="AssignmentObjective.Value"/> of it.</summary>
    public long Value { get; }

    /// <summary>Whether it is proven that no assignment is better by this objective among those best by all objectives before.</summary>
    public bool IsProven { get; }
}
