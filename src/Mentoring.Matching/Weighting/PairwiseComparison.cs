using System.Globalization;
using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>Weights from judging criteria two at a time: the analytic hierarchy process.</summary>
/// <remarks>
/// The weights are the principal eigenvector of the matrix of judgments (Saaty 1977, doi:10.1016/0022-2496(77)90033-5). The consistency
/// ratio is reported as a remark, flagged above 0.10 with the three judgments that fit together worst. Criteria that are not compared weigh
/// nothing. Immutable; safe for use by several threads.
/// </remarks>
public sealed class PairwiseComparison : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="criteria">The ids of 2 to 15 criteria; each once.</param>
    /// <param name="comparisons">One judgment for each two of them: n(n - 1)/2 for n criteria.</param>
    /// <exception cref="InvalidInputException">Judgments are missing, contradictory or about other criteria; all problems are in it.</exception>
    [JsonConstructor]
    public PairwiseComparison(IReadOnlyList<string> criteria, IReadOnlyList<Comparison> comparisons)
    {
        Analysis = PairwiseAnalysis.Of(criteria, comparisons);
        Criteria = Analysis.Criteria;
        Comparisons = [.. comparisons];
    }

    /// <summary>The ids of the criteria that are compared.</summary>
    public IReadOnlyList<string> Criteria { get; }

    /// <summary>The judgments.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>What the judgments come to.</summary>
    [JsonIgnore]
    public PairwiseAnalysis Analysis { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems) =>
        CriterionNames.Check(Criteria, criteria, problems);

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context)
    {
        Dictionary<string, double> weights = Analysis.Criteria.Zip(Analysis.Weights).ToDictionary(w => w.First, w => w.Second, StringComparer.Ordinal);
        SideWeights shared = SideWeights.Shared(context.Criteria.Select(c => weights.GetValueOrDefault(c.Id)));
        return new CriterionWeights(shared, shared, [Remark()]);
    }

    private WeightingRemark Remark()
    {
        string ratio = string.Create(CultureInfo.InvariantCulture, $"The consistency ratio of the pairwise judgments is {Analysis.ConsistencyRatio:0.000}");
        return Analysis.IsConsistent
            ? new WeightingRemark($"{ratio}, within the usual limit of 0.10.", IsFlagged: false)
            : new WeightingRemark($"{ratio}, above the usual limit of 0.10; look again at three of them: {Analysis.WorstTriad}", IsFlagged: true);
    }
}
