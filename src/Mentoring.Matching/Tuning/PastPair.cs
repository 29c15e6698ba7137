using System.Collections.Immutable;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Tuning;

/// <summary>A past pair as the numbers that weights are learned from.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="IsSuccess">Whether that counts as a success.</param>
/// <param name="Group">Its group, from 0: pairs of one mentee, and of one round, are in one group.</param>
/// <param name="Fold">The fold in which it was judged, from 0; -1 where nothing was learned.</param>
/// <param name="Agreements">The agreement by each criterion, from 0 to 1; NaN where somebody did not answer.</param>
public sealed record PastPair(Pair Pair, double Outcome, bool IsSuccess, int Group, int Fold, ImmutableArray<double> Agreements);
