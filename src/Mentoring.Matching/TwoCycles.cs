using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching;

/// <summary>The pairs of cells in which two people who are in both pools would mentor each other.</summary>
internal static class TwoCycles
{
    /// <summary>Whether a scheme forbids two-cycles and a pool could have some.</summary>
    public static bool Matter(Scheme scheme, Pool pool) => scheme.ForbidTwoCycles && pool.Mentees.Count(m => pool.IndexOfMentor(m.Id) >= 0) > 1;

    /// <summary>Whether some two people mentor each other, in O(mentees) time.</summary>
    public static bool AreIn(Pool pool, ReadOnlySpan<int> mentorOf)
    {
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            bool isCycle = mentorOf[mentee] is >= 0 and int mentor
                && pool.IndexOfMentor(pool.Mentees[mentee].Id) is >= 0 and int self
                && pool.IndexOfMentee(pool.Mentors[mentor].Id) is >= 0 and int other
                && other != mentee
                && mentorOf[other] == self;
            if (isCycle)
            {
                return true;
            }
        }

        return false;
    }

    public static ImmutableArray<ExclusivePair> Of(Pool pool, AssignmentProblem problem, CancellationToken cancellationToken)
    {
        (int Mentee, int Mentor)[] both = [.. pool.Mentees
            .Select((m, i) => (i, pool.IndexOfMentor(m.Id)))
            .Where(p => p.Item2 >= 0)];
        var cycles = ImmutableArray.CreateBuilder<ExclusivePair>();
        for (int a = 0; a < both.Length; a++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int b = a + 1; b < both.Length; b++)
            {
                bool possible = problem.Cost(both[a].Mentee, both[b].Mentor) != AssignmentProblem.Forbidden
                    && problem.Cost(both[b].Mentee, both[a].Mentor) != AssignmentProblem.Forbidden;
                if (possible)
                {
                    cycles.Add(new ExclusivePair(both[a].Mentee, both[b].Mentor, both[b].Mentee, both[a].Mentor));
                }
            }
        }

        return cycles.ToImmutable();
    }
}
