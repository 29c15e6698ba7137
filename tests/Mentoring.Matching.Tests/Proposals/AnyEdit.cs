using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Tests.Proposals;

/// <summary>Random edits.</summary>
internal static class AnyEdit
{
    /// <summary>One edit of any kind, to the proposal and to its twin; what rules or locks forbid is refused.</summary>
    public static Proposal Of(Proposal state, PlainProposal plain, Pool pool, Random random)
    {
        (int i, int j) = (random.Next(pool.Mentees.Length), random.Next(pool.Mentors.Length));
        (string mentee, string mentor) = (pool.Mentees[i].Id, pool.Mentors[j].Id);
        bool isLocked = pool.Locks.Any(l => l.MenteeId == mentee);
        switch (random.Next(6))
        {
            case 0 when !plain.IsAllowed(i, j) && (isLocked || new Matcher(state.Scheme).Explain(pool, mentee, mentor).Findings
                .Any(f => !f.IsAllowed && f.Rule.Stated is NotThemselves or NoAvoided)):
                Assert.Throws<ArgumentException>(() => state.Overrule(mentee, mentor));
                return state;
            case 0 when !plain.IsAllowed(i, j):
                plain.Overrule(i, j);
                state = state.Overrule(mentee, mentor);
                Assert.Contains(state.Overruled, o => o.Pair == new Pair(mentee, mentor) && !o.Findings.IsEmpty);
                return state;
            case 1 when !plain.IsAllowed(i, j):
                Assert.Throws<ArgumentException>(() => state.Pin(mentee, mentor));
                return state;
            case 0 or 1:
                plain.Pin(i, j);
                return state.Pin(mentee, mentor);
            case 2 when isLocked && plain.IsAllowed(i, j):
                Assert.Throws<ArgumentException>(() => state.Forbid(mentee, mentor));
                return state;
            case 2:
                plain.Forbid(i, j);
                return state.Forbid(mentee, mentor);
            case 3 when isLocked:
                Assert.Throws<ArgumentException>(() => state.Leave(mentee));
                return state;
            case 3:
                plain.Leave(i);
                return state.Leave(mentee);
            case 4:
                plain.Unpin(i);
                return state.Unpin(mentee);
            default:
                plain.Allow(i, j);
                return state.Allow(mentee, mentor);
        }
    }
}
