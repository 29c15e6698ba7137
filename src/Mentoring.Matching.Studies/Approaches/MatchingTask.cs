using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>What every approach is given: people, a scheme, and how their pairs score, worked out as a matching of the library does.</summary>
/// <remarks>
/// <para>
/// Scores are whole steps of the scheme's <see cref="ScoreScale"/>, so that sums are exact and ties are ties. People go by their index in the pool,
/// which is in ordinal order of the ids: nothing depends on the order people came in.
/// </para>
/// <para>
/// A locked mentee may have the locked mentor and nobody else, whatever the rules say. Minimum loads and two-cycles are no part of a task: of the
/// built-in approaches <see cref="SchemeApproach"/> alone keeps them.
/// </para>
/// <para>Keeps 13 bytes a pair, unlike the library: it is for studies, up to <see cref="MostPairs"/>. Immutable; safe for use by several threads.</para>
/// </remarks>
public sealed class MatchingTask
{
    /// <summary>The most pairs of a task, 2^27: 1.7 GB.</summary>
    public const int MostPairs = 1 << 27;

    private readonly TaskScores scores;
    private readonly int[] lockedMentors;

    private MatchingTask(Scheme scheme, Pool pool, ulong seed, WeightingStrategy weighting, CancellationToken cancellationToken)
    {
        (Scheme, Pool, Seed, Weighting) = (scheme, pool, seed, weighting);
        var responses = new ResponseTable(pool);
        Rules = EligibilityTable.Build(responses, scheme.AllRules, cancellationToken);
        Scorer = PairScorer.Create(
            responses, scheme.Criteria, weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution, cancellationToken);
        lockedMentors = TaskScores.LockedMentors(pool);
        scores = TaskScores.Of(Scorer, Rules, scheme.Scale, lockedMentors, cancellationToken);
    }

    private MatchingTask(MatchingTask task, ulong seed)
    {
        (Scheme, Pool, Seed, Weighting) = (task.Scheme, task.Pool, seed, task.Weighting);
        (Rules, Scorer, lockedMentors, scores) = (task.Rules, task.Scorer, task.lockedMentors, task.scores);
    }

    /// <summary>The scheme.</summary>
    public Scheme Scheme { get; }

    /// <summary>The people.</summary>
    public Pool Pool { get; }

    /// <summary>Where an approach takes what it draws at random.</summary>
    public ulong Seed { get; }

    /// <summary>How much each criterion weighs: by the scheme's own strategy, unless the task was made by <see cref="WeighedBy"/>.</summary>
    public WeightingStrategy Weighting { get; }

    /// <summary>What the rules say of each pair, locks left aside.</summary>
    public EligibilityTable Rules { get; }

    /// <summary>What scores the pairs.</summary>
    public PairScorer Scorer { get; }

    /// <summary>How many mentees there are.</summary>
    public int MenteeCount => Pool.Mentees.Length;

    /// <summary>How many mentors there are.</summary>
    public int MentorCount => Pool.Mentors.Length;

    /// <summary>Works out a task.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="seed">Where an approach takes what it draws at random.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The task. Takes O(mentees x mentors x (criteria + rules)) time.</returns>
    /// <exception cref="InvalidInputException">The pool does not fit the scheme, or has too many pairs; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static MatchingTask Of(Scheme scheme, Pool pool, ulong seed = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        long pairs = (long)pool.Mentees.Length * pool.Mentors.Length;
        return pairs <= MostPairs
            ? new MatchingTask(scheme, pool.Under(scheme.Questionnaire), seed, scheme.Weighting, cancellationToken)
            : throw new InvalidInputException("matching task", [new Problem(
                "pool",
                string.Create(CultureInfo.InvariantCulture, $"it has {pairs} pairs, and a task keeps at most {MostPairs}"),
                "take a smaller pool, or match it with Matcher, which keeps nothing a pair")]);
    }

    /// <summary>The same task with another seed; all else is shared.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The task.</returns>
    public MatchingTask WithSeed(ulong seed) => new(this, seed);

    /// <summary>The same people and scheme, scored anew with other weights.</summary>
    /// <param name="weighting">How much each criterion weighs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidInputException">The strategy does not fit the scheme; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public MatchingTask WeighedBy(WeightingStrategy weighting, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(weighting);
        return new MatchingTask(Scheme, Pool, Seed, weighting, cancellationToken);
    }

    /// <summary>The same task with other versions of some of its mentees.</summary>
    internal MatchingTask With(IEnumerable<Mentee> mentees, CancellationToken cancellationToken) =>
        new(Scheme, Pool.With(mentees, []), Seed, Weighting, cancellationToken);

    /// <summary>Whether a pair may be made: the locked one for a locked mentee, else every pair that the rules allow.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>Whether it may be made.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public bool IsEligible(int mentee, int mentor) => scores.Eligible[Cell(mentee, mentor)];

    /// <summary>What a pair is ranked by, in whole steps: the two views combined, less the scheme's caution. It is what a total adds up.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The steps, between minus and plus the number of steps of the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public int Rank(int mentee, int mentor) => scores.Ranks[Cell(mentee, mentor)];

    /// <summary>How well the pair suits the mentee, in whole steps: what the mentee ranks mentors by.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The steps, from 0 to the number of steps of the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public int MenteeView(int mentee, int mentor) => scores.MenteeViews[Cell(mentee, mentor)];

    /// <summary>How well the pair suits the mentor, in whole steps: what the mentor ranks mentees by.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The steps, from 0 to the number of steps of the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public int MentorView(int mentee, int mentor) => scores.MentorViews[Cell(mentee, mentor)];

    /// <summary>The score of a pair in full, worked out anew in O(criteria) time.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public PairScore Score(int mentee, int mentor)
    {
        _ = Cell(mentee, mentor);
        return Scorer.Score(mentee, mentor);
    }

    /// <summary>How many mentees a mentor takes.</summary>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The capacity: 0 and up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mentor.</exception>
    public int Capacity(int mentor)
    {
        CheckIndex(mentor, MentorCount, nameof(mentor));
        return Pool.Mentors[mentor].Capacity;
    }

    /// <summary>How many mentors a mentee wants.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <returns>1: each mentee of a pool wants one mentor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mentee.</exception>
    public int Demand(int mentee)
    {
        CheckIndex(mentee, MenteeCount, nameof(mentee));
        return 1;
    }

    /// <summary>To whom a mentee is locked.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <returns>The index of the mentor, or -1 where the mentee is free.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mentee.</exception>
    public int LockedMentorOf(int mentee)
    {
        CheckIndex(mentee, MenteeCount, nameof(mentee));
        return lockedMentors[mentee];
    }

    /// <summary>The task as an assignment problem for a solver: rows are mentees, columns mentors, a pair costs what its rank lacks of a full score.</summary>
    /// <returns>The problem. Locked pairs are pinned; a mentee without a mentor costs a full score, so that a least total cost is a highest total rank.</returns>
    /// <remarks>Takes O(mentees x mentors) time and 4 bytes a pair.</remarks>
    public AssignmentProblem ToProblem() => TaskProblems.Pinned(this, TaskProblems.OfRank(this, Scheme.Scale.Steps));

    private int Cell(int mentee, int mentor)
    {
        CheckIndex(mentee, MenteeCount, nameof(mentee));
        CheckIndex(mentor, MentorCount, nameof(mentor));
        return (mentee * MentorCount) + mentor;
    }

    private static void CheckIndex(int index, int count, string name)
    {
        if ((uint)index >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(
                name, index, string.Create(CultureInfo.InvariantCulture, $"The pool has {count} such people; give an index from 0 to {count - 1}."));
        }
    }
}
