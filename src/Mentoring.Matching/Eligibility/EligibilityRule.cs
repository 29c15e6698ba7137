using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Says of a pair whether it may be made: yes, no, or that it cannot tell.</summary>
/// <remarks>
/// An extension point. A rule is what a scheme declares: immutable, and free of any pool. <see cref="Prepare(ResponseTable)"/> makes it ready for the
/// answers of a pool. Derived types are immutable and safe for use by several threads.
/// </remarks>
public abstract class EligibilityRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="unknown">What to do with a pair of which the rule cannot tell.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank, or the policy is not one of the three.</exception>
    protected EligibilityRule(string id, UnknownPolicy unknown)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (!Enum.IsDefined(unknown))
        {
            throw new ArgumentException($"Rule '{id}': {unknown} is not a policy; use allow, forbid or allowAndFlag.", nameof(unknown));
        }

        Id = id.Trim();
        Unknown = unknown;
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>What to do with a pair of which the rule cannot tell.</summary>
    public UnknownPolicy Unknown { get; }

    /// <summary>The questions whose answers the rule reads.</summary>
    /// <returns>The questions, each with the side whose answers are read.</returns>
    public abstract IEnumerable<QuestionReference> References();

    /// <summary>What is wrong with the rule under a questionnaire: questions that are not there, or are of a kind it cannot use.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <returns>All problems; none when the rule can be used.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new List<Problem>();
        ReferenceCheck.Check(questionnaire, $"rule '{Id}'", RequiredReferences(questionnaire), problems);
        ReferenceCheck.NotForAudits(questionnaire, $"rule '{Id}'", References().Select(r => r.QuestionId), problems);
        if (problems.Count == 0)
        {
            CheckCore(questionnaire, (message, mend) => problems.Add(new Problem($"rule '{Id}'", message, mend)));
        }

        return problems;
    }

    /// <summary>Makes the rule ready for the answers of a pool.</summary>
    /// <param name="responses">The answers.</param>
    /// <returns>The prepared rule.</returns>
    /// <exception cref="InvalidInputException">The rule does not fit the pool's questionnaire.</exception>
    public PreparedRule Prepare(ResponseTable responses) => Prepare(responses, CancellationToken.None);

    internal PreparedRule Prepare(ResponseTable responses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(responses);
        InvalidInputException.ThrowIfAny("rule", Check(responses.Pool.Questionnaire));
        return PrepareCore(responses, cancellationToken)
            ?? throw new InvalidOperationException($"Rule '{Id}' ({GetType().Name}) prepared nothing; return a PreparedRule from PrepareCore.");
    }

    /// <summary>The rule as the scheme states it: this one, unless it stands for another.</summary>
    internal virtual EligibilityRule Stated => this;

    /// <summary>Makes the rule ready, and can be stopped on the way.</summary>
    internal virtual PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) => PrepareCore(responses);

    /// <summary>The references that a questionnaire must have: all of them, unless the rule can do with some.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <returns>The references without which the rule cannot be used.</returns>
    protected virtual IEnumerable<QuestionReference> RequiredReferences(Questionnaire questionnaire) => References();

    /// <summary>Checks what the references alone do not show. Called only when all required questions are there.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="report">Takes what is wrong and how to mend it.</param>
    protected virtual void CheckCore(Questionnaire questionnaire, Action<string, string> report)
    {
    }

    /// <summary>Makes the rule ready for the answers of a pool.</summary>
    /// <param name="responses">The answers; all required questions are there.</param>
    /// <returns>The prepared rule.</returns>
    protected abstract PreparedRule PrepareCore(ResponseTable responses);
}
