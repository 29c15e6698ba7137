namespace Mentoring.Matching.Studies.Metrics;

/// <summary>Which way a number is better.</summary>
public enum MetricDirection
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Neither is better: it says what there is.</summary>
    Neither,
}
