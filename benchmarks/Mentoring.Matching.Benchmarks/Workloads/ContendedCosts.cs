namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>
/// Workload T: each mentee's best 20 of 200 random mentors, where half of a cost is the mentor's own, the same for all, so that mentees
/// want the same mentors and many mentors are wanted by nobody.
/// </summary>
public static class ContendedCosts
{
    private const int Seen = 200, Kept = 20;

    public static SparseCells Of(int size)
    {
        var random = new Random(20_260_120);
        int[] own = [.. Enumerable.Range(0, size).Select(_ => random.Next(Workload.Unit / 2))];
        int[] candidates = new int[Math.Min(Seen, size)];
        int[] candidateCosts = new int[candidates.Length];
        var seen = new HashSet<int>();
        return SparseCells.Of(size, Math.Min(Kept, size), (columns, costs) =>
        {
            SparseCells.DrawDistinct(random, size, candidates, seen);
            for (int k = 0; k < candidates.Length; k++)
            {
                candidateCosts[k] = own[candidates[k]] + random.Next(Workload.Unit / 2);
            }

            Array.Sort(candidateCosts, candidates);
            candidates.AsSpan(0, columns.Length).CopyTo(columns);
            candidateCosts.AsSpan(0, costs.Length).CopyTo(costs);
        });
    }
}
