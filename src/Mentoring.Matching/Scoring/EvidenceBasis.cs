namespace Mentoring.Matching.Scoring;

/// <summary>What the agreement that counts for a criterion rests on.</summary>
public enum EvidenceBasis
{
    /// <summary>Both answered; the agreement is theirs.</summary>
    Answers,

    /// <summary>One of the two has no preference; the pool's mean counts, and counts as answered.</summary>
    NoPreference,

    /// <summary>The mentor did not say.</summary>
    MentorSilent,

    /// <summary>The mentee did not say.</summary>
    MenteeSilent,

    /// <summary>Neither said, or the answers of the two are no evidence either way.</summary>
    NothingKnown,
}
