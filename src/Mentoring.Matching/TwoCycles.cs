using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching;

/// <summary>The pairs of cells in which two people who are in both pools would mentor each other.</summary>
internal static class TwoCycles
{
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
