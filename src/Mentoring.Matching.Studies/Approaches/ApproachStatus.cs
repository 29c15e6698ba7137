namespace Mentoring.Matching.Studies.Approaches;

/// <summary>How an approach ended.</summary>
public enum ApproachStatus
{
    /// <summary>It gave pairs; there may be none where nobody can be placed.</summary>
    Matched,

    /// <summary>What it is asked to keep cannot all be kept, or it found no way to keep it.</summary>
    Infeasible,

    /// <summary>It needs something that the scheme or the pool does not have.</summary>
    NotApplicable,
}
