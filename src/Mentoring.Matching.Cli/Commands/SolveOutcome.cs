using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What a solver returned, and what the check of its claim found.</summary>
/// <param name="Method">The method, in words.</param>
/// <param name="Solution">What it returned.</param>
/// <param name="Faults">What is wrong with its claim: nothing when the list is empty; null when it claims nothing that could be proven.</param>
internal sealed record SolveOutcome(string Method, AssignmentSolution Solution, string[]? Faults)
{
    public AssignmentStatus Status { get; init; } = Solution.Status;

    public TimeSpan Time { get; init; }

    public long? Bottleneck { get; init; }

    public ImmutableArray<LexicographicStage> Stages { get; init; } = [];

    public ImmutableArray<AssignmentSolution> Alternatives { get; init; } = [];

    public bool IsCertified => Faults is { Length: 0 };
}
