namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>What NumPy took to score pairs.</summary>
/// <param name="Numpy">The version.</param>
/// <param name="Ways">The ways in which it was done.</param>
public sealed record NumpyRun(string Numpy, IReadOnlyList<NumpyWay> Ways);
