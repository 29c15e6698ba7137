namespace Mentoring.Matching.Assignment;

/// <summary>Takes the cells of a sparse problem, row by row.</summary>
internal sealed class CellList(int rowCount)
{
    private readonly int[] starts = new int[rowCount + 1];
    private int[] columns = [];
    private int[] costs = [];
    private int count;
    private int row;

    internal void Add(int column, int cost)
    {
        if (count == columns.Length)
        {
            int length = (int)Math.Min(Array.MaxLength, Math.Max(256, 2L * count));
            Array.Resize(ref columns, length);
            Array.Resize(ref costs, length);
        }

        columns[count] = column;
        costs[count++] = cost;
    }

    internal void EndRow() => starts[++row] = count;

    internal SparseCosts ToStore() => new(starts, columns.AsMemory(0, count), costs.AsMemory(0, count));
}
