namespace Mentoring.Matching.Tuning;

/// <summary>How far and how often weights are varied.</summary>
public sealed class SensitivityOptions
{
    /// <summary>The greatest concentration: beyond it draws are the stated weights.</summary>
    public const double MostConcentration = 1e9;

    /// <summary>How the stated matching is made. Its <see cref="MatchOptions.Parallelism"/> is that of the draws too; the deadline is for the stated one alone.</summary>
    /// <value>The default is <see cref="MatchOptions"/> as it stands. There may be no limit on changes.</value>
    public MatchOptions Matching { get; init; } = new();

    /// <summary>How many weightings are drawn, each of which is matched anew.</summary>
    /// <value>The default is 1,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;

    /// <summary>
    /// How closely draws lie around the stated weights: the sum of the parameters of the Dirichlet distribution. A weight w has the mean w and the
    /// standard deviation of the square root of w (1 - w) / (concentration + 1).
    /// </summary>
    /// <value>The default is 50: a weight of 20 % lies between 10 % and 32 % in nineteen of twenty draws.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or above <see cref="MostConcentration"/>.</exception>
    public double Concentration
    {
        get;
        init
        {
            if (!(value is >= 1 and <= MostConcentration))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A concentration is from 1 to 1e9.");
            }

            field = value;
        }
    } = 50;

    /// <summary>What the draws follow from: the same seed, scheme and people give the same draws, with any number of threads.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;
}
