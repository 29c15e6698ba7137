namespace Mentoring.Matching;

/// <summary>Why a mentee has no mentor.</summary>
public enum UnmatchedReason
{
    /// <summary>Rules forbid every mentor who takes anybody.</summary>
    NoEligibleMentor,

    /// <summary>There are eligible mentors, but their places went to others.</summary>
    PlacesTaken,

    /// <summary>There is a free place with an eligible mentor, but its score would not raise the total.</summary>
    NothingGained,

    /// <summary>There is a free place with an eligible mentor, but the two would mentor each other, which the scheme forbids.</summary>
    TwoCycle,

    /// <summary>An edit of a proposal leaves them without a mentor.</summary>
    LeftOut,

    /// <summary>Nobody was matched, since the matching was infeasible or was stopped.</summary>
    NoMatching,
}
