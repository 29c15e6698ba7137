namespace Mentoring.Matching.Fairness;

/// <summary>What the ratio of two rates and its interval say about the four-fifths rule.</summary>
public enum ImpactFinding
{
    /// <summary>The interval has four fifths in it: so few people settle nothing.</summary>
    Unsettled,

    /// <summary>The whole interval is below four fifths.</summary>
    BelowFourFifths,

    /// <summary>The whole interval is at four fifths or above.</summary>
    AtLeastFourFifths,
}
