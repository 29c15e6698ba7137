using System.Collections.Immutable;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Tuning;

/// <summary>What a scheme's designer should look at before anything runs: the scheme held against the answers of a pool.</summary>
/// <remarks>
/// Nothing is matched, and nothing is changed. Questions for audits alone are not looked at. Immutable; safe for use by several threads. The order
/// in which people come is of no account.
/// </remarks>
public sealed class SchemeLint
{
    private SchemeLint(ImmutableArray<LintFinding> findings, LintPairs pairs)
    {
        Findings = findings;
        PairsCompared = pairs.Count;
        IsSample = pairs.IsSample;
    }

    /// <summary>The findings: the most severe first, then by kind, then in the order of the scheme.</summary>
    public ImmutableArray<LintFinding> Findings { get; }

    /// <summary>How many pairs were compared for correlations and for what silence brings. Rules and answers are always counted of all people.</summary>
    public long PairsCompared { get; }

    /// <summary>Whether these pairs are a sample; the numbers are then estimates.</summary>
    public bool IsSample { get; }

    /// <summary>Looks a scheme over.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="options">Where to begin to speak; the defaults when left out.</param>
    /// <param name="progress">Told what share of the work is done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// What was found. Takes the time of making a scorer and an eligibility table ready, and O(pairs compared x criteria squared) and O(mentees x mentors
    /// x rules / 64) more; memory O(people x rules + pairs compared x criteria).
    /// </returns>
    /// <exception cref="Problems.InvalidInputException">The answers do not fit the scheme's questionnaire; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SchemeLint Of(
        Scheme scheme, Pool pool, LintOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        var ground = new LintGround(scheme, pool, options ?? new LintOptions(), cancellationToken);
        Func<IEnumerable<LintFinding>>[] looks =
        [
            () => AnswerLint.Of(ground),
            () => new CriterionLint(ground).Find(),
            () => WeightLint.Of(ground),
            () => SilenceLint.Of(ground),
            () => new RuleLint(ground).Find(),
        ];
        var found = new List<LintFinding>();
        for (int i = 0; i < looks.Length; i++)
        {
            found.AddRange(looks[i]());
            progress?.Report((i + 1.0) / looks.Length);
        }

        return new SchemeLint([.. found.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind)], ground.Pairs);
    }
}
