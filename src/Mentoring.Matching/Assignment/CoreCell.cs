namespace Mentoring.Matching.Assignment;

/// <summary>A cell of a core.</summary>
/// <param name="Key">Its reduced cost when the core was built, as <see cref="CoreSelection"/> writes it: never above today's.</param>
/// <param name="Column">Its column.</param>
/// <param name="Cost">Its cost.</param>
internal readonly record struct CoreCell(uint Key, int Column, int Cost);
