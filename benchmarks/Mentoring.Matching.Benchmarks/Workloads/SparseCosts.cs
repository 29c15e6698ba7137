namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>Workload E: each mentee may have 20 random mentors of as many as there are mentees, at uniform random costs.</summary>
public static class SparseCosts
{
    private const int CellsPerRow = 20;

    public static SparseCells Of(int size)
    {
        var random = new Random(20_260_105);
        var seen = new HashSet<int>();
        return SparseCells.Of(size, Math.Min(CellsPerRow, size), (columns, costs) =>
        {
            SparseCells.DrawDistinct(random, size, columns, seen);
            foreach (ref int cost in costs)
            {
                cost = random.Next(Workload.Unit);
            }
        });
    }
}
