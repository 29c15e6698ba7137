namespace Mentoring.Matching.Assignment;

/// <summary>The best cell of a row and what the second best is worth.</summary>
/// <param name="First">The smallest <c>c - v</c>; unreached without an allowed cell.</param>
/// <param name="Second">The second smallest, or the row's unassigned cost if that is less.</param>
/// <param name="Column">The column of the smallest; -1 when it is not known.</param>
/// <param name="Cost">Its cost.</param>
internal readonly record struct BestCells(long First, long Second, int Column, int Cost);
