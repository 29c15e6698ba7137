namespace Mentoring.Matching;

/// <summary>How a matching ended.</summary>
public enum MatchStatus
{
    /// <summary>The pairs are the best that the scheme's objectives allow; the certificate proves it.</summary>
    Optimal,

    /// <summary>The pairs keep all rules but are not proved to be the best.</summary>
    Feasible,

    /// <summary>Minimum loads or locked pairs cannot all be kept; nobody is matched.</summary>
    Infeasible,

    /// <summary>The work was stopped by the caller; nobody is matched.</summary>
    Cancelled,
}
