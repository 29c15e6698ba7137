namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>
/// Workload B: what a scheme gives. Twelve equally weighted questions: eight on a 5-point scale (closeness) and four with 3 of 10 options
/// (share of the row's options that the column has); cost is 1 minus the mean agreement, so there are many ties and low rank.
/// </summary>
public static class ScoreLikeCosts
{
    private const int Questions = 12, Scales = 8;

    public static int[] Of(int rows, int columns)
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
                for (int q = 0; q < Questions; q++)
                {
                    agreement += q < Scales
                        ? 1 - (Math.Abs(left[i][q] - right[j][q]) / 4.0)
                        : int.PopCount(left[i][q] & right[j][q]) / 3.0;
                }

                costs[(i * columns) + j] = (int)Math.Round((1 - (agreement / Questions)) * Workload.Unit);
            }
        }

        return costs;
    }

    private static int[] Answers(Random random) =>
        [.. Enumerable.Range(0, Questions).Select(q => q < Scales ? random.Next(5) : Options(random))];

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
