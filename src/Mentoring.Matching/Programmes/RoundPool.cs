using System.Globalization;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Programmes;

/// <summary>The pool of a round: running pairs take places, ended ones are earlier pairs.</summary>
internal sealed class RoundPool
{
    private readonly Pool pool;
    private readonly IReadOnlyList<RunningPair> staying;
    private readonly Dictionary<string, RunningPair> pairOfMentee;
    private readonly ILookup<string, RunningPair> pairsOfMentor;
    private readonly ILookup<string, Pair> locksOfMentor;
    private readonly HashSet<Pair> ended;
    private readonly HashSet<string> left; // who takes part and is to have nobody, since the pairs of the round are settled

    /// <summary>Sorts the running pairs by whether both take part.</summary>
    /// <param name="pool">Who takes part.</param>
    /// <param name="staying">The pairs that go on.</param>
    /// <param name="ended">The pairs that are not made again.</param>
    /// <param name="leavesOthers">Whether only running and locked pairs are to be made.</param>
    public RoundPool(Pool pool, IReadOnlyList<RunningPair> staying, IEnumerable<EndedPair> ended, bool leavesOthers)
    {
        this.pool = pool;
        this.staying = staying;
        pairOfMentee = staying.ToDictionary(p => p.MenteeId, StringComparer.Ordinal);
        pairsOfMentor = staying.ToLookup(p => p.MentorId, StringComparer.Ordinal);
        locksOfMentor = pool.Locks.ToLookup(l => l.MentorId, StringComparer.Ordinal);
        this.ended = [.. ended.Select(p => p.Pair)];
        left = leavesOthers
            ? [.. pool.Mentees.Select(m => m.Id).Except(pool.Locks.Select(l => l.MenteeId)).Where(id => !pairOfMentee.ContainsKey(id))]
            : [];
        InvalidInputException.ThrowIfAny("round", Problems());
    }

    /// <summary>The pairs that go on whose two both take part.</summary>
    public IEnumerable<RunningPair> Inside => staying.Where(p => pool.IndexOfMentee(p.MenteeId) >= 0 && pool.IndexOfMentor(p.MentorId) >= 0);

    /// <summary>Whether a mentor has more mentees than the places they now offer.</summary>
    public bool HasTooMany(string mentorId) => pairsOfMentor[mentorId].Count() > pool.Mentors[pool.IndexOfMentor(mentorId)].Capacity;

    /// <summary>The pool, with all running pairs locked but those that may change.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="free">The pairs that may change.</param>
    public Pool Of(Scheme scheme, IReadOnlySet<Pair> free)
    {
        // Their mentor does not take part, so they cannot be locked; and they have a pair, so they are not matched.
        var absent = staying.Where(p => pool.IndexOfMentor(p.MentorId) < 0).Select(p => p.MenteeId).Concat(left).ToHashSet(StringComparer.Ordinal);
        bool stated = scheme.Rules.Any(r => r is NoEarlierPair);
        return new Pool(
            scheme.Questionnaire,
            pool.Mentees.Where(m => !absent.Contains(m.Id)),
            pool.Mentors.Select(m => WithPlaces(m, absent)),
            pool.Locks.Concat(Inside.Select(p => p.Pair).Where(p => !free.Contains(p))).Where(p => !absent.Contains(p.MenteeId)),
            stated ? pool.EarlierPairs.Concat(ended) : ended,
            pool.PairValues.Where(v => !absent.Contains(v.Pair.MenteeId)));
    }

    /// <summary>A mentor with the places that are left beside pairs of people who do not take part, and as many as the running pairs need.</summary>
    private Mentor WithPlaces(Mentor mentor, HashSet<string> absent)
    {
        int count = pairsOfMentor[mentor.Id].Count();
        int inside = pairsOfMentor[mentor.Id].Count(p => pool.IndexOfMentee(p.MenteeId) >= 0);
        int outside = count - inside;
        int capacity = Math.Max(mentor.Capacity - outside, inside);
        return count == 0 && absent.Count == 0 ? mentor : new Mentor(
            mentor.Id,
            mentor.Answers,
            capacity,
            Math.Clamp(mentor.MinimumLoad - outside, 0, capacity),
            mentor.Name,
            mentor.Requests.Where(id => !absent.Contains(id)),
            mentor.Avoids.Where(id => !absent.Contains(id)));
    }

    private IEnumerable<Problem> ProblemsOf(Pair locked)
    {
        string place = $"locked pair '{locked}'";
        if (ended.Contains(locked))
        {
            yield return new Problem(place, "the pair ended, and is not made again", "leave the lock out");
        }

        if (pairOfMentee.TryGetValue(locked.MenteeId, out RunningPair? running) && running.MentorId != locked.MentorId)
        {
            yield return new Problem(place, $"the mentee's pair with '{running.MentorId}' runs until {running.End:O}", "leave the lock out, or end that pair first");
        }
    }

    /// <summary>Running pairs may be more than the mentor now offers; new locked ones may not come on top of that.</summary>
    private IEnumerable<Problem> ProblemsOf(Mentor mentor)
    {
        int locks = locksOfMentor[mentor.Id].Count(l => !pairOfMentee.ContainsKey(l.MenteeId));
        int running = locks == 0 ? 0 : pairsOfMentor[mentor.Id].Count();
        if (running > 0 && locks + running > mentor.Capacity)
        {
            yield return new Problem(
                $"mentor '{mentor.Id}'",
                string.Create(CultureInfo.InvariantCulture, $"{running} running and {locks} locked pairs are more than the capacity of {mentor.Capacity}"),
                "raise the capacity, leave locks out, or end a running pair first");
        }
    }

    private List<Problem> Problems() => [.. pool.Locks.SelectMany(ProblemsOf), .. pool.Locks.IsEmpty ? [] : pool.Mentors.SelectMany(ProblemsOf)];
}
