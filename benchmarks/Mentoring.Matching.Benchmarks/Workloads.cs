namespace Mentoring.Matching.Benchmarks;

/// <summary>The seeded cost matrices of the benchmarks; costs are fixed-point, 2^-20 a unit.</summary>
public static class Workloads
{
    private const int Unit = 1 << 20;

    /// <summary>Workload A: uniform random costs.</summary>
    public static int[] Uniform(int rows, int columns)
    {
        var random = new Random(20_260_101);
        return [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(Unit))];
    }

    /// <summary>
    /// Workload B: score-like costs. Twelve equally weighted questions: eight on a 5-point scale (closeness) and four with 3 of 10 options
    /// (share of the row's options that the column has); cost is 1 minus the mean agreement, so there are many ties and low rank.
    /// </summary>
    public static int[] ScoreLike(int rows, int columns)
    {
        var random = new Random(20_260_102);
        int[][] left = [.. Enumerable.Range(0, rows).Select(_ => Answers(random))];
        int[][] right = [.. Enumerable.Range(0, columns).Select(_ => Answers(random))];
        int[] costs = new int[rows * columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                double agreement = 0;
                for (int q = 0; q < 12; q++)
                {
                    agreement += q < 8
                        ? 1 - (Math.Abs(left[i][q] - right[j][q]) / 4.0)
                        : int.PopCount(left[i][q] & right[j][q]) / 3.0;
                }

                costs[(i * columns) + j] = (int)Math.Round((1 - (agreement / 12)) * Unit);
            }
        }

        return costs;
    }

    /// <summary>Workload F: Machol and Wien's costs i * j, the hard case of shortest augmenting paths.</summary>
    public static int[] MacholWien(int size) =>
        [.. Enumerable.Range(0, size * size).Select(at => ((at / size) + 1) * ((at % size) + 1))];

    private static int[] Answers(Random random) => [.. Enumerable.Range(0, 12).Select(q => q < 8 ? random.Next(5) : Options(random))];

    private static int Options(Random random)
    {
        int set = 0;
        while (int.PopCount(set) < 3)
        {
            set |= 1 << random.Next(10);
        }

        return set;
    }
}
