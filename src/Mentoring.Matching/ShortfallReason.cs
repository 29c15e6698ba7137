namespace Mentoring.Matching;

/// <summary>Why a shortlist is shorter than was asked for.</summary>
public enum ShortfallReason
{
    /// <summary>The person has no place to give or to fill that locked pairs do not take.</summary>
    Settled,

    /// <summary>All who are eligible are on the list.</summary>
    FewEligible,

    /// <summary>More are eligible, but they are shown as often as may be to people with whom they rank higher.</summary>
    ShownToOthers,
}
