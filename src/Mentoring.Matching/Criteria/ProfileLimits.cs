namespace Mentoring.Matching.Criteria;

/// <summary>How much work a profile may take before it is worked out from a sample.</summary>
/// <param name="Pairs">The most pairs of distinct answers of which the criterion is asked one by one.</param>
/// <param name="ItemSteps">The most steps of counting common items: those of the sets of one side, times the sets of the other.</param>
/// <param name="Sample">How many people a sample has at least.</param>
internal readonly record struct ProfileLimits(long Pairs, long ItemSteps, int Sample)
{
    /// <summary>A second or two of work; 4,096 people give a standard error of at most 0.5 / 64.</summary>
    public static ProfileLimits Usual { get; } = new(1L << 25, 1L << 35, 4096);
}
