namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>The cells of a sparse square as compressed rows, each row's columns ascending.</summary>
public sealed record SparseCells(int Size, int[] RowStarts, int[] Columns, int[] Costs)
{
    /// <summary>Collects the same number of cells for each row; <paramref name="fill"/> gives a row's in any order.</summary>
    public static SparseCells Of(int size, int cellsPerRow, FillRow fill)
    {
        int[] starts = [.. Enumerable.Range(0, size + 1).Select(i => i * cellsPerRow)];
        int[] columns = new int[size * cellsPerRow];
        int[] costs = new int[columns.Length];
        for (int i = 0; i < size; i++)
        {
            Span<int> own = columns.AsSpan(starts[i], cellsPerRow);
            Span<int> ownCosts = costs.AsSpan(starts[i], cellsPerRow);
            fill(own, ownCosts);
            own.Sort(ownCosts);
        }

        return new(size, starts, columns, costs);
    }

    /// <summary>Writes a row's columns and their costs.</summary>
    public delegate void FillRow(Span<int> columns, Span<int> costs);

    /// <summary>Fills a span with different numbers below a bound.</summary>
    public static void DrawDistinct(Random random, int bound, Span<int> numbers, HashSet<int> seen)
    {
        seen.Clear();
        for (int k = 0; k < numbers.Length;)
        {
            int number = random.Next(bound);
            if (seen.Add(number))
            {
                numbers[k++] = number;
            }
        }
    }
}
