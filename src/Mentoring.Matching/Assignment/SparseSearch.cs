namespace Mentoring.Matching.Assignment;

/// <summary>What a search for a shortest path over columns needs, in either direction.</summary>
internal sealed class SparseSearch
{
    /// <summary>The distance of what was not reached; above every true distance, which is below 2^61.</summary>
    internal const long Unreached = long.MaxValue;

    private readonly SparseHeap heap = new();
    private readonly long[] d;
    private readonly List<int> touched = [];
    private readonly List<(int Column, long Distance)> settled = [];

    internal SparseSearch(int columnCount)
    {
        d = new long[columnCount];
        Array.Fill(d, Unreached);
        Pred = new int[columnCount];
    }

    /// <summary>The row through which each column was reached last.</summary>
    internal int[] Pred { get; }

    /// <summary>The columns with a final distance, nearest first.</summary>
    internal List<(int Column, long Distance)> Settled => settled;

    /// <summary>Forgets the search before this one. O(columns reached by it).</summary>
    internal void Restart()
    {
        foreach (int j in touched)
        {
            d[j] = Unreached;
        }

        touched.Clear();
        settled.Clear();
        heap.Clear();
    }

    /// <summary>Notes that the column can be reached at this distance through the row. Whether that is news.</summary>
    internal bool Reach(int column, long distance, int row)
    {
        if (distance >= d[column])
        {
            return false;
        }

        if (d[column] == Unreached)
        {
            touched.Add(column);
        }

        d[column] = distance;
        Pred[column] = row;
        return true;
    }

    /// <summary>Will settle the column at this distance, unless a smaller one is found.</summary>
    internal void Push(int column, long distance) => heap.Push(distance, column);

    /// <summary>Settles the nearest column that is nearer than the end found so far, or returns -1.</summary>
    internal int SettleNearest(long end)
    {
        while (heap.Count > 0)
        {
            (long distance, int column) = heap.Pop();
            if (distance >= end)
            {
                return -1;
            }

            if (distance == d[column])
            {
                settled.Add((column, distance));
                return column;
            }
        }

        return -1;
    }
}
