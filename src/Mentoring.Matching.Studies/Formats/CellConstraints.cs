using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Cells that may not be used and cells that must be.</summary>
/// <param name="Forbidden">The cells that may not be used.</param>
/// <param name="Pinned">The cells that must be used.</param>
/// <remarks>Immutable and safe to share between threads. Equality is of the arrays, by reference.</remarks>
public sealed record CellConstraints(ImmutableArray<NamedCell> Forbidden, ImmutableArray<NamedCell> Pinned)
{
    /// <summary>Cells that are named although nothing is said of them; they change nothing.</summary>
    public ImmutableArray<NamedCell> Free { get; init; } = [];
}
