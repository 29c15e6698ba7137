using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Forms;

/// <summary>One thing that is wrong with a table: where it is, what is wrong, and how to mend it.</summary>
/// <remarks>Immutable, with value equality.</remarks>
public sealed record FormProblem
{
    /// <summary>Makes a problem.</summary>
    /// <param name="source">The table: the name of the file.</param>
    /// <param name="message">What is wrong, as a clause without a full stop.</param>
    /// <param name="mend">How to mend it, as a clause without a full stop.</param>
    /// <param name="row">The row as a spreadsheet counts: 1 for the headers.</param>
    /// <param name="line">The line of the file.</param>
    /// <param name="column">The header of the column.</param>
    /// <param name="value">What the cell holds.</param>
    /// <exception cref="ArgumentException">The source, message or mend is blank.</exception>
    public FormProblem(
        string source, string message, string mend, int? row = null, int? line = null, string? column = null, string? value = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        ArgumentException.ThrowIfNullOrWhiteSpace(mend);
        Source = source;
        Message = message;
        Mend = mend;
        Row = row;
        Line = line;
        Column = column;
        Value = value;
    }

    /// <summary>The table: the name of the file.</summary>
    public string Source { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>How to mend it.</summary>
    public string Mend { get; }

    /// <summary>The row as a spreadsheet counts, or <see langword="null"/> when the whole table is meant.</summary>
    public int? Row { get; }

    /// <summary>The line of the file, or <see langword="null"/> when the whole table is meant.</summary>
    public int? Line { get; }

    /// <summary>The header of the column, or <see langword="null"/> when the whole row is meant.</summary>
    public string? Column { get; }

    /// <summary>What the cell holds, untouched, or <see langword="null"/> when it is not about a cell.</summary>
    public string? Value { get; }

    /// <summary>The problem as one line without control characters: place, message, mend.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Row is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", row {Row}");
        }

        if (Line is not null && Line != Row)
        {
            text.Append(CultureInfo.InvariantCulture, $" (line {Line})");
        }

        if (Column is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", column \"{Column}\"");
        }

        return CellText.OneLine(text.Append(CultureInfo.InvariantCulture, $": {Message}; {Mend}.").ToString());
    }
}
