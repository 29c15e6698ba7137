namespace Mentoring.Matching.Assignment;

/// <summary>An allowed cell of a row: its column and its cost. In a transposed graph, of a column: its row and its cost.</summary>
internal readonly record struct SparseCell(int Index, int Cost);
