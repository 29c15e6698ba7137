using System.Collections.Immutable;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Pools;

/// <summary>The two pools of people who are to be matched, with what binds them: locked pairs, earlier pairs, pair measures.</summary>
/// <remarks>
/// Immutable and valid by construction; safe for use by several threads. People are kept in ordinal order of their ids, whatever
/// order they came in: so nothing that is worked out from a pool depends on that order.
/// </remarks>
public sealed class Pool
{
    private readonly Dictionary<string, int> menteeIndex;
    private readonly Dictionary<string, int> mentorIndex;
    private readonly bool isForMatching; // no answer is left that a matching may not read

    /// <summary>Makes a pool.</summary>
    /// <param name="questionnaire">The questions that the people answered.</param>
    /// <param name="mentees">The mentees; each id once.</param>
    /// <param name="mentors">The mentors; each id once. A person who is also a mentee has the same id there.</param>
    /// <param name="locks">Pairs that are settled: they are made whatever rules and scores say.</param>
    /// <param name="earlierPairs">Pairs of earlier rounds; people who are no longer in the pool may be named.</param>
    /// <param name="pairValues">The values of the questionnaire's pair measures; each measure and pair at most once.</param>
    /// <exception cref="InvalidInputException">Something is wrong; all problems are in it.</exception>
    public Pool(
        Questionnaire questionnaire,
        IEnumerable<Mentee> mentees,
        IEnumerable<Mentor> mentors,
        IEnumerable<Pair>? locks = null,
        IEnumerable<Pair>? earlierPairs = null,
        IEnumerable<PairValue>? pairValues = null)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(mentees);
        ArgumentNullException.ThrowIfNull(mentors);
        Questionnaire = questionnaire;
        Mentees = InOrder(mentees);
        Mentors = InOrder(mentors);
        menteeIndex = Index(Mentees);
        mentorIndex = Index(Mentors);
        Locks = InOrder(locks);
        EarlierPairs = InOrder(earlierPairs);
        PairValues = pairValues is null ? [] : [.. pairValues
            .Select(v => v with { Pair = Trimmed(v.Pair) })
            .OrderBy(v => v.MeasureId, StringComparer.Ordinal)
            .ThenBy(v => v.Pair.MenteeId, StringComparer.Ordinal)
            .ThenBy(v => v.Pair.MentorId, StringComparer.Ordinal)];
        InvalidInputException.ThrowIfAny("pool", PoolCheck.Problems(this));
    }

    /// <summary>The people of another pool under another questionnaire. What is in order and checked of them need not be so again.</summary>
    private Pool(Questionnaire questionnaire, Pool pool, CancellationToken cancellationToken)
    {
        Questionnaire = questionnaire;
        (Mentees, Mentors, menteeIndex, mentorIndex) = (pool.Mentees, pool.Mentors, pool.menteeIndex, pool.mentorIndex);
        (Locks, EarlierPairs, PairValues) = (pool.Locks, pool.EarlierPairs, pool.PairValues);
        InvalidInputException.ThrowIfAny("pool", PoolCheck.Problems(this, cancellationToken));
    }

    /// <summary>The people of another pool, whom nothing is wrong with, without the answers that no matching may read.</summary>
    private Pool(Pool pool, HashSet<string> unread, CancellationToken cancellationToken)
    {
        Questionnaire = pool.Questionnaire;
        (menteeIndex, mentorIndex) = (pool.menteeIndex, pool.mentorIndex);
        (Locks, EarlierPairs, PairValues) = (pool.Locks, pool.EarlierPairs, pool.PairValues);
        Mentees = ImmutableArray.CreateRange(pool.Mentees, m => Without(m, unread, m.With, cancellationToken));
        Mentors = ImmutableArray.CreateRange(pool.Mentors, m => Without(m, unread, m.With, cancellationToken));
        isForMatching = true;
    }

    /// <summary>The people of another pool, whom nothing is wrong with, with other valid answers of one side.</summary>
    private Pool(Pool pool, Side side, Func<int, AnswerSheet> answers)
    {
        Questionnaire = pool.Questionnaire;
        (menteeIndex, mentorIndex) = (pool.menteeIndex, pool.mentorIndex);
        (Locks, EarlierPairs, PairValues) = (pool.Locks, pool.EarlierPairs, pool.PairValues);
        Mentees = side == Side.Mentee ? [.. pool.Mentees.Select((m, i) => m.With(answers(i)))] : pool.Mentees;
        Mentors = side == Side.Mentor ? [.. pool.Mentors.Select((m, i) => m.With(answers(i)))] : pool.Mentors;
        isForMatching = pool.isForMatching;
    }

    /// <summary>The questions that the people answered.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The mentees, in ordinal order of their ids.</summary>
    public ImmutableArray<Mentee> Mentees { get; }

    /// <summary>The mentors, in ordinal order of their ids.</summary>
    public ImmutableArray<Mentor> Mentors { get; }

    /// <summary>Pairs that are settled, in order of the ids.</summary>
    public ImmutableArray<Pair> Locks { get; }

    /// <summary>Pairs of earlier rounds, in order of the ids.</summary>
    public ImmutableArray<Pair> EarlierPairs { get; }

    /// <summary>The values of the pair measures, in order of measure and ids.</summary>
    public ImmutableArray<PairValue> PairValues { get; }

    /// <summary>The index of a mentee in <see cref="Mentees"/>, or -1 where there is no such mentee.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The index.</returns>
    public int IndexOfMentee(string id) => menteeIndex.GetValueOrDefault(id, -1);

    /// <summary>The index of a mentor in <see cref="Mentors"/>, or -1 where there is no such mentor.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The index.</returns>
    public int IndexOfMentor(string id) => mentorIndex.GetValueOrDefault(id, -1);

    /// <summary>The index of a person whom somebody named and who must be there.</summary>
    /// <param name="side">The side.</param>
    /// <param name="id">The id.</param>
    /// <returns>The index in <see cref="Mentees"/> or <see cref="Mentors"/>.</returns>
    /// <exception cref="ArgumentException">There is no such person; the message names the nearest id.</exception>
    public int IndexOrThrow(Side side, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        (string kind, int index) = side == Side.Mentee ? ("mentee", IndexOfMentee(id)) : ("mentor", IndexOfMentor(id));
        if (index >= 0)
        {
            return index;
        }

        string? near = NearestName.Find(id, Enumerable.Range(0, CountOf(side)).Select(i => this[side, i].Id));
        throw new ArgumentException($"There is no {kind} '{id}' in the pool{(near is null ? "" : $"; did you mean '{near}'")}.", $"{kind}Id");
    }

    /// <summary>The person at an index of a side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="index">The index in <see cref="Mentees"/> or <see cref="Mentors"/>.</param>
    /// <returns>The person.</returns>
    public Participant this[Side side, int index] => side == Side.Mentee ? Mentees[index] : Mentors[index];

    /// <summary>The number of people on a side.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The number.</returns>
    public int CountOf(Side side) => side == Side.Mentee ? Mentees.Length : Mentors.Length;

    /// <summary>This pool with other versions of some of its people; everybody else, locks, earlier pairs and measures stay.</summary>
    /// <param name="mentees">Mentees, each in place of the one with the same id.</param>
    /// <param name="mentors">Mentors, each in place of the one with the same id.</param>
    /// <returns>The pool.</returns>
    /// <exception cref="ArgumentException">Somebody is not in this pool, or is there twice.</exception>
    /// <exception cref="InvalidInputException">Something is wrong with them; all problems are in it.</exception>
    public Pool With(IEnumerable<Mentee> mentees, IEnumerable<Mentor> mentors)
    {
        ArgumentNullException.ThrowIfNull(mentees);
        ArgumentNullException.ThrowIfNull(mentors);
        return new Pool(Questionnaire, Replaced(Mentees, mentees, menteeIndex), Replaced(Mentors, mentors, mentorIndex), Locks, EarlierPairs, PairValues);
    }

    /// <summary>This pool with other answers of one side, which are known to be valid and to hold none for audits alone that were taken out.</summary>
    /// <param name="side">The side.</param>
    /// <param name="answers">The answers of each person of it, by index.</param>
    internal Pool Answering(Side side, Func<int, AnswerSheet> answers) => new(this, side, answers);

    /// <summary>This pool's people under another questionnaire, checked against it.</summary>
    /// <param name="questionnaire">The other questionnaire.</param>
    /// <returns>The pool; this one when the questionnaire is already its own.</returns>
    /// <exception cref="InvalidInputException">The answers do not fit the questionnaire; all problems are in it.</exception>
    public Pool Under(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return Under(questionnaire, CancellationToken.None);
    }

    internal Pool Under(Questionnaire questionnaire, CancellationToken cancellationToken) =>
        ReferenceEquals(questionnaire, Questionnaire) ? this : new(questionnaire, this, cancellationToken);

    /// <summary>This pool without the answers to questions for audits alone; this one where there are no such questions.</summary>
    internal Pool ForMatching(CancellationToken cancellationToken)
    {
        if (isForMatching)
        {
            return this;
        }

        HashSet<string> unread = [.. Questionnaire.Questions.Where(q => q.AuditOnly).Select(q => q.Id)];
        return unread.Count == 0 ? this : new Pool(this, unread, cancellationToken);
    }

    /// <summary>The index of the mentor to whom a mentee is locked, by the index of the mentee.</summary>
    internal Dictionary<int, int> LockedMentors() => Locks.ToDictionary(pair => IndexOfMentee(pair.MenteeId), pair => IndexOfMentor(pair.MentorId));

    private static T Without<T>(T person, HashSet<string> unread, Func<AnswerSheet, T> with, CancellationToken cancellationToken)
        where T : Participant
    {
        cancellationToken.ThrowIfCancellationRequested();
        AnswerSheet read = person.Answers.Without(unread);
        return ReferenceEquals(read, person.Answers) ? person : with(read);
    }

    private static T[] Replaced<T>(ImmutableArray<T> people, IEnumerable<T> replacing, Dictionary<string, int> index)
        where T : Participant
    {
        T[] all = [.. people];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (T person in replacing)
        {
            if (!index.TryGetValue(person.Id, out int at) || !seen.Add(person.Id))
            {
                throw new ArgumentException($"'{person.Id}' is {(at >= 0 && seen.Contains(person.Id) ? "given twice" : "not in the pool")}.", nameof(replacing));
            }

            all[at] = person;
        }

        return all;
    }

    private static ImmutableArray<Pair> InOrder(IEnumerable<Pair>? pairs) => pairs is null ? [] : [.. pairs
        .Select(Trimmed)
        .Distinct()
        .OrderBy(p => p.MenteeId, StringComparer.Ordinal)
        .ThenBy(p => p.MentorId, StringComparer.Ordinal)];

    /// <summary>People's ids are trimmed, so those in pairs are too; a null stays and is reported as blank.</summary>
    private static Pair Trimmed(Pair pair) => new(pair.MenteeId?.Trim()!, pair.MentorId?.Trim()!);

    private static ImmutableArray<T> InOrder<T>(IEnumerable<T> people)
        where T : Participant
    {
        ImmutableArray<T> all = [.. people];
        for (int i = 1; i < all.Length; i++)
        {
            if (string.CompareOrdinal(all[i - 1]?.Id, all[i]?.Id) > 0)
            {
                return [.. all.OrderBy(p => p?.Id, StringComparer.Ordinal)];
            }
        }

        return all;
    }

    /// <summary>The index of each id. Of people who are not there or there twice, which is a problem that the check reports, it has no or the first one.</summary>
    private static Dictionary<string, int> Index<T>(ImmutableArray<T> people)
        where T : Participant
    {
        var index = new Dictionary<string, int>(people.Length, StringComparer.Ordinal);
        for (int i = 0; i < people.Length; i++)
        {
            if (people[i] is { } person)
            {
                index.TryAdd(person.Id, i);
            }
        }

        return index;
    }
}
