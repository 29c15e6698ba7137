using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What is to be measured: the matching of a file, those of approaches, and what beside them.</summary>
internal sealed record MetricsRequest(
    bool HasMatching, IReadOnlyList<MatchingApproach> Approaches, ulong Seed, bool HasPrevious, string? GroupQuestion, int Manipulators);
