using Mentoring.Matching.Benchmarks.Solvers;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>What a peer took and found.</summary>
public sealed record PeerRun(string Name, Times Times, long Total);
