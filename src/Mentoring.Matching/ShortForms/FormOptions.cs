namespace Mentoring.Matching.ShortForms;

/// <summary>How it is found out which questions are worth asking.</summary>
public sealed class FormOptions
{
    /// <summary>What says how good a pair really is.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the scheme's own scores of all answers that the pool has. Give <see cref="PairJudge.ByScores"/> a pool of
    /// the same people with more answers where there is one, or a judge of your own.
    /// </value>
    public PairJudge? Judge { get; init; }

    /// <summary>The shares that the smallest forms are to keep, each above 0 and at most 1.</summary>
    /// <value>The default is 0.9, 0.95 and 0.99.</value>
    /// <exception cref="ArgumentOutOfRangeException">One is not above 0 and at most 1.</exception>
    public IReadOnlyList<double> Targets
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.All(t => t is > 0 and <= 1) ? value : throw new ArgumentOutOfRangeException(nameof(value), "A share is above 0 and at most 1.");
        }
    } = [0.9, 0.95, 0.99];

    /// <summary>How many half-samples of the people are matched anew for standard errors.</summary>
    /// <value>The default is 100.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Resamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 100;

    /// <summary>How many matchings of each form are averaged, each with another order of the people to break ties by.</summary>
    /// <value>The default is 4. Short forms make many matchings equally good, and which of them is taken is chance.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int TieBreaks
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 4;

    /// <summary>How often the answers of silent people are drawn, where there are too many to go through all.</summary>
    /// <value>The default is 20.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 20;

    /// <summary>Up to how many possible answers are gone through one by one; of more, answers are drawn.</summary>
    /// <value>The default is 24.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostAnswers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 24;

    /// <summary>The least gain in the total, as a part of one pair's full score, for which one person is asked a question more.</summary>
    /// <value>The default is 0.005: half a per cent of one pair's full score.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double LeastGain
    {
        get;
        init
        {
            field = value >= 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A gain is 0 or more.");
        }
    } = 0.005;

    /// <summary>The confidence of the intervals.</summary>
    /// <value>The default is 0.95.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Confidence
    {
        get;
        init
        {
            field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is between 0 and 1.");
        }
    } = 0.95;

    /// <summary>What ties, half-samples and drawn answers follow from: the same seed and people give the same numbers to the last bit.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads, the caller's own included.</summary>
    /// <value>The default is 1. The numbers are the same with any.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>The most bytes that the costs of the pairs may take, which every thread holds twice; a larger pool is refused.</summary>
    /// <value>The default is a quarter of the memory that the process may have.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long MemoryLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;
}
