namespace Mentoring.Matching.Cli.Commands;

/// <summary>Where a round goes.</summary>
internal sealed record RoundOutputs(string Programme, string? Matches, bool Force, bool Json)
{
    public string[] Files => Matches is null ? [Programme] : [Programme, Matches];
}
