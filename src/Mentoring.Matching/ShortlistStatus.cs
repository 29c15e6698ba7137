namespace Mentoring.Matching;

/// <summary>How the making of shortlists ended.</summary>
public enum ShortlistStatus
{
    /// <summary>The lists are made.</summary>
    Made,

    /// <summary>The work was stopped by the caller; there are no lists.</summary>
    Cancelled,
}
