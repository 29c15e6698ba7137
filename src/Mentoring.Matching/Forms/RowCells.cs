using System.Globalization;

namespace Mentoring.Matching.Forms;

/// <summary>The cells of one row while they are read. Whatever is found wrong is located here, and makes the row a bad one.</summary>
internal sealed class RowCells(TableContext table, FormRow row)
{
    private HashSet<int>? dirty;

    public FormRow Row => row;

    /// <summary>Whether something is wrong with the row, as found here or by whoever read the file.</summary>
    public bool Failed { get; private set; } = table.IsBroken(row);

    /// <summary>The text of a cell; <see langword="null"/>, with one problem a cell, when it has characters that nobody typed.</summary>
    public string? Text(int column)
    {
        if (column >= row.Cells.Length || dirty?.Contains(column) == true)
        {
            return null;
        }

        string text = row.Cells[column];
        if (CellText.Dirt(text) is { } dirt)
        {
            (dirty ??= []).Add(column);
            Fail(column, dirt.Message, dirt.Mend);
            return null;
        }

        return text;
    }

    /// <summary>Whether the row has as many cells as there are headers. Blank cells at its end do not count.</summary>
    /// <remarks>A row that is broken in the file itself is not whole, and has its problem already.</remarks>
    public bool IsWhole()
    {
        if (table.IsBroken(row))
        {
            return false;
        }

        int headers = table.Table.Headers.Length;
        int cells = row.Cells.Length;
        while (cells > headers && string.IsNullOrWhiteSpace(row.Cells[cells - 1]))
        {
            cells--;
        }

        if (cells == headers)
        {
            return true;
        }

        Fail(null, string.Create(CultureInfo.InvariantCulture, $"the row has {cells} cells but there are {headers} headers"), cells < headers
            ? "add the missing cells; a line may have been broken in two"
            : "a cell with the separator in it needs quotation marks around it");
        return false;
    }

    public void Fail(int? column, string message, string mend)
    {
        Failed = true;
        table.Problems.Add(new FormProblem(
            table.Table.Source,
            message,
            mend,
            row.Number,
            row.Line,
            column is { } c ? table.NameOf(c) : null,
            column is { } i && i < row.Cells.Length ? row.Cells[i] : null));
    }
}
