using MathNet.Numerics.Distributions;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>A mean over pools with the band in which it is to be expected: Student's interval of 95 %.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public readonly record struct FoundingEstimate(double Mean, double Lower, double Upper)
{
    /// <summary>The confidence of all bands.</summary>
    public const double Confidence = 0.95;

    internal static FoundingEstimate Of(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
        double half = StudentT.InvCDF(0, 1, values.Count - 1, (1 + Confidence) / 2) * deviation / Math.Sqrt(values.Count);
        return new FoundingEstimate(mean, mean - half, mean + half);
    }
}
