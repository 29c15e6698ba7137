using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.ShortForms;

/// <summary>A number with how far chance may have moved it.</summary>
/// <param name="Value">The number.</param>
/// <param name="StandardError">Its standard error.</param>
public readonly record struct FormEstimate(double Value, double StandardError)
{
    /// <summary>The interval of the normal distribution.</summary>
    /// <param name="confidence">The confidence, between 0 and 1.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public ConfidenceInterval Interval(double confidence)
    {
        if (!(confidence is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is between 0 and 1, such as 0.95.");
        }

        double half = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + confidence) / 2) * StandardError;
        return new ConfidenceInterval(Value - half, Value + half);
    }

    /// <summary>The mean of values, with its standard error.</summary>
    internal static FormEstimate OfMean(ReadOnlySpan<double> values)
    {
        double mean = Mean(values);
        return new FormEstimate(mean, values.Length < 2 ? 0 : Deviation(values, mean) / Math.Sqrt(values.Length));
    }

    /// <summary>A value whose standard error is the spread of its half-samples.</summary>
    internal static FormEstimate OfHalves(double value, ReadOnlySpan<double> halves) => new(value, Deviation(halves, Mean(halves)));

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static double Deviation(ReadOnlySpan<double> values, double mean)
    {
        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1));
    }
}
