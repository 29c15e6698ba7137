using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>How near the relatedness of two choices comes to the one that is wanted: "different but related" rather than the same.</summary>
/// <remarks>
/// A table says how closely options are related; it is symmetric, an option is related to itself by 1, and pairs that are not in it by
/// <see cref="Unlisted"/>. With relatedness r and peak p, the agreement is 1 - |r - p| / max(p, 1 - p): a peak of 0.5 favours
/// what lies in the middle between the same and the unrelated, a peak of 1 the same. Compares single-choice, multiple-choice and
/// ranked-choice questions; of several choices the pair with the best agreement counts, and where a person chose nothing there is no evidence.
/// Immutable; safe for use by several threads.
/// </remarks>
public sealed class Relatedness : TwoQuestionCriterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="question">The id of the question whose answer is taken from the mentee, and from the mentor too unless another is named.</param>
    /// <param name="related">How closely options are related; each pair once, in either order.</param>
    /// <param name="mentorQuestion">The id of the question whose answer is taken from the mentor; the same question when left out.</param>
    /// <param name="id">The stable id; that of the question when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <param name="unlisted">How closely options are related that are not in the table: from 0 to 1.</param>
    /// <param name="peak">The relatedness that is best: above 0, up to 1.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="question"/> or <paramref name="id"/> is blank, an entry is null, or two entries contradict each other.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unlisted"/> or <paramref name="peak"/> is out of range.</exception>
    [JsonConstructor]
    public Relatedness(
        string question,
        IReadOnlyList<RelatedOptions> related,
        string? mentorQuestion = null,
        string? id = null,
        string? label = null,
        double unlisted = 0,
        double peak = 0.5)
        : base(question, mentorQuestion, id, label)
    {
        ArgumentNullException.ThrowIfNull(related);
        if (!(unlisted >= 0 && unlisted <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(unlisted), unlisted, $"Criterion '{Id}': a relatedness is a number from 0 to 1.");
        }

        if (!(peak > 0 && peak <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(peak), peak, $"Criterion '{Id}': the peak is a number above 0 and up to 1.");
        }

        Related = [.. related];
        Unlisted = unlisted;
        Peak = peak;
        CheckContradictions();
    }

    /// <summary>How closely options are related.</summary>
    public IReadOnlyList<RelatedOptions> Related { get; }

    /// <summary>How closely options are related that are not in the table.</summary>
    /// <value>The default is 0.</value>
    public double Unlisted { get; }

    /// <summary>The relatedness that is best.</summary>
    /// <value>The default is 0.5: different but related.</value>
    public double Peak { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
        (Question mentee, Question mentor) = QuestionsIn(questionnaire);
        if (!OptionSpace.Check(mentee, mentor, report))
        {
            return;
        }

        var space = new OptionSpace((OptionQuestion)mentee, (OptionQuestion)mentor);
        foreach (string id in Related.SelectMany(r => new[] { r.A, r.B }).Distinct().Where(o => space.IndexOf(o) < 0))
        {
            report($"the table names the option '{id}', which its questions do not have", NearestName.Mend(id, space.Ids));
        }
    }

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new PreparedRelatedness(this, responses);

    private void CheckContradictions()
    {
        var seen = new Dictionary<(string, string), double>();
        for (int i = 0; i < Related.Count; i++)
        {
            RelatedOptions entry = Related[i]
                ?? throw new ArgumentException($"Criterion '{Id}': entry {i + 1} of the table is null; leave it out.", "related");
            var pair = string.CompareOrdinal(entry.A, entry.B) < 0 ? (entry.A, entry.B) : (entry.B, entry.A);
            if (!seen.TryAdd(pair, entry.Relatedness) && seen[pair] != entry.Relatedness)
            {
                throw new ArgumentException(
                    $"Criterion '{Id}': '{entry.A}' and '{entry.B}' are related by both {Phrases.Number(seen[pair])} "
                    + $"and {Phrases.Number(entry.Relatedness)}; keep one entry.",
                    "related");
            }
        }
    }
}
