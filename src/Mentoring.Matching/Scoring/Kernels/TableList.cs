namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>What is looked up for one mentee: entries, each with one table a channel.</summary>
internal sealed class TableList(int capacity, int channels)
{
    private readonly TableEntry[] entries = new TableEntry[capacity];
    private readonly int[] criteria = new int[capacity];
    private int count;
    private int length;

    public ReadOnlySpan<TableEntry> Entries => entries.AsSpan(0, count);

    public int[] Tables { get; } = new int[capacity * channels * TableEntry.MostCodes];

    /// <summary>The criterion of an entry.</summary>
    public int CriterionOf(int entry) => criteria[entry];

    public void Clear() => (count, length) = (0, 0);

    /// <summary>Takes on an entry.</summary>
    /// <returns>Its tables, to be filled.</returns>
    public Span<int> Add(int criterion, MentorCodes codes, int size)
    {
        criteria[count] = criterion;
        entries[count++] = new TableEntry(codes, size, length);
        length += size * channels;
        return Tables.AsSpan(length - (size * channels), size * channels);
    }
}
