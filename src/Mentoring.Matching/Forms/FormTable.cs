using System.Collections.Immutable;

namespace Mentoring.Matching.Forms;

/// <summary>A table as a form tool exports it: headers, and a row for each reply.</summary>
/// <remarks>Immutable. The caller makes it from whatever file it comes in; the library reads no files.</remarks>
public sealed class FormTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="source">What messages call it: the name of the file.</param>
    /// <param name="headers">The headers, the first column first.</param>
    /// <param name="rows">The rows below the headers.</param>
    /// <param name="problems">What whoever read the file found wrong with it, such as a quotation mark that is never closed.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is blank.</exception>
    public FormTable(string source, IEnumerable<string> headers, IEnumerable<FormRow> rows, IEnumerable<FormProblem>? problems = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        Source = source;
        Headers = [.. headers];
        Rows = [.. rows];
        Problems = problems is null ? [] : [.. problems];
    }

    /// <summary>What messages call the table.</summary>
    public string Source { get; }

    /// <summary>The headers, the first column first.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>The rows below the headers.</summary>
    public ImmutableArray<FormRow> Rows { get; }

    /// <summary>What is wrong with the file itself.</summary>
    public ImmutableArray<FormProblem> Problems { get; }
}
