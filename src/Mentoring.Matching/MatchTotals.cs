namespace Mentoring.Matching;

/// <summary>A matching in numbers.</summary>
/// <param name="Mentees">How many mentees there are.</param>
/// <param name="Mentors">How many mentors there are.</param>
/// <param name="Places">How many places the mentors have.</param>
/// <param name="EligiblePairs">How many pairs the rules allow.</param>
/// <param name="Placed">How many mentees have a mentor.</param>
/// <param name="Score">The total score of the pairs on the scheme's scale: the sum of their scores in whole steps, so exact.</param>
/// <param name="Rank">The same total with the scheme's caution taken off: what was made best.</param>
public sealed record MatchTotals(int Mentees, int Mentors, long Places, long EligiblePairs, int Placed, double Score, double Rank)
{
    /// <summary>The mean score of the pairs on the scheme's scale; NaN where there is no pair.</summary>
    public double MeanScore => Placed == 0 ? double.NaN : Score / Placed;
}
