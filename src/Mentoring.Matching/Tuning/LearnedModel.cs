namespace Mentoring.Matching.Tuning;

/// <summary>What was learned from some of the past pairs: how to standardise, and the weights.</summary>
/// <remarks>
/// Agreements are standardised by the mean and the deviation (that of a population) of the pairs learned from; what is missing stands at the mean, 0. A
/// criterion that nobody answered, or on which all agree alike, is 0 for everybody.
/// </remarks>
internal sealed class LearnedModel
{
    private readonly double[] means;
    private readonly double[] deviations;

    private LearnedModel(double[] means, double[] deviations, LogisticFit logistic, double[] nonNegative)
    {
        this.means = means;
        this.deviations = deviations;
        Logistic = logistic;
        LogisticWeights = Weights(logistic.Coefficients);
        NonNegative = Weights(nonNegative);
    }

    /// <summary>The logistic regression on standardised agreements.</summary>
    public LogisticFit Logistic { get; }

    /// <summary>Its coefficients as weights that a scheme may state: what is below 0 left out, together 1.</summary>
    public double[] LogisticWeights { get; }

    /// <summary>The weights by non-negative least squares, together 1.</summary>
    public double[] NonNegative { get; }

    /// <summary>The mean agreement of each criterion among the pairs learned from.</summary>
    public IReadOnlyList<double> Means => means;

    /// <summary>The deviations; 1 where all agree alike.</summary>
    public IReadOnlyList<double> Deviations => deviations;

    /// <summary>Learns from some pairs.</summary>
    public static LearnedModel Of(PastPairs pairs, IReadOnlyList<int> rows, double strength, CancellationToken cancellationToken)
    {
        int columns = pairs.Agreements[0].Length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int k = 0; k < columns; k++)
        {
            double[] answered = [.. rows.Select(i => pairs.Agreements[i][k]).Where(a => !double.IsNaN(a))];
            means[k] = answered.Length == 0 ? 0.5 : answered.Average();
            double variance = answered.Length == 0 ? 0 : answered.Sum(a => (a - means[k]) * (a - means[k])) / answered.Length;
            deviations[k] = variance > 1e-18 ? Math.Sqrt(variance) : 1;
        }

        double[][] standardised = [.. rows.Select(i => Standardised(pairs.Agreements[i], means, deviations))];
        bool[] successes = [.. rows.Select(i => pairs.Successes[i])];
        double mean = rows.Average(i => pairs.Values[i]);
        double[] centred = [.. rows.Select(i => pairs.Values[i] - mean)];
        return new LearnedModel(
            means,
            deviations,
            LogisticFit.Of(standardised, successes, strength, cancellationToken),
            NonNegativeLeastSquares.Of(standardised, centred, cancellationToken));
    }

    /// <summary>A pair's agreements, standardised.</summary>
    public double[] Standardised(double[] agreements) => Standardised(agreements, means, deviations);

    /// <summary>The score of a pair under weights, what is missing at the mean.</summary>
    public double Score(double[] agreements, double[] weights)
    {
        double sum = 0;
        for (int k = 0; k < agreements.Length; k++)
        {
            sum += weights[k] * (double.IsNaN(agreements[k]) ? means[k] : agreements[k]);
        }

        return sum;
    }

    private static double[] Standardised(double[] agreements, double[] means, double[] deviations) =>
        [.. agreements.Select((a, k) => double.IsNaN(a) ? 0 : (a - means[k]) / deviations[k])];

    /// <summary>Coefficients of standardised agreements as weights of the agreements themselves; equal ones where none is above 0.</summary>
    private double[] Weights(double[] coefficients)
    {
        double[] raw = [.. coefficients.Select((c, k) => Math.Max(0, c) / deviations[k])];
        double sum = raw.Sum();
        return [.. raw.Select(w => sum > 0 ? w / sum : 1.0 / raw.Length)];
    }
}
