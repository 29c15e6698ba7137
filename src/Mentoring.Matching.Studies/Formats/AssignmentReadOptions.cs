namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a file of costs does not say itself.</summary>
/// <remarks>Immutable. Equality is by value of the members, the dictionaries and the lists of cells by reference.</remarks>
public sealed record AssignmentReadOptions
{
    /// <summary>Whether the numbers are values to maximise rather than costs to minimise.</summary>
    /// <value>The default is false.</value>
    public bool Maximize { get; init; }

    /// <summary>The capacity of each column by name; columns that are not named have 1.</summary>
    /// <value>The default is null: 1 each.</value>
    public IReadOnlyDictionary<string, int>? Capacities { get; init; }

    /// <summary>The fewest rows that each column takes, by name; columns that are not named have 0.</summary>
    /// <value>The default is null: 0 each.</value>
    public IReadOnlyDictionary<string, int>? MinimumLoads { get; init; }

    /// <summary>Which cells may not be used beside those that the file forbids, and which must be used.</summary>
    /// <value>The default is null: none.</value>
    public CellConstraints? Constraints { get; init; }

    /// <summary>What an unassigned row counts for, in the file's own units (a cost, or a value when maximising).</summary>
    /// <value>The default is null: every row must be assigned.</value>
    public decimal? UnassignedCost { get; init; }

    /// <summary>
    /// Whether numbers of text that are too fine to be kept exactly, as scores that a program printed in full are, are rounded to the finest power of ten at
    /// which the largest fits; <see cref="AssignmentInstance.IsRounded"/> then says so. Numbers of .npy files always are.
    /// </summary>
    /// <value>The default is false: such numbers are errors.</value>
    public bool Round { get; init; }

    /// <summary>How many different columns each row is to have, 1 or more.</summary>
    /// <value>The default is 1.</value>
    public int Demand { get; init; } = 1;

    /// <summary>
    /// What each further row in a column costs more than the one before it (or is worth less), in the file's own units, 0 or more: the
    /// first row costs nothing more, the second one step, the third two.
    /// </summary>
    /// <value>The default is 0.</value>
    public decimal LoadStep { get; init; }
}
