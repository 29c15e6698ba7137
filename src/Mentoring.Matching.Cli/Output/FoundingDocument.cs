namespace Mentoring.Matching.Cli.Output;

/// <summary>What <c>study founding --json</c> prints.</summary>
internal sealed record FoundingDocument(IReadOnlyList<FoundingPointItem> Points, IReadOnlyList<FoundingCrossingItem> Crossings);
