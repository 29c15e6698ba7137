namespace Mentoring.Matching.Cli.Commands;

/// <summary>Where a round goes.</summary>
internal sealed record RoundOutputs(string Programme, string? Matches, string? Report, bool Force, bool Json)
{
    public string[] Files => [.. ((string?[])[Programme, Matches, Report]).OfType<string>()];
}
