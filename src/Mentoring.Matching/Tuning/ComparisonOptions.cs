namespace Mentoring.Matching.Tuning;

/// <summary>How strategies are compared.</summary>
public sealed class ComparisonOptions
{
    /// <summary>How each matching is made.</summary>
    /// <value>The default is <see cref="MatchOptions"/> as it stands.</value>
    public MatchOptions Matching { get; init; } = new();

    /// <summary>The most pairs whose scores are held against each other for a rank correlation; of more a sample is taken.</summary>
    /// <value>The default is 200,000: two numbers of 8 bytes each a pair, and as much again while they are ranked.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int MostPairs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 200_000;

    /// <summary>What the sample follows from: the same seed and people give the same sample.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;
}
