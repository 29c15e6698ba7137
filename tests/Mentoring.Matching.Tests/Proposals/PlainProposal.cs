using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Tests.Matching;

namespace Mentoring.Matching.Tests.Proposals;

/// <summary>The slow, obviously right twin of a proposal: keeps what people decided in a list and tries every matching anew after each edit.</summary>
internal sealed class PlainProposal(Scheme scheme, Pool pool, IReadOnlyList<WaitingPerson>? waiting = null)
{
    private readonly PlainMatcher matcher = new(scheme, pool) { Waiting = waiting ?? [] };
    private readonly Dictionary<int, int> held = [];
    private readonly HashSet<(int, int)> forbidden = [];

    /// <summary>The number placed and the total in steps of the best state, or <see langword="null"/> where none keeps the edits.</summary>
    public (int Placed, long Total)? Best() => matcher.Best(MayHave);

    /// <summary>The values of the best state by the scheme's objectives, less being better, or <see langword="null"/> where none keeps the edits.</summary>
    public long[]? BestKey(int[] current) => matcher.BestKey(current, MayHave);

    /// <summary>The values of a state.</summary>
    public long[] KeyOf(Proposal state, int[] current)
    {
        int[] mentorOf = [.. pool.Mentees.Select(m => state.MentorIdOf(m.Id) is { } mentor ? pool.IndexOfMentor(mentor) : -1)];
        int[] load = new int[pool.Mentors.Length];
        foreach (int mentor in mentorOf.Where(j => j >= 0))
        {
            load[mentor]++;
        }

        return matcher.Key(current, mentorOf, load);
    }

    /// <summary>The same if one pair more were held, and everything that speaks against it forgotten.</summary>
    public (int Placed, long Total)? BestWith(int mentee, int mentor) =>
        matcher.Best((i, j) => i == mentee ? j == mentor : MayHave(i, j));

    /// <summary>Holds a pair whatever the rules say.</summary>
    public void Overrule(int mentee, int mentor)
    {
        Pin(mentee, mentor);
        matcher.Overrule((i, j) => held.TryGetValue(i, out int own) && own == j);
    }

    public bool IsAllowed(int mentee, int mentor) => matcher.IsAllowed(mentee, mentor);

    public bool IsEdited(int mentee, int mentor) => held.ContainsKey(mentee) || forbidden.Contains((mentee, mentor));

    /// <summary>Whether a state keeps the edits.</summary>
    public bool Keeps(Proposal state) => pool.Mentees.Select((m, i) => (m, i)).All(m =>
        MayHave(m.i, state.MentorIdOf(m.m.Id) is { } mentor ? pool.IndexOfMentor(mentor) : -1));

    public void Pin(int mentee, int mentor)
    {
        held[mentee] = mentor;
        forbidden.Remove((mentee, mentor));
    }

    public void Leave(int mentee) => held[mentee] = -1;

    public void Unpin(int mentee) => held.Remove(mentee);

    public void Allow(int mentee, int mentor) => forbidden.Remove((mentee, mentor));

    public void Forbid(int mentee, int mentor)
    {
        forbidden.Add((mentee, mentor));
        if (held.TryGetValue(mentee, out int own) && own == mentor)
        {
            held.Remove(mentee);
        }
    }

    private bool MayHave(int mentee, int mentor) =>
        !forbidden.Contains((mentee, mentor)) && (!held.TryGetValue(mentee, out int own) || own == mentor);
}
