using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>Matches pools of mentees and mentors under one scheme.</summary>
/// <remarks>
/// Immutable; safe for use by several threads. The same pool gives the same result to the last bit, whatever order people came in.
/// Time is O(mentees x mentors x criteria) for scoring and at worst O(mentees^2 x mentors) for the exact solver; memory is about 4 bytes a pair.
/// </remarks>
public sealed class Matcher : IMatcher
{
    /// <summary>The most pairs of a mentee and a mentor that one matching may have: what one array of costs can hold.</summary>
    public const int MaximumPairs = 2_000_000_000;

    /// <summary>Makes a matcher.</summary>
    /// <param name="scheme">The scheme.</param>
    public Matcher(Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        Scheme = scheme;
    }

    /// <inheritdoc/>
    public Scheme Scheme { get; }

    /// <inheritdoc/>
    public MatchResult Match(
        Pool pool, MatchOptions? options = null, IProgress<MatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        pool = pool.Under(Scheme.Questionnaire);
        if ((long)pool.Mentees.Length * pool.Mentors.Length > MaximumPairs)
        {
            throw new InvalidInputException("pool", [new Problem(
                "pool",
                $"{pool.Mentees.Length} mentees and {pool.Mentors.Length} mentors make more than {MaximumPairs} pairs",
                "match it in parts, such as by region")]);
        }

        var run = new MatchRun(this, pool, options ?? new MatchOptions(), progress, cancellationToken);
        try
        {
            return run.Run();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return run.Unmade(MatchStatus.Cancelled);
        }
    }

    /// <inheritdoc/>
    public PairReport Explain(Pool pool, string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        pool = pool.Under(Scheme.Questionnaire);
        int mentee = Index("mentee", menteeId, pool.IndexOfMentee(menteeId), pool.Mentees.Select(m => m.Id));
        int mentor = Index("mentor", mentorId, pool.IndexOfMentor(mentorId), pool.Mentors.Select(m => m.Id));
        var responses = new ResponseTable(pool);
        ImmutableArray<RuleFinding> findings = [.. Scheme.AllRules.Select(r => r.Prepare(responses).Find(mentee, mentor))];
        PairExplanation explanation = Scorer(responses, cancellationToken).Explain(mentee, mentor);
        return new PairReport(menteeId, mentorId, findings.All(f => f.IsAllowed), findings, explanation);
    }

    internal PairScorer Scorer(ResponseTable responses, CancellationToken cancellationToken) => PairScorer.Create(
        responses, Scheme.Criteria, Scheme.Weighting, Scheme.Reciprocity, Scheme.MissingAnswers, Scheme.Caution, cancellationToken);

    private static int Index(string kind, string id, int index, IEnumerable<string> ids)
    {
        if (index >= 0)
        {
            return index;
        }

        string? near = NearestName.Find(id, ids);
        throw new ArgumentException(
            $"There is no {kind} '{id}' in the pool{(near is null ? "" : $"; did you mean '{near}'")}.", $"{kind}Id");
    }
}
