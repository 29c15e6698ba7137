namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>Workload G: the Euclidean distance between random points of the unit square; a hard case, for neighbours compete.</summary>
public static class PlaneCosts
{
    public static int[] Of(int size)
    {
        var random = new Random(20_260_107);
        (double X, double Y)[] left = [.. Enumerable.Range(0, size).Select(_ => (random.NextDouble(), random.NextDouble()))];
        (double X, double Y)[] right = [.. Enumerable.Range(0, size).Select(_ => (random.NextDouble(), random.NextDouble()))];
        int[] costs = new int[size * size];
        for (int at = 0; at < costs.Length; at++)
        {
            (double x, double y) = (left[at / size].X - right[at % size].X, left[at / size].Y - right[at % size].Y);
            costs[at] = (int)Math.Round(Math.Sqrt((x * x) + (y * y)) * Workload.Unit);
        }

        return costs;
    }
}
