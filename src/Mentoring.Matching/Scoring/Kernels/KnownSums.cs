namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>What is known of a tile of pairs in one view, before anything stands in for what is missing; and what then does.</summary>
internal sealed class KnownSums
{
    private readonly int[] nothingKnown = new int[ScoringPlan.TileLength];
    private int nothingKnownCount;

    /// <summary>What the agreements that there are come to.</summary>
    public int[] Sums { get; } = new int[ScoringPlan.TileLength + TableSums.Slack];

    /// <summary>The weight for which there are some.</summary>
    public int[] Weights { get; } = new int[ScoringPlan.TileLength + TableSums.Slack];

    /// <summary>The share of the weight for which there are some, times their mean.</summary>
    public double[] Products { get; } = new double[ScoringPlan.TileLength + TableSums.Slack];

    /// <summary>That share and what the policy adds to it.</summary>
    public double[] Totals { get; } = new double[ScoringPlan.TileLength + TableSums.Slack];

    /// <summary>What stands in for a missing agreement.</summary>
    public int[] StandIns { get; } = new int[ScoringPlan.TileLength + TableSums.Slack];

    /// <summary>Whether what all criteria share is worked out.</summary>
    public bool IsFilled { get; set; }

    /// <summary>The pairs of which nothing is known.</summary>
    public ReadOnlySpan<int> NothingKnown => nothingKnown.AsSpan(0, nothingKnownCount);

    /// <summary>Keeps the sums of a tile.</summary>
    public void Keep(ReadOnlySpan<int> sums, ReadOnlySpan<int> weights)
    {
        sums.CopyTo(Sums);
        weights.CopyTo(Weights);
        IsFilled = false;
        nothingKnownCount = 0;
        for (int i = weights.IndexOf(0); i >= 0 && i < weights.Length; i++)
        {
            nothingKnown[nothingKnownCount] = i;
            nothingKnownCount += weights[i] == 0 ? 1 : 0;
        }
    }
}
