// Sources: J. A. Hanley and B. J. McNeil, The meaning and use of the area under a receiver operating characteristic (ROC) curve (1982),
// doi:10.1148/radiology.143.1.7063747; F. E. Harrell et al., Evaluating the yield of medical tests (1982), doi:10.1001/jama.1982.03320430047030.
using System.Buffers;

namespace Mentoring.Matching.Tuning;

/// <summary>
/// How often the better of two outcomes has the higher score, scores that are equal counting half. With outcomes of yes and no it is the area under the
/// receiver operating characteristic (AUC).
/// </summary>
/// <remarks>Scores are put in order once, O(rows log rows); each question for other weights is O(rows log levels). Immutable.</remarks>
internal sealed class Concordance
{
    private readonly double[] outcomes;
    private readonly int[] byOutcome;
    private readonly int[] levelOf;
    private readonly int levels;

    public Concordance(double[] scores, double[] outcomes)
    {
        this.outcomes = [.. outcomes];
        byOutcome = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(this.outcomes, byOutcome);
        double[] distinct = [.. scores.Distinct().Order()];
        levels = distinct.Length;
        levelOf = [.. scores.Select(s => Array.BinarySearch(distinct, s))];
    }

    /// <summary>The concordance where each row counts once; NaN where all outcomes are the same.</summary>
    public static double Of(double[] scores, double[] outcomes)
    {
        double[] once = new double[scores.Length];
        Array.Fill(once, 1);
        return new Concordance(scores, outcomes).Of(once);
    }

    /// <summary>The concordance where each row counts with a weight; NaN where all outcomes that count are the same.</summary>
    public double Of(ReadOnlySpan<double> weights)
    {
        double[] room = ArrayPool<double>.Shared.Rent((2 * levels) + 1); // asked a thousand times of the same rows
        try
        {
            Span<double> used = room.AsSpan(0, (2 * levels) + 1);
            used.Clear();
            return Of(weights, used[..(levels + 1)], used[(levels + 1)..]);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(room);
        }
    }

    /// <param name="weights">The weights of the rows.</param>
    /// <param name="tree">Zeros, for a Fenwick tree of the weights of worse outcomes by score.</param>
    /// <param name="at">Zeros, for the weights of worse outcomes at each score.</param>
    private double Of(ReadOnlySpan<double> weights, Span<double> tree, Span<double> at)
    {
        double worse = 0, pairs = 0, right = 0;
        for (int from = 0, to = 0; from < outcomes.Length; from = to)
        {
            for (; to < outcomes.Length && outcomes[to] == outcomes[from]; to++)
            {
                int row = byOutcome[to];
                pairs += weights[row] * worse;
                right += weights[row] * (Below(tree, levelOf[row]) + (at[levelOf[row]] / 2));
            }

            for (int k = from; k < to; k++)
            {
                int row = byOutcome[k];
                at[levelOf[row]] += weights[row];
                worse += weights[row];
                Add(tree, levelOf[row], weights[row]);
            }
        }

        return pairs == 0 ? double.NaN : right / pairs;
    }

    private static double Below(ReadOnlySpan<double> tree, int level)
    {
        double sum = 0;
        for (int k = level; k > 0; k -= k & -k)
        {
            sum += tree[k];
        }

        return sum;
    }

    private static void Add(Span<double> tree, int level, double weight)
    {
        for (int k = level + 1; k < tree.Length; k += k & -k)
        {
            tree[k] += weight;
        }
    }
}
