namespace Mentoring.Matching.Studies.Formats;

/// <summary>Groups in an order as compressed sparse rows: an item of the first group costs 1, one of the second 2, and so on.</summary>
internal sealed record SparseRanks(int[] Starts, int[] Columns, int[] Costs)
{
    /// <summary>The rows of lists.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="listOfRow">The list of each row; several rows may have one.</param>
    internal static SparseRanks Of(IReadOnlyList<OrderedGroups> lists, IEnumerable<int> listOfRow)
    {
        int[] rows = [.. listOfRow];
        int[] starts = new int[rows.Length + 1];
        for (int i = 0; i < rows.Length; i++)
        {
            starts[i + 1] = checked(starts[i] + lists[rows[i]].ItemCount);
        }

        int[] columns = new int[starts[^1]];
        int[] costs = new int[starts[^1]];
        for (int i = 0; i < rows.Length; i++)
        {
            OrderedGroups list = lists[rows[i]];
            list.Items.CopyTo(columns.AsSpan(starts[i]));
            int at = starts[i];
            for (int k = 0; k < list.GroupCount; k++)
            {
                int count = list.Group(k).Length;
                costs.AsSpan(at, count).Fill(k + 1);
                at += count;
            }

            columns.AsSpan(starts[i]..starts[i + 1]).Sort(costs.AsSpan(starts[i]..starts[i + 1]));
        }

        return new(starts, columns, costs);
    }
}
