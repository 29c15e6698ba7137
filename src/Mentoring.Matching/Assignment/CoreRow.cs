namespace Mentoring.Matching.Assignment;

/// <summary>A cell of a column's core.</summary>
/// <param name="Key">Its reduced cost when the core was built, as <see cref="CoreSelection"/> writes it: never above today's.</param>
/// <param name="Row">Its row.</param>
/// <param name="Cost">Its cost.</param>
internal readonly record struct CoreRow(uint Key, int Row, int Cost);
