namespace Mentoring.Matching.Cli.Commands;

/// <summary>What becomes of an edit.</summary>
internal enum EditOutcome
{
    /// <summary>The best matching that keeps it was found.</summary>
    Made,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>No matching keeps it and all edits before it.</summary>
    Infeasible,

    /// <summary>A rule, a lock or the state before forbids it; nothing is changed.</summary>
    Refused,
}
