namespace Mentoring.Matching.Studies.Formats;

/// <summary>Collects the errors of an input up to a limit, and counts the rest.</summary>
internal sealed class LimitedErrors
{
    internal const int Limit = 100;

    private readonly List<ReadError> listed = [];
    private long count;

    internal bool Any => count > 0;

    internal void Add(int line, int field, string value, string expected)
    {
        if (++count <= Limit)
        {
            listed.Add(new(line, field, value, expected));
        }
    }

    /// <summary>All that were listed, in the order of the input, and how many there are when that is not all.</summary>
    internal IEnumerable<ReadError> All()
    {
        IEnumerable<ReadError> sorted = listed.OrderBy(e => e.Line).ThenBy(e => e.Field);
        return count <= Limit
            ? sorted
            : sorted.Append(new(0, 0, "", FormattableString.Invariant($"{count} errors were found; the first {Limit} are listed.")));
    }
}
