namespace Mentoring.Matching.Assignment;

/// <summary>Why no assignment was returned.</summary>
public enum InfeasibilityKind
{
    /// <summary>
    /// Some rows that must be assigned have, all together, fewer places than rows in the columns that they may use (a violator of Hall's
    /// condition; P. Hall 1935, doi:10.1112/jlms/s1-10.37.26).
    /// </summary>
    TooFewPlaces,

    /// <summary>Some columns ask for more rows, by their minimum loads, than there are rows with an allowed cell in them.</summary>
    TooFewRows,

    /// <summary>A column asks for more rows than its own capacity.</summary>
    MinimumLoadAboveCapacity,

    /// <summary>More rows are pinned to a column than it takes.</summary>
    PinsAboveCapacity,

    /// <summary>Every way to use at most one cell of each exclusive pair was searched and none is feasible.</summary>
    ExclusiveCells,

    /// <summary>Every assignment changes more rows than a limit allows.</summary>
    ChangeLimit,

    /// <summary>The solver found no assignment and does not claim that none exists.</summary>
    NotFound,

    /// <summary>
    /// No stable matching exists, or none that gives a column to every row that must have one. Assignments that are not stable may exist.
    /// </summary>
    NoStableMatching,
}
