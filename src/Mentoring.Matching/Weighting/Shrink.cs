using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>Draws the weights of a strategy towards those of another: (1 - amount) times the one plus amount times the other.</summary>
/// <remarks>
/// Shrinkage guards against weights that little evidence has made too bold (James and Stein 1961). The remarks of both strategies are
/// kept. Immutable; safe for use by several threads.
/// </remarks>
public sealed class Shrink : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="strategy">The strategy whose weights are drawn.</param>
    /// <param name="amount">How far: from 0, which leaves them, to 1, which gives the target.</param>
    /// <param name="towards">The target; <see cref="Uniform"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not from 0 to 1.</exception>
    [JsonConstructor]
    public Shrink(WeightingStrategy strategy, double amount, WeightingStrategy? towards = null)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        if (!(amount >= 0 && amount <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount of shrinkage is from 0 to 1.");
        }

        Strategy = strategy;
        Amount = amount;
        Towards = towards ?? new Uniform();
    }

    /// <summary>The strategy whose weights are drawn.</summary>
    public WeightingStrategy Strategy { get; }

    /// <summary>How far: from 0 to 1.</summary>
    public double Amount { get; }

    /// <summary>The target.</summary>
    /// <value><see cref="Uniform"/> by default.</value>
    public WeightingStrategy Towards { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => Strategy.References().Concat(Towards.References());

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
        IEnumerable<Problem> inner = Strategy.Check(questionnaire, criteria).Select(p => p.Within("shrunken strategy"));
        foreach (Problem problem in inner.Concat(Towards.Check(questionnaire, criteria).Select(p => p.Within("target of shrinkage"))))
        {
            problems.Add(problem);
        }
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context) =>
        Blend.Mean([(Strategy, 1 - Amount), (Towards, Amount)], context);
}
