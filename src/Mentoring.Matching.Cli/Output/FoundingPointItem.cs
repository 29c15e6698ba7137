namespace Mentoring.Matching.Cli.Output;

/// <summary>What the matchings of one kind of pool are worth, in a document.</summary>
internal sealed record FoundingPointItem(
    string Part, int Mentees, string Line, int Level, string Strategy, string Missing, string Approach, string Measure, double Mean, double Lower, double Upper, int Pools);
