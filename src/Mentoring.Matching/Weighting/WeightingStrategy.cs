using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>Says how much each criterion weighs. The pluggable centre of a scheme.</summary>
/// <remarks>
/// An extension point: derive one sealed class and override <see cref="WeighCore"/>. A strategy is immutable, free of any pool, and safe
/// for use by several threads; the same context gives the same weights.
/// </remarks>
public abstract class WeightingStrategy
{
    /// <summary>The questions whose answers the strategy reads, beyond what the criteria read; none by default.</summary>
    /// <returns>The questions, each with the side whose answers are read.</returns>
    public virtual IEnumerable<QuestionReference> References() => [];

    /// <summary>What is wrong with the strategy for a questionnaire and criteria, such as a weight for a criterion that is not there.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="criteria">The criteria.</param>
    /// <returns>All problems; none when the strategy can be used.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(criteria);
        var problems = new List<Problem>();
        if (criteria.Count == 0)
        {
            problems.Add(new Problem("weighting", "there is no criterion to weigh", "add at least one criterion"));
        }
        else
        {
            CheckCore(questionnaire, criteria, problems);
        }

        return problems;
    }

    /// <summary>Weighs the criteria.</summary>
    /// <param name="context">What the strategy may look at.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="InvalidInputException">The strategy does not fit the criteria.</exception>
    /// <exception cref="InvalidOperationException">The core returned weights for another number of criteria.</exception>
    public CriterionWeights Weigh(WeightingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        InvalidInputException.ThrowIfAny("weighting", Check(context.Responses.Pool.Questionnaire, context.Criteria));
        CriterionWeights weights = WeighCore(context);
        CheckSide("mentees", weights.Mentees, context.Responses.MenteeCount, context.Criteria.Length);
        CheckSide("mentors", weights.Mentors, context.Responses.MentorCount, context.Criteria.Length);
        return weights;
    }

    /// <summary>Finds what is wrong. Called only when there is at least one criterion.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="criteria">The criteria.</param>
    /// <param name="problems">Takes the problems.</param>
    protected virtual void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
    }

    /// <summary>Weighs the criteria.</summary>
    /// <param name="context">What the strategy may look at; it has at least one criterion.</param>
    /// <returns>The weights: one a criterion and side, or a criterion and person.</returns>
    protected abstract CriterionWeights WeighCore(WeightingContext context);

    private void CheckSide(string side, SideWeights weights, int people, int criteria)
    {
        if (people > 0 && (weights.Count != criteria || (!weights.IsShared && weights.PersonCount != people)))
        {
            throw new InvalidOperationException(
                $"{GetType().Name} returned weights for {weights.Count} criteria{(weights.IsShared ? "" : $" and {weights.PersonCount} {side}")}; "
                + $"there are {criteria} criteria and {people} {side}.");
        }
    }
}
