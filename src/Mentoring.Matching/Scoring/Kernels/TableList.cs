namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>What is looked up for one mentee: entries, each with one table a channel.</summary>
internal sealed class TableList
{
    private readonly TableEntry[] entries;
    private readonly int[] criteria;
    private readonly int channels;
    private readonly int start;
    private int count;
    private int length;

    public TableList(int capacity, int channels)
    {
        entries = new TableEntry[capacity];
        criteria = new int[capacity];
        this.channels = channels;
        Tables = AlignedArray.Of<int>(capacity * channels * TableEntry.MostCodes, out start);
        length = start;
    }

    public ReadOnlySpan<TableEntry> Entries => entries.AsSpan(0, count);

    public int[] Tables { get; }

    /// <summary>The criterion of an entry.</summary>
    public int CriterionOf(int entry) => criteria[entry];

    public void Clear() => (count, length) = (0, start);

    /// <summary>Takes on an entry.</summary>
    /// <returns>Its tables, to be filled.</returns>
    public Span<int> Add(int criterion, MentorCodes codes, int size)
    {
        criteria[count] = criterion;
        bool follows = count > 0 && codes.Stride == 4 && entries[count - 1].Codes == codes with { Place = codes.Place - 1 };
        entries[count++] = new TableEntry(codes, size, length, follows);
        length += size * channels;
        return Tables.AsSpan(length - (size * channels), size * channels);
    }
}
