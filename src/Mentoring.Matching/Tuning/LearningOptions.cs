namespace Mentoring.Matching.Tuning;

/// <summary>How weights are learned from past pairs, and how it is judged whether they are worth anything.</summary>
public sealed class LearningOptions
{
    /// <summary>The outcome from which a pair counts as a success.</summary>
    /// <value>The default is <see langword="null"/>: the median of the outcomes, or 1 where all are 0 or 1; the report says which.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public double? SuccessFrom
    {
        get;
        init
        {
            field = value is null || double.IsFinite(value.Value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An outcome is a finite number.");
        }
    }

    /// <summary>How much the past pairs count against the penalty that draws coefficients to 0: the C of scikit-learn's LogisticRegression.</summary>
    /// <value>The default is 1. Coefficients are those of criteria that are standardised.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0, or not finite.</exception>
    public double Strength
    {
        get;
        init
        {
            field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A strength is above 0.");
        }
    } = 1;

    /// <summary>Into how many folds the people of each side are divided; who is in one is judged by the others.</summary>
    /// <value>The default is 5. There are never more than groups.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Folds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 5;

    /// <summary>How often groups are drawn anew for the intervals.</summary>
    /// <value>The default is 1,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 100.</exception>
    public int Resamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 100);
            field = value;
        }
    } = 1000;

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

    /// <summary>What decides the folds and the draws: the same seed gives the same report to the last bit.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;
}
