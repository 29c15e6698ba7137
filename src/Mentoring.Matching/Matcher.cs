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
        options ??= new ShortlistOptions();
        try
        {
            return new ShortlistRun(this, pool.Under(Scheme.Questionnaire, cancellationToken), options, progress, cancellationToken).Run();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new ShortlistResult(ShortlistStatus.Cancelled, options.Side);
        }
    }

    /// <inheritdoc/>
    public Verification Verify(
        Pool pool,
        RunRecord record,
        MatchOptions? options = null,
        IEnumerable<Pair>? pairs = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        MatchResult result = Match(pool, options, progress, cancellationToken);
        return result.Status == MatchStatus.Cancelled
            ? throw new OperationCanceledException("The verification was stopped.", cancellationToken)
            : Verification.Of(record, result, pairs);
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
        return ExplainAll(pool, [new Pair(menteeId, mentorId)], cancellationToken)[0];
    }

    /// <summary>Says all that can be said of several pairs; what is usual in the pool is worked out once.</summary>
    /// <param name="pool">The people; the whole pool counts, since it says what is usual.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The reports, in the order of the pairs, each as <see cref="Explain"/> gives it.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidInputException">The pool does not fit the scheme's questionnaire; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<PairReport> ExplainAll(Pool pool, IEnumerable<Pair> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(pairs);
        pool = pool.Under(Scheme.Questionnaire, cancellationToken);
        (Pair Pair, int Mentee, int Mentor)[] asked =
            [.. pairs.Select(p => (p, pool.IndexOrThrow(Side.Mentee, p.MenteeId), pool.IndexOrThrow(Side.Mentor, p.MentorId)))];
        var responses = new ResponseTable(pool, cancellationToken);
        PreparedRule[] rules = [.. Scheme.AllRules.Select(r => r.Prepare(responses))];
        PairScorer scorer = Scorer(responses, cancellationToken);
        var reports = ImmutableArray.CreateBuilder<PairReport>(asked.Length);
        foreach ((Pair pair, int mentee, int mentor) in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<RuleFinding> findings = [.. rules.Select(r => r.Find(mentee, mentor))];
            reports.Add(new PairReport(pair.MenteeId, pair.MentorId, findings.All(f => f.IsAllowed), findings, scorer.Explain(mentee, mentor))
            {
                CommonGround = CommonGround.Of(responses.Pool, Scheme.Criteria, mentee, mentor),
            });
        }

        return reports.ToImmutable();
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
