using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>A matching that is to be measured, and what is known beside it.</summary>
/// <remarks>
/// The pairs need not keep the rules: a matching that somebody made by hand can be measured too. Immutable; safe for use by several threads.
/// </remarks>
public sealed class MetricInput
{
    private readonly int[] mentorOf;
    private readonly int[] loads;

    /// <summary>Takes a matching.</summary>
    /// <param name="task">The people, and how pairs of them score.</param>
    /// <param name="pairs">The pairs, in any order; each mentee once at most.</param>
    /// <exception cref="ArgumentException">A pair names somebody who is not in the pool, or a mentee twice.</exception>
    public MetricInput(MatchingTask task, IEnumerable<PlacedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(pairs);
        Task = task;
        Pairs = [.. pairs.OrderBy(p => p.Mentee).ThenBy(p => p.Mentor)];
        mentorOf = new int[task.MenteeCount];
        loads = new int[task.MentorCount];
        Array.Fill(mentorOf, -1);
        foreach (PlacedPair pair in Pairs)
        {
            Check(pair.Mentee, pair.Mentor, nameof(pairs));
            if (mentorOf[pair.Mentee] >= 0)
            {
                throw new ArgumentException($"Mentee '{task.Pool.Mentees[pair.Mentee].Id}' is in two pairs; give each mentee one mentor at most.", nameof(pairs));
            }

            mentorOf[pair.Mentee] = pair.Mentor;
            loads[pair.Mentor]++;
        }
    }

    /// <summary>The people, and how pairs of them score.</summary>
    public MatchingTask Task { get; }

    /// <summary>The pairs, by mentee.</summary>
    public ImmutableArray<PlacedPair> Pairs { get; }

    /// <summary>What is true of the pairs, where it is known.</summary>
    /// <exception cref="ArgumentException">It is of another number of people.</exception>
    public PairTruth? Truth
    {
        get;
        init => field = value is null || (value.MenteeCount == Task.MenteeCount && value.MentorCount == Task.MentorCount)
            ? value
            : throw new ArgumentException($"The truth '{value.Name}' is of other people; give that of this pool.", nameof(value));
    }

    /// <summary>What became of pairs that were made at some time, where it is known.</summary>
    /// <value>The default is none: then outcomes are those of <see cref="Truth"/>.</value>
    /// <exception cref="ArgumentException">One names somebody who is not in the pool, or is not finite.</exception>
    public ImmutableArray<KnownOutcome> Outcomes
    {
        get;
        init
        {
            foreach (KnownOutcome outcome in value)
            {
                Check(outcome.Mentee, outcome.Mentor, nameof(value));
                if (!double.IsFinite(outcome.Value))
                {
                    throw new ArgumentException("An outcome is a finite number; leave out those that are not known.", nameof(value));
                }
            }

            field = value;
        }
    } = [];

    /// <summary>The pairs of an earlier round, by id; those who are no longer in the pool may be named.</summary>
    /// <value>The default is <see langword="null"/>: no earlier round is known.</value>
    public IReadOnlyList<Pair>? Previous { get; init; }

    /// <summary>The id of the question whose answers make groups of mentees.</summary>
    /// <value>The default is <see langword="null"/>: there are no groups.</value>
    /// <exception cref="ArgumentException">Mentees are not asked such a question.</exception>
    public string? GroupQuestion
    {
        get;
        init => field = value is null || Task.Pool.Questionnaire.AskedOf(Side.Mentee).Any(q => q.Id == value)
            ? value
            : throw new ArgumentException($"Mentees are not asked a question '{value}'; name one that they are asked.", nameof(value));
    }

    /// <summary>What made the matching, so that it can be made again with other answers.</summary>
    public MatchingApproach? Approach { get; init; }

    /// <summary>Of how many mentees, drawn by the task's seed, to find out what they gain by leaving an answer out.</summary>
    /// <value>The default is 0: the matching is not made again.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Manipulators
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>How long the approach took, where it was timed.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>How many bytes the approach allocated, where they were counted.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>Is told the share done of what takes long.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>The mentor of a mentee.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <returns>The index of the mentor, or -1.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such mentee.</exception>
    public int MentorOf(int mentee) => mentorOf[mentee];

    /// <summary>How many mentees a mentor has.</summary>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The number.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such mentor.</exception>
    public int Load(int mentor) => loads[mentor];

    /// <summary>How many whole steps make a full score.</summary>
    internal double Steps => Task.Scheme.Scale.Steps;

    /// <summary>How well a mentee is served in their own view; nobody counts as 0.</summary>
    internal int Welfare(int mentee) => mentorOf[mentee] is >= 0 and int mentor ? Task.MenteeView(mentee, mentor) : 0;

    /// <summary>Whether all pairs may be made and no mentor has too many.</summary>
    internal bool KeepsRules() =>
        Pairs.All(p => Task.IsEligible(p.Mentee, p.Mentor))
        && Enumerable.Range(0, Task.MentorCount).All(j => loads[j] <= Task.Capacity(j))
        && Enumerable.Range(0, Task.MenteeCount).All(i => Task.LockedMentorOf(i) < 0 || mentorOf[i] >= 0);

    private void Check(int mentee, int mentor, string name)
    {
        if ((uint)mentee >= (uint)Task.MenteeCount || (uint)mentor >= (uint)Task.MentorCount)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There is no mentee {mentee} or no mentor {mentor} in a pool of {Task.MenteeCount} and {Task.MentorCount}; use indices of the pool."),
                name);
        }
    }
}
