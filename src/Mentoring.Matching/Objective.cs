namespace Mentoring.Matching;

/// <summary>What a matching is to make best. A scheme states one or several, the most important first.</summary>
public enum Objective
{
    /// <summary>As many mentees as possible have a mentor. It can only come first.</summary>
    MostPlaced,

    /// <summary>The total score of the pairs is as high as possible; an unmatched mentee counts as a score of 0.</summary>
    TotalScore,
}
