namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>Workloads A, H and Z: independent uniform costs from a wide range, from 1 to 100, and of 0 and 1.</summary>
public static class RandomCosts
{
    public static int[] Uniform(int rows, int columns) => Draw(rows, columns, 20_260_101, 0, Workload.Unit);

    public static int[] OneToHundred(int rows, int columns) => Draw(rows, columns, 20_260_108, 1, 101);

    public static int[] ZeroOne(int rows, int columns) => Draw(rows, columns, 20_260_126, 0, 2);

    private static int[] Draw(int rows, int columns, int seed, int from, int below)
    {
        var random = new Random(seed);
        int[] costs = new int[rows * columns];
        for (int at = 0; at < costs.Length; at++)
        {
            costs[at] = random.Next(from, below);
        }

        return costs;
    }
}
