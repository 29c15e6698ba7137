using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Scoring;

/// <summary>The weights of one side in whole steps that sum to exactly 2^30 for each person.</summary>
/// <remarks>Rounded by the largest remainder, ties by the order of the criteria; a weight of 0 stays 0.</remarks>
internal sealed class StepWeights
{
    private readonly int[] steps;
    private readonly int criteria;

    public StepWeights(SideWeights weights)
    {
        IsShared = weights.IsShared;
        criteria = weights.Count;
        steps = new int[criteria * (IsShared ? 1 : weights.PersonCount)];
        var remainders = new double[criteria];
        for (int start = 0; start < steps.Length; start += criteria)
        {
            Round(weights.Of(start / criteria), steps.AsSpan(start, criteria), remainders);
        }
    }

    /// <summary>Whether all people of the side have the same weights.</summary>
    public bool IsShared { get; }

    /// <summary>The weights of a person, in the order of the criteria.</summary>
    public ReadOnlySpan<int> Of(int person) => steps.AsSpan(IsShared ? 0 : person * criteria, criteria);

    private static void Round(ReadOnlySpan<double> weights, Span<int> steps, double[] remainders)
    {
        int left = ScoreSteps.One;
        for (int c = 0; c < steps.Length; c++)
        {
            double exact = weights[c] * ScoreSteps.One;
            steps[c] = (int)exact;
            remainders[c] = exact - steps[c];
            left -= steps[c];
        }

        // The remainders of the weights above 0 add up to what is left, so there are enough of them; each takes one step at most.
        for (; left > 0; left--)
        {
            int largest = Largest(weights, remainders);
            steps[largest]++;
            remainders[largest] = double.NegativeInfinity;
        }
    }

    private static int Largest(ReadOnlySpan<double> weights, double[] remainders)
    {
        int largest = -1;
        for (int c = 0; c < remainders.Length; c++)
        {
            if (weights[c] > 0 && (largest < 0 || remainders[c] > remainders[largest]))
            {
                largest = c;
            }
        }

        return largest;
    }
}
