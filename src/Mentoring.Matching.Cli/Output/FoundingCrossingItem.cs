namespace Mentoring.Matching.Cli.Output;

/// <summary>Where a line crosses another, in a document.</summary>
internal sealed record FoundingCrossingItem(string What, double? At, double Lower, double? Upper);
