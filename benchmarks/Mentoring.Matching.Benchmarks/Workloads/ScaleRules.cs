namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>How many pairs the rules of a <see cref="ScalePool"/> leave.</summary>
public enum ScaleRules
{
    /// <summary>One rule: the two are not of the same of 20 organisations, so 95 % of the pairs are eligible.</summary>
    Open,

    /// <summary>The same language, region and area besides: about 1 % of the pairs is eligible.</summary>
    Selective,
}
