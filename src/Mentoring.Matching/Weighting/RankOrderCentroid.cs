using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>Weights from an ordering alone: the k-th of K criteria weighs (1/K) times the sum of 1/i for i from k to K.</summary>
/// <remarks>
/// That is the mean of all weights which have that order (Barron and Barrett 1996, doi:10.1287/mnsc.42.11.1515). Criteria that are not in
/// the order weigh nothing. Immutable; safe for use by several threads.
/// </remarks>
public sealed class RankOrderCentroid : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="order">The ids of the criteria that count for mentees, the most important first; each once.</param>
    /// <param name="mentorOrder">The same for mentors; the order for mentees when left out.</param>
    /// <exception cref="InvalidInputException">An order is empty, or an id in it is blank or there twice.</exception>
    [JsonConstructor]
    public RankOrderCentroid(IReadOnlyList<string> order, IReadOnlyList<string>? mentorOrder = null)
    {
        Order = CriterionNames.Checked(order, "order of the criteria");
        MentorOrder = mentorOrder is null ? null : CriterionNames.Checked(mentorOrder, "mentors' order of the criteria");
    }

    /// <summary>The ids of the criteria that count for mentees, the most important first.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>The ids of the criteria that count for mentors, the most important first.</summary>
    /// <value>None by default: mentors go by <see cref="Order"/>.</value>
    public IReadOnlyList<string>? MentorOrder { get; }

    /// <summary>The rank order centroid weights of a number of criteria.</summary>
    /// <param name="count">The number of criteria: 1 and up.</param>
    /// <returns>The weights, the greatest first; they sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static ImmutableArray<double> Centroid(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var weights = new double[count];
        double sum = 0;
        for (int k = count; k >= 1; k--)
        {
            sum += 1.0 / k;
            weights[k - 1] = sum / count;
        }

        return [.. weights];
    }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems) =>
        CriterionNames.Check(Order.Concat(MentorOrder ?? []), criteria, problems);

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context) =>
        new(Side(context, Order), Side(context, MentorOrder ?? Order));

    private static SideWeights Side(WeightingContext context, IReadOnlyList<string> order)
    {
        ImmutableArray<double> centroid = Centroid(order.Count);
        Dictionary<string, double> weights = order.Select((id, k) => (id, k)).ToDictionary(o => o.id, o => centroid[o.k], StringComparer.Ordinal);
        return SideWeights.Shared(context.Criteria.Select(c => weights.GetValueOrDefault(c.Id)));
    }
}
