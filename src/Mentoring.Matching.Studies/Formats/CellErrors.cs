using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Collects the errors of cells up to a limit, and counts the rest.</summary>
internal sealed class CellErrors
{
    internal const int Limit = 100;

    private readonly List<ReadError> listed = [];
    private long count;

    internal bool Any => count > 0;

    internal void Add(int row, int column, IFormattable value, string expected)
    {
        if (++count <= Limit)
        {
            listed.Add(new(row + 1, column + 1, value.ToString(null, CultureInfo.InvariantCulture), expected));
        }
    }

    internal void MoveTo(List<ReadError> errors)
    {
        errors.AddRange(listed);
        if (count > Limit)
        {
            errors.Add(new(0, 0, "", string.Create(CultureInfo.InvariantCulture, $"{count} cells are wrong; the first {Limit} are listed.")));
        }
    }
}
