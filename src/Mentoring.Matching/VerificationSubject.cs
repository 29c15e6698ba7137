namespace Mentoring.Matching;

/// <summary>What of a run does not agree with its record.</summary>
public enum VerificationSubject
{
    /// <summary>The version of the library.</summary>
    Library,

    /// <summary>The scheme.</summary>
    Scheme,

    /// <summary>The people, with what binds them.</summary>
    Pool,

    /// <summary>The pairs in force that were given.</summary>
    CurrentPairs,

    /// <summary>The people who waited.</summary>
    Waiting,

    /// <summary>The solver, or one of its limits.</summary>
    Solver,

    /// <summary>What was to be made best.</summary>
    Objectives,

    /// <summary>How many mentees might lose their mentor.</summary>
    MostChanges,

    /// <summary>A pair that was claimed and is not in the result, or the reverse.</summary>
    Pair,

    /// <summary>The result.</summary>
    Result,
}
