namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>A peer in a line of the table. <paramref name="Ratio"/> is our least time by the peer's: below 1 we are faster.</summary>
public sealed record PeerRow(string Name, double Min, double Median, double Ratio, long Total);
