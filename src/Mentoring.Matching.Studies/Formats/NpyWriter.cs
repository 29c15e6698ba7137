// Format: R. Kern, NEP 1, A simple file format for NumPy arrays (2007); numpy.lib.format, version 1.0.
using System.Buffers.Binary;
using System.Text;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Writes a matrix as <c>numpy.load</c> and <see cref="NpyReader"/> read it (.npy, format 1.0, C order, little endian): int64 when every cell may be
/// used and is a whole number, else float64 with infinity for a cell that may not be used (minus infinity when maximising).
/// </summary>
/// <remarks>
/// In the source's own units and sign. A decimal is written as the floating-point number nearest to it, which reads as the same decimal again.
/// Time O(cells), memory O(columns).
/// </remarks>
public static class NpyWriter
{
    /// <summary>Writes an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="accepted">What may be lost; nothing when null.</param>
    /// <returns>Whether it was written, and what was lost or stood in the way.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> or <paramref name="stream"/> is null.</exception>
    public static WriteResult Write(AssignmentInstance instance, Stream stream, IEnumerable<FormatLoss>? accepted = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(stream);
        var result = WriteResult.Of(Losses(instance), accepted);
        if (!result.IsWritten)
        {
            return result;
        }

        AssignmentProblem problem = instance.Unpinned;
        bool isWhole = IsWhole(instance);
        WriteHead(stream, isWhole ? "<i8" : "<f8", problem.RowCount, problem.ColumnCount);
        int[] buffer = new int[problem.RowBufferLength];
        byte[] bytes = new byte[problem.ColumnCount * sizeof(long)];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                Span<byte> place = bytes.AsSpan(j * sizeof(long), sizeof(long));
                int cost = cells.CostOf(j);
                if (isWhole)
                {
                    BinaryPrimitives.WriteInt64LittleEndian(place, (long)instance.ToUnits(cost));
                }
                else
                {
                    BinaryPrimitives.WriteDoubleLittleEndian(place, Double(instance, cost));
                }
            }

            stream.Write(bytes);
        }

        return result;
    }

    private static double Double(AssignmentInstance instance, int cost)
    {
        int sign = instance.IsMaximized ? -1 : 1;
        double power = (double)new NumericScale(Math.Abs(instance.Scale.Decimals)).Factor; // exact: 5^18 has less than 53 bits
        return cost == AssignmentProblem.Forbidden ? sign * double.PositiveInfinity
            : instance.Scale.Decimals < 0 ? sign * (double)cost * power
            : cost == 0 ? 0
            : sign * (double)cost / power;
    }

    private static bool IsWhole(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Unpinned;
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                int cost = cells.CostOf(j);
                decimal units = cost == AssignmentProblem.Forbidden ? 0.5m : instance.ToUnits(cost);
                if (units != decimal.Truncate(units) || Math.Abs(units) > AssignmentProblem.MaximumCost)
                {
                    return false; // a reader takes integers as they are, without a scale that would make room
                }
            }
        }

        return true;
    }

    private static void WriteHead(Stream stream, string type, int rowCount, int columnCount)
    {
        string dictionary = FormattableString.Invariant($"{{'descr': '{type}', 'fortran_order': False, 'shape': ({rowCount}, {columnCount}), }}");
        int length = ((10 + dictionary.Length + 1 + 63) / 64 * 64) - 10;
        Span<byte> start = stackalloc byte[10];
        NpyHeader.Magic.CopyTo(start);
        start[6] = 1;
        start[7] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(start[8..], (ushort)length);
        stream.Write(start);
        stream.Write(Encoding.ASCII.GetBytes(dictionary.PadRight(length - 1) + '\n'));
    }

    private static IEnumerable<FormatRefusal> Losses(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Problem;
        IEnumerable<FormatRefusal> losses = InstanceLosses.WithoutNames(instance);
        return problem.RowCount is < 1 or > NpyHeader.MaximumSide || problem.ColumnCount is < 1 or > NpyHeader.MaximumSide
            || (long)problem.RowCount * problem.ColumnCount > InstanceFrame.MaximumCells
            ? losses.Append(new(null, FormattableString.Invariant(
                $"There are {problem.RowCount} rows and {problem.ColumnCount} columns; expected 1 to {NpyHeader.MaximumSide} of each and at most {InstanceFrame.MaximumCells} cells.")))
            : losses;
    }
}
