using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>The weights that the scheme states; criteria that it does not list weigh nothing.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class Stated : WeightingStrategy
{
    /// <summary>Makes the strategy. Only the ratios of the weights matter.</summary>
    /// <param name="weights">Criterion ids with their weights for mentees: finite, not negative, at least one above 0.</param>
    /// <param name="mentorWeights">The same for mentors; those for mentees when left out.</param>
    /// <exception cref="InvalidInputException">Weights are negative or not finite, or none is above 0; all of them are named.</exception>
    [JsonConstructor]
    public Stated(IReadOnlyDictionary<string, double> weights, IReadOnlyDictionary<string, double>? mentorWeights = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var problems = new List<Problem>();
        CheckWeights("weights", weights, problems);
        if (mentorWeights is not null)
        {
            CheckWeights("mentor weights", mentorWeights, problems);
        }

        InvalidInputException.ThrowIfAny("stated weighting", problems);
        Weights = weights.ToImmutableSortedDictionary(StringComparer.Ordinal);
        MentorWeights = mentorWeights?.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Criterion ids with their weights for mentees, in ordinal order of the ids.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Criterion ids with their weights for mentors, in ordinal order of the ids.</summary>
    /// <value>None by default: mentors go by <see cref="Weights"/>.</value>
    public IReadOnlyDictionary<string, double>? MentorWeights { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems) =>
        CriterionNames.Check(Weights.Keys.Concat(MentorWeights?.Keys ?? []), criteria, problems);

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context) =>
        new(Side(context, Weights), Side(context, MentorWeights ?? Weights));

    private static SideWeights Side(WeightingContext context, IReadOnlyDictionary<string, double> weights) =>
        SideWeights.Shared(context.Criteria.Select(c => weights.GetValueOrDefault(c.Id)));

    private static void CheckWeights(string place, IReadOnlyDictionary<string, double> weights, List<Problem> problems)
    {
        double sum = 0;
        foreach ((string id, double weight) in weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            if (!(weight >= 0 && double.IsFinite(weight)))
            {
                problems.Add(new Problem(
                    $"{place}, criterion '{id}'",
                    string.Create(CultureInfo.InvariantCulture, $"{weight} is no weight"),
                    "give a number that is 0 or more"));
            }
            else
            {
                sum += weight;
            }
        }

        if (sum == 0)
        {
            problems.Add(new Problem(place, "no criterion has a weight above 0", "give at least one criterion a weight above 0"));
        }
        else if (double.IsInfinity(sum))
        {
            problems.Add(new Problem(place, "the weights are too large to add up", "divide them all by the same number"));
        }
    }
}
