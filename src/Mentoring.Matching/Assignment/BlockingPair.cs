namespace Mentoring.Matching.Assignment;

/// <summary>A row and a column that would rather have each other than what a matching gives them.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <remarks>A value: equal when both numbers are equal. The default is row 0 and column 0.</remarks>
public readonly record struct BlockingPair(int Row, int Column);
