using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Compares what a mentee and a mentor said on one matter, and gives an agreement from 0 to 1, or no evidence.</summary>
/// <remarks>
/// An extension point. A criterion is what a scheme declares: immutable, and free of any pool. <see cref="Prepare"/> makes it ready for
/// the answers of a pool. To write one that compares two answers, derive from <see cref="AnswerCriterion"/>; derive from this class to
/// use the whole pool. Derived types are immutable and safe for use by several threads.
/// </remarks>
public abstract class Criterion
{
    /// <summary>Makes a criterion.</summary>
    /// <param name="id">The stable id by which weights name the criterion.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    protected Criterion(string id, string? label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id.Trim();
        Label = string.IsNullOrWhiteSpace(label) ? Id : label.Trim();
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>A few words for people.</summary>
    /// <value>The id by default.</value>
    public string Label { get; }

    /// <summary>The questions whose answers the criterion reads.</summary>
    /// <returns>The questions, each with the side whose answers are read.</returns>
    public abstract IEnumerable<QuestionReference> References();

    /// <summary>What is wrong with the criterion under a questionnaire: questions that are not there, or are of a kind it cannot compare.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <returns>All problems; none when the criterion can be used.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new List<Problem>();
        ReferenceCheck.Check(questionnaire, $"criterion '{Id}'", References(), problems);
        ReferenceCheck.NotForAudits(questionnaire, $"criterion '{Id}'", References().Select(r => r.QuestionId), problems);
        if (problems.Count == 0)
        {
            CheckCore(questionnaire, (message, mend) => problems.Add(new Problem($"criterion '{Id}'", message, mend)));
        }

        return problems;
    }

    /// <summary>Makes the criterion ready for the answers of a pool.</summary>
    /// <param name="responses">The answers.</param>
    /// <returns>The prepared criterion.</returns>
    /// <exception cref="InvalidInputException">The criterion does not fit the pool's questionnaire.</exception>
    public PreparedCriterion Prepare(ResponseTable responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        InvalidInputException.ThrowIfAny("criterion", Check(responses.Pool.Questionnaire));
        return PrepareCore(responses)
            ?? throw new InvalidOperationException($"Criterion '{Id}' ({GetType().Name}) prepared nothing; return a PreparedCriterion from PrepareCore.");
    }

    /// <summary>Checks what the references alone do not show. Called only when all questions are there.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="report">Takes what is wrong and how to mend it.</param>
    protected virtual void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
    }

    /// <summary>Makes the criterion ready for the answers of a pool.</summary>
    /// <param name="responses">The answers; all questions of <see cref="References"/> are there.</param>
    /// <returns>The prepared criterion.</returns>
    protected abstract PreparedCriterion PrepareCore(ResponseTable responses);
}
