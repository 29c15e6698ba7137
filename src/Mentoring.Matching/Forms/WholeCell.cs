using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Reads capacities and loads.</summary>
internal static class WholeCell
{
    private const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number in a cell; the fallback for an empty one; <see langword="null"/>, with a problem, when it is no capacity.</summary>
    public static int? Read(RowCells cells, int column, int fallback, AnswerFormat format)
    {
        if (column < 0)
        {
            return fallback;
        }

        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text) || ReferenceEquals(format.StateOf(text), Answer.Skipped))
        {
            return fallback;
        }

        if (Fault(text.Trim(), out int value) is not { } fault)
        {
            return value;
        }

        cells.Fail(column, $"{CellText.Quote(text)} {fault}", string.Create(
            CultureInfo.InvariantCulture,
            $"give a whole number from 0 to {FormLayout.LargestCapacity}, or clear the cell for {fallback}"));
        return null;
    }

    private static string? Fault(string text, out int value)
    {
        value = 0;
        if (!double.TryParse(text, style, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            return "is not a whole number";
        }

        if (number < 0 || number > FormLayout.LargestCapacity)
        {
            return number < 0 ? "is negative" : "is too large";
        }

        value = (int)number;
        return value == number ? null : "is not whole";
    }
}
