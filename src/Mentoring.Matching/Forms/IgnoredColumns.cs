using System.Collections.Immutable;

namespace Mentoring.Matching.Forms;

/// <summary>The columns of a table that nothing in the scheme reads.</summary>
public sealed class IgnoredColumns
{
    internal IgnoredColumns(string table, string source, IEnumerable<string> headers)
    {
        Table = table;
        Source = source;
        Headers = [.. headers];
    }

    /// <summary>What the table is for: <c>mentees</c>, <c>mentors</c>, <c>pairs</c>, <c>earlier</c>, <c>locks</c>, or several of them for one and the same table.</summary>
    public string Table { get; }

    /// <summary>The name of the file.</summary>
    public string Source { get; }

    /// <summary>The headers in the order of the table; a blank one as <c>column 5</c>.</summary>
    public ImmutableArray<string> Headers { get; }
}
