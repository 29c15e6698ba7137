namespace Mentoring.Matching.Assignment;

/// <summary>Turns a matrix over, block by block so that both sides of a block stay in the cache.</summary>
internal static class Transposition
{
    private const int Block = 32;

    /// <summary>The matrix column by column.</summary>
    /// <param name="matrix">The matrix row by row.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    internal static int[] Of(ReadOnlySpan<int> matrix, int rowCount, int columnCount)
    {
        int[] turned = GC.AllocateUninitializedArray<int>(matrix.Length);
        for (int top = 0; top < rowCount; top += Block)
        {
            int bottom = Math.Min(top + Block, rowCount);
            for (int left = 0; left < columnCount; left += Block)
            {
                int right = Math.Min(left + Block, columnCount);
                for (int j = left; j < right; j++)
                {
                    for (int i = top; i < bottom; i++)
                    {
                        turned[(j * rowCount) + i] = matrix[(i * columnCount) + j];
                    }
                }
            }
        }

        return turned;
    }
}
