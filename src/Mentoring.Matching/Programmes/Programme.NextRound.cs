using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Programmes;

/// <content>The next round.</content>
public sealed partial class Programme
{
    /// <summary>
    /// Holds the next round of matching: pairs whose last day is over end, the others go on, no ended pair is made again, and people who
    /// waited come first.
    /// </summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">Who takes part: everybody who wants a pair now, and preferably everybody who has one. See the remarks.</param>
    /// <param name="today">The day of the round.</param>
    /// <param name="options">How the round is held; the default when left out.</param>
    /// <param name="progress">Told how far the matching is.</param>
    /// <param name="cancellationToken">Stops the matching; there is then no next programme.</param>
    /// <returns>The proposal: the matching, the next programme, and what changed and why.</returns>
    /// <exception cref="ArgumentException">The options have settled pairs and a number of changes.</exception>
    /// <exception cref="InvalidInputException">The pool contradicts the programme, or does not fit the scheme; all problems are in it.</exception>
    /// <remarks>
    /// <para>A running pair takes one of the mentor's places, and is kept even where the mentor now offers fewer. Where one of its two is not in
    /// the pool the pair goes on all the same: a mentor has one place less, and a mentee is not matched anew.</para>
    /// <para>Priority is an order, not a bonus on scores: straight after most placed (first of all, where the scheme does not have that) comes
    /// <see cref="Objective.LongestWaiting"/>, unless the scheme says itself where it comes. So as many as possible of those who joined first are
    /// placed, then of those who joined next; and since the sets of mentees who can be placed together form a matroid, that never lowers how many
    /// are placed (see docs/programmes.md). A person who waits and is not in the pool waits on, until <see cref="Leave"/>.</para>
    /// </remarks>
    public RoundProposal NextRound(
        Scheme scheme,
        Pool pool,
        DateOnly today,
        RoundOptions? options = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        options ??= new RoundOptions();
        if (options is { Settled: not null, MostChanges: > 0 })
        {
            throw new ArgumentException("Where the pairs of a round are settled there is nothing that may change; give one or the other.", nameof(options));
        }

        return new Round(this, scheme, pool, today, options).Run(progress, cancellationToken);
    }
}
