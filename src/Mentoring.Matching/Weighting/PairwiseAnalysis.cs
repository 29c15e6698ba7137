using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Mentoring.Matching.Weighting;

/// <summary>What pairwise judgments come to: weights, and how consistent the judgments are.</summary>
/// <remarks>
/// The weights are the principal eigenvector of the matrix of ratios, scaled to sum to 1 (Saaty 1977,
/// doi:10.1016/0022-2496(77)90033-5). Immutable; safe for use by several threads.
/// </remarks>
public sealed class PairwiseAnalysis
{
    /// <summary>The consistency ratio above which judgments should be looked at again: 0.10 (Saaty 1977).</summary>
    public const double UsualLimit = 0.10;

    internal const int MostCriteria = 15;

    private PairwiseAnalysis(ImmutableArray<string> criteria, ImmutableArray<double> weights, double largestEigenvalue, PairwiseTriad? worstTriad)
    {
        Criteria = criteria;
        Weights = weights;
        LargestEigenvalue = largestEigenvalue;
        WorstTriad = worstTriad;
        int n = criteria.Length;
        ConsistencyIndex = Math.Max(0, (largestEigenvalue - n) / (n - 1));
        ConsistencyRatio = n < 3 ? 0 : ConsistencyIndex / RandomIndices[n - 3];
    }

    /// <summary>The ids of the criteria.</summary>
    public ImmutableArray<string> Criteria { get; }

    /// <summary>The weight of each criterion, in the same order; they sum to 1.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>The largest eigenvalue of the matrix: the number of criteria when the judgments are consistent, otherwise more.</summary>
    public double LargestEigenvalue { get; }

    /// <summary>The largest eigenvalue minus the number of criteria n, divided by n - 1; 0 when the judgments are consistent.</summary>
    public double ConsistencyIndex { get; }

    /// <summary>The consistency index divided by that of random judgments: 0 when consistent, 1 when no better than random; 0 for two criteria.</summary>
    public double ConsistencyRatio { get; }

    /// <summary>Whether the consistency ratio is at most <see cref="UsualLimit"/>.</summary>
    public bool IsConsistent => ConsistencyRatio <= UsualLimit;

    /// <summary>The three judgments that fit together worst; <see langword="null"/> for two criteria.</summary>
    public PairwiseTriad? WorstTriad { get; }

    // The mean consistency index of random judgments of 3 to 15 criteria (Saaty 1980, The Analytic Hierarchy Process).
    private static ReadOnlySpan<double> RandomIndices => [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    /// <summary>Analyses judgments.</summary>
    /// <param name="criteria">The ids of 2 to 15 criteria; each once.</param>
    /// <param name="comparisons">One judgment for each two of them.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="Problems.InvalidInputException">Judgments are missing, contradictory or about other criteria; all problems are in it.</exception>
    public static PairwiseAnalysis Of(IReadOnlyList<string> criteria, IReadOnlyList<Comparison> comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ImmutableArray<string> ids = [.. CriterionNames.Checked(criteria, "pairwise comparison")];
        double[,] ratios = ComparisonCheck.Matrix(ids, comparisons);
        (double eigenvalue, double[] vector) = Principal(ratios);
        double sum = vector.Sum();
        return new PairwiseAnalysis(ids, [.. vector.Select(v => v / sum)], eigenvalue, Worst(ids, ratios));
    }

    private static (double Eigenvalue, double[] Vector) Principal(double[,] ratios)
    {
        Evd<double> evd = Matrix<double>.Build.DenseOfArray(ratios).Evd(Symmetricity.Asymmetric);
        int largest = 0;
        for (int i = 1; i < evd.EigenValues.Count; i++)
        {
            largest = evd.EigenValues[i].Real > evd.EigenValues[largest].Real ? i : largest;
        }

        // By the theorem of Perron that eigenvalue is real and its vector has one sign. Which sign, the factorisation does not say, but
        // the division by the sum settles it.
        return (evd.EigenValues[largest].Real, evd.EigenVectors.Column(largest).ToArray());
    }

    private static PairwiseTriad? Worst(ImmutableArray<string> ids, double[,] ratios)
    {
        PairwiseTriad? worst = null;
        for (int i = 0; i < ids.Length; i++)
        {
            for (int j = i + 1; j < ids.Length; j++)
            {
                for (int k = j + 1; k < ids.Length; k++)
                {
                    var triad = new PairwiseTriad(ids[i], ids[j], ids[k], ratios[i, j], ratios[j, k], ratios[i, k]);
                    worst = worst is null || triad.Discrepancy > worst.Discrepancy ? triad : worst;
                }
            }
        }

        return worst;
    }
}
