namespace Mentoring.Matching.Assignment;

/// <summary>Distances and reduced costs that are not numbers.</summary>
internal static class ReducedCosts
{
    /// <summary>The distance of a column that was not reached.</summary>
    internal const long Unreached = long.MaxValue;

    /// <summary>The distance of a column that was scanned: no distance is below it.</summary>
    internal const long Scanned = -1;
}
