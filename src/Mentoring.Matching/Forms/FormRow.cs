using System.Collections.Immutable;

namespace Mentoring.Matching.Forms;

/// <summary>One row of a form's table.</summary>
/// <remarks>Immutable.</remarks>
public sealed class FormRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="number">The number that a spreadsheet shows beside the row: 1 for the headers, so 2 for the first person.</param>
    /// <param name="line">The line of the file on which the row begins, from 1; it is more than the number once a cell above has several lines.</param>
    /// <param name="cells">The cells in the order of the headers.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public FormRow(int number, int line, IEnumerable<string> cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentNullException.ThrowIfNull(cells);
        Number = number;
        Line = line;
        Cells = [.. cells];
    }

    /// <summary>The number that a spreadsheet shows beside the row.</summary>
    public int Number { get; }

    /// <summary>The line of the file on which the row begins.</summary>
    public int Line { get; }

    /// <summary>The cells in the order of the headers.</summary>
    public ImmutableArray<string> Cells { get; }

    /// <summary>Whether no cell holds anything: a row that spreadsheets leave behind.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
