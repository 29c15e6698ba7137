using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>Matches pools of mentees and mentors under one scheme.</summary>
/// <remarks>
/// Immutable; safe for use by several threads. The same pool gives the same result to the last bit, whatever order people came in.
/// Time is O(mentees x mentors x criteria) for scoring and at worst O(mentees^2 x mentors) for the exact solver; memory is about 4 bytes a pair
/// up to <see cref="MatchOptions.MatrixMemoryLimit"/>, and some hundred bytes a person beyond it.
/// </remarks>
public sealed class Matcher : IMatcher
{
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
        options ??= new MatchOptions();
        Check(pool, options);
        try
        {
            return new MatchRun(this, pool.Under(Scheme.Questionnaire, cancellationToken), options, progress, cancellationToken).Run();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Cancelled(pool, options);
        }
    }

    /// <inheritdoc/>
    public Proposal Propose(
        Pool pool, MatchOptions? options = null, IProgress<MatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        options ??= new MatchOptions();
        Check(pool, options);
        try
        {
            Pool checkedPool = pool.Under(Scheme.Questionnaire, cancellationToken);
            var run = new MatchRun(this, checkedPool, options, progress, cancellationToken) { KeepsCosts = true };
            return ProposalGround.First(Scheme, checkedPool, run.Run(), run, options, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new Proposal(Scheme, pool, Cancelled(pool, options));
        }
    }

    /// <inheritdoc/>
    public ShortlistResult Shortlist(
        Pool pool, ShortlistOptions? options = null, IProgress<MatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        try
        {
            return new ShortlistRun(this, pool.Under(Scheme.Questionnaire, cancellationToken), options ?? new ShortlistOptions(), progress, cancellationToken).Run();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new ShortlistResult(ShortlistStatus.Cancelled);
        }
    }

    /// <inheritdoc/>
    public MatchEstimate Estimate(Pool pool, MatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return MatchEstimate.Of(Scheme, pool, options ?? new MatchOptions());
    }

    /// <inheritdoc/>
    public PairReport Explain(Pool pool, string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        pool = pool.Under(Scheme.Questionnaire, cancellationToken);
        int mentee = pool.IndexOrThrow(Side.Mentee, menteeId);
        int mentor = pool.IndexOrThrow(Side.Mentor, mentorId);
        var responses = new ResponseTable(pool, cancellationToken);
        pool = responses.Pool;
        ImmutableArray<RuleFinding> findings = [.. Scheme.AllRules.Select(r => r.Prepare(responses).Find(mentee, mentor))];
        PairExplanation explanation = Scorer(responses, cancellationToken).Explain(mentee, mentor);
        return new PairReport(menteeId, mentorId, findings.All(f => f.IsAllowed), findings, explanation)
        {
            CommonGround = CommonGround.Of(pool, Scheme.Criteria, mentee, mentor),
        };
    }

    internal PairScorer Scorer(ResponseTable responses, CancellationToken cancellationToken) => PairScorer.Create(
        responses, Scheme.Criteria, Scheme.Weighting, Scheme.Reciprocity, Scheme.MissingAnswers, Scheme.Caution, cancellationToken);

    private void Check(Pool pool, MatchOptions options)
    {
        if ((Estimate(pool, options).Problem(pool, options) ?? LimitedCosts.Problem(Scheme, pool, options)) is { } problem)
        {
            throw new InvalidInputException("pool", [problem]);
        }
    }

    private MatchResult Cancelled(Pool pool, MatchOptions options) =>
        new MatchRun(this, pool, options, null, CancellationToken.None).Unmade(MatchStatus.Cancelled);
}
