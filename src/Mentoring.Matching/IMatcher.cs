using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching;

/// <summary>Matches pools of mentees and mentors under one scheme.</summary>
public interface IMatcher
{
    /// <summary>The scheme.</summary>
    Scheme Scheme { get; }

    /// <summary>Matches a pool.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="options">How the matching is computed; the defaults when left out.</param>
    /// <param name="progress">Told how far the work has come.</param>
    /// <param name="cancellationToken">Stops the work; the result then says <see cref="MatchStatus.Cancelled"/>.</param>
    /// <returns>The proposal. Infeasible and cancelled are results, not exceptions.</returns>
    /// <exception cref="Problems.InvalidInputException">
    /// The pool does not fit the scheme's questionnaire, or it needs more memory than <see cref="MatchOptions.MemoryLimit"/>; all problems are in it.
    /// </exception>
    MatchResult Match(
        Pool pool, MatchOptions? options = null, IProgress<MatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Matches a pool and keeps what it takes to say why not, and to change pairs with the exact cost of each change.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="options">How the matching is computed; the defaults when left out.</param>
    /// <param name="progress">Told how far the work has come.</param>
    /// <param name="cancellationToken">Stops the work; the proposal then says <see cref="MatchStatus.Cancelled"/> and cannot be changed.</param>
    /// <returns>
    /// The proposal. It keeps the costs of the pairs, 8 bytes each, for as long as it is used; 4 bytes each or none where
    /// <see cref="MatchOptions.MatrixMemoryLimit"/> is less.
    /// </returns>
    /// <exception cref="Problems.InvalidInputException">
    /// As for <see cref="Match"/>.
    /// </exception>
    Proposal Propose(
        Pool pool, MatchOptions? options = null, IProgress<MatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a shortlist for each person of one side: the best of the other side, none of whom is shown too often.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="options">Whose lists, how long, how often a person may be shown; the defaults when left out.</param>
    /// <param name="progress">Told how far the work has come.</param>
    /// <param name="cancellationToken">Stops the work; the result then says <see cref="ShortlistStatus.Cancelled"/>.</param>
    /// <returns>The lists.</returns>
    /// <exception cref="Problems.InvalidInputException">The pool does not fit the scheme's questionnaire; all problems are in it.</exception>
    ShortlistResult Shortlist(
        Pool pool, ShortlistOptions? options = null, IProgress<MatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Derives a matching again and says whether it is what its record says.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="record">The record, <see cref="MatchResult.Run"/> of the matching.</param>
    /// <param name="options">How the matching was computed: solver, limits, current pairs and who waits as they were; threads and memory as you like.</param>
    /// <param name="pairs">The pairs as they were kept or passed on, in any order, to be checked too; not looked at when left out.</param>
    /// <param name="progress">Told how far the work has come.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What agrees and what does not, all at once. Another scheme, pool or result is an answer, not an exception.</returns>
    /// <remarks>Takes as long as the matching. A matching that was cut short by a deadline cannot be derived again, and the answer says so.</remarks>
    /// <exception cref="Problems.InvalidInputException">As for <see cref="Match"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Verification Verify(
        Pool pool,
        RunRecord record,
        MatchOptions? options = null,
        IEnumerable<Pair>? pairs = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>Says beforehand how large a matching will be.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="options">How the matching is to be computed; the defaults when left out.</param>
    /// <returns>The estimate.</returns>
    MatchEstimate Estimate(Pool pool, MatchOptions? options = null);

    /// <summary>Says all that can be said of one pair.</summary>
    /// <param name="pool">The people; the whole pool counts, since it says what is usual.</param>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="Problems.InvalidInputException">The pool does not fit the scheme's questionnaire; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    PairReport Explain(Pool pool, string menteeId, string mentorId, CancellationToken cancellationToken = default);
}
