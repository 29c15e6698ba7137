using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Weighting;

/// <summary>Each mentee says how important criteria are to them, and their weights follow.</summary>
/// <remarks>
/// <para>
/// The criteria that mentees are asked about keep, together, the weight that the base strategy gives them. It is shared out among them in
/// proportion to base weight times importance, where importance is the answer's place on the scale of its question, from 0 for the lowest
/// answer to 1 for the highest. So a mentee to whom all are equally important has the base weights, and to say that a criterion is more
/// important never lowers its weight. Where the products are all 0 the base weights stand.
/// </para>
/// <para>
/// Importance that a mentee did not state counts as the mean of what the mentees who answered said, or 1 where nobody did. Criteria without
/// a question, and mentors, have the base weights. Immutable; safe for use by several threads.
/// </para>
/// </remarks>
public sealed class OwnImportance : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="questions">
    /// Criterion ids, each with the id of the question in which mentees state its importance: a Likert, number or single-choice question.
    /// </param>
    /// <param name="base">The strategy for mentors, for criteria without a question, and from which importance starts; <see cref="Uniform"/> when left out.</param>
    /// <exception cref="ArgumentException">There is no question, or an id of one is blank.</exception>
    [JsonConstructor]
    public OwnImportance(IReadOnlyDictionary<string, string> questions, WeightingStrategy? @base = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (questions.Count == 0)
        {
            throw new ArgumentException("No criterion has a question of importance; name at least one.", nameof(questions));
        }

        if (questions.FirstOrDefault(q => string.IsNullOrWhiteSpace(q.Value)) is { Key: { } blank })
        {
            throw new ArgumentException($"The question for criterion '{blank}' is blank; name one or leave the criterion out.", nameof(questions));
        }

        Questions = questions.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Base = @base ?? new Uniform();
    }

    /// <summary>Criterion ids, each with the id of the question in which mentees state its importance.</summary>
    public IReadOnlyDictionary<string, string> Questions { get; }

    /// <summary>The strategy for mentors, for criteria without a question, and from which importance starts.</summary>
    /// <value><see cref="Uniform"/> by default.</value>
    public WeightingStrategy Base { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() =>
        Questions.Values.Distinct(StringComparer.Ordinal).Select(QuestionReference.OfMentee).Concat(Base.References());

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
        CriterionNames.Check(Questions.Keys, criteria, problems);
        var missing = new List<Problem>();
        ReferenceCheck.Check(questionnaire, "weighting", Questions.Values.Select(QuestionReference.OfMentee), missing);
        IEnumerable<Problem> unscaled = Questions.Values
            .Distinct(StringComparer.Ordinal)
            .Where(id => questionnaire.Find(id) is { } q && ImportanceScale.Of(q) is null)
            .Select(id => new Problem(
                "weighting", $"question '{id}' has no scale of importance", "name a Likert, number or single-choice question with at least two places"));
        IEnumerable<Problem> inner = Base.Check(questionnaire, criteria).Select(p => p.Within("base of own importance"));
        foreach (Problem problem in missing.Concat(unscaled).Concat(inner))
        {
            problems.Add(problem);
        }
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context)
    {
        CriterionWeights start = Base.Weigh(context);
        if (context.Responses.MenteeCount == 0)
        {
            return start;
        }

        double[]?[] importances = [.. context.Criteria.Select(c => Questions.TryGetValue(c.Id, out string? q) ? Importances(context.Responses.Column(Side.Mentee, q)) : null)];
        IEnumerable<double[]> mentees = Enumerable.Range(0, context.Responses.MenteeCount).Select(m => Own(start.Mentees.Of(m), importances, m));
        return new CriterionWeights(SideWeights.PerPerson(mentees), start.Mentors, start.Remarks);
    }

    /// <summary>The importance that each mentee gives, from 0 to 1, gaps filled.</summary>
    private static double[] Importances(ResponseColumn column)
    {
        ImportanceScale scale = ImportanceScale.Of(column.Question)!;
        var importances = new double[column.Count];
        double sum = 0;
        int answered = 0;
        for (int mentee = 0; mentee < importances.Length; mentee++)
        {
            importances[mentee] = scale.PlaceOf(column.Numbers[mentee]);
            if (!double.IsNaN(importances[mentee]))
            {
                sum += importances[mentee];
                answered++;
            }
        }

        double usual = answered == 0 ? 1 : sum / answered;
        return [.. importances.Select(i => double.IsNaN(i) ? usual : i)];
    }

    private static double[] Own(ReadOnlySpan<double> start, double[]?[] importances, int mentee)
    {
        double[] weights = start.ToArray();
        double asked = 0;
        double products = 0;
        for (int c = 0; c < weights.Length; c++)
        {
            if (importances[c] is { } importance)
            {
                asked += weights[c];
                products += weights[c] * importance[mentee];
            }
        }

        for (int c = 0; c < weights.Length && products > 0; c++)
        {
            if (importances[c] is { } importance)
            {
                weights[c] *= importance[mentee] / products * asked;
            }
        }

        return weights;
    }
}
