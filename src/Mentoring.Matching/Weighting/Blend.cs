using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>A weighted mean of the weights of several strategies.</summary>
/// <remarks>A part with a share of 0 is not asked. The remarks of the other parts are kept. Immutable; safe for use by several threads.</remarks>
public sealed class Blend : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="parts">The strategies with their shares, which are divided by their sum; at least one share is above 0.</param>
    /// <exception cref="ArgumentException">A part is null, no share is above 0, or the shares are too large to add up.</exception>
    [JsonConstructor]
    public Blend(IReadOnlyList<BlendPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Parts = [.. parts];
        if (Parts.Any(p => p is null))
        {
            throw new ArgumentException("A part of the blend is null; leave it out.", nameof(parts));
        }

        double sum = Parts.Sum(p => p.Share);
        if (!(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException("The shares of the blend must add up to a finite number above 0; give at least one part a share.", nameof(parts));
        }
    }

    /// <summary>The strategies with their shares.</summary>
    public IReadOnlyList<BlendPart> Parts { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => Parts.SelectMany(p => p.Strategy.References());

    /// <summary>The mean of what the strategies with a share say.</summary>
    internal static CriterionWeights Mean(IEnumerable<(WeightingStrategy Strategy, double Share)> parts, WeightingContext context)
    {
        (CriterionWeights Weights, double Share)[] all = [.. parts.Where(p => p.Share > 0).Select(p => (p.Strategy.Weigh(context), p.Share))];
        if (all.Length == 1)
        {
            // Not even a rounding apart from the one strategy.
            return all[0].Weights;
        }

        return new CriterionWeights(
            SideWeights.Blend([.. all.Select(a => (a.Weights.Mentees, a.Share))]),
            SideWeights.Blend([.. all.Select(a => (a.Weights.Mentors, a.Share))]),
            all.SelectMany(a => a.Weights.Remarks).Distinct());
    }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
        for (int i = 0; i < Parts.Count; i++)
        {
            foreach (Problem problem in Parts[i].Strategy.Check(questionnaire, criteria))
            {
                problems.Add(problem.Within($"part {i + 1} of the blend"));
            }
        }
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context) => Mean(Parts.Select(p => (p.Strategy, p.Share)), context);
}
