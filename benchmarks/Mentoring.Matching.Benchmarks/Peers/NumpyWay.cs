namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>One way of scoring pairs with NumPy.</summary>
/// <param name="Name">How many mentees at a time, and how sets are compared.</param>
/// <param name="Both">Pairs a second with the sums of both views, as the library has them.</param>
/// <param name="One">Pairs a second where the views were made one beforehand, which only a linear reciprocity allows.</param>
/// <param name="Difference">How far the rank of any pair was from ours.</param>
public sealed record NumpyWay(string Name, double Both, double One, double Difference);
