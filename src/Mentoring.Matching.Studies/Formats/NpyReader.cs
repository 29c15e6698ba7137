// Format: R. Kern, NEP 1, A simple file format for NumPy arrays (2007); numpy.lib.format, versions 1.0, 2.0 and 3.0.
using System.Numerics;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads a matrix that <c>numpy.save</c> wrote (.npy, format 1.0, 2.0 or 3.0; int32, int64, float32 or float64; either byte order; C or
/// Fortran order).
/// </summary>
/// <remarks>
/// <para>Whole numbers are taken as they are; one beyond plus or minus 2^30 steps is an error. A floating-point number is taken for the
/// decimal of fewest digits that it is the nearest floating-point number of (0.1, and not 0.1000000000000000055), as the text formats would
/// be read; when all of them fit one power of ten, the instance is exact. Otherwise each is rounded to the nearest step of the finest power
/// of ten at which the largest fits (to the even one of two), and <see cref="AssignmentInstance.IsRounded"/> is true. The largest then has
/// at least 10^8 steps; or 2^20 when it is below 10^-10, and one that would have fewer is an error.</para>
/// <para>When minimising, plus infinity is a cell that may not be used, and when maximising, minus infinity is. The other infinity and NaN
/// are errors, located by line = row and field = column, from 1; the first 100 are listed.</para>
/// <para>Rows and columns are named by their number from 1. What follows the matrix in the stream is not read. Time O(cells); memory 4
/// bytes a cell beside the numbers themselves.</para>
/// </remarks>
public static class NpyReader
{
    /// <summary>Reads an instance.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="options">What the format does not say; null means minimise with capacity 1 and every row assigned.</param>
    /// <returns>The instance, or the errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static ReadResult<AssignmentInstance> Read(Stream stream, AssignmentReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (NpyHeader.Read(stream, out string error) is not { } header)
        {
            return Failed(error);
        }

        options ??= new AssignmentReadOptions();
        return (header.Kind, header.Size) switch
        {
            ('i', 4) => Integers<int>(stream, header, options),
            ('i', _) => Integers<long>(stream, header, options),
            (_, 4) => Floats<float>(stream, header, options),
            _ => Floats<double>(stream, header, options),
        };
    }

    private static ReadResult<AssignmentInstance> Integers<T>(Stream stream, NpyHeader header, AssignmentReadOptions options)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (NpyNumbers.Read<T>(stream, header.CellCount, header.IsBigEndian) is not { } numbers)
        {
            return Truncated(header);
        }

        decimal unassigned = options.UnassignedCost ?? 0;
        var scale = new NumericScale(Math.Min(InstanceBuilder.DecimalsOf(unassigned), NumericScale.MaximumDecimals));
        long limit = (long)scale.ToUnits(AssignmentProblem.MaximumCost);
        long factor = (long)scale.Factor * (options.Maximize ? -1 : 1);
        int[] costs = new int[numbers.Length];
        var wrong = new CellErrors();
        foreach ((int row, int column, int from, int to) in Cells(header))
        {
            long number = long.CreateTruncating(numbers[from]);
            if (number < -limit || number > limit)
            {
                wrong.Add(row, column, number, InstanceBuilder.NumberTooLarge(scale, AssignmentProblem.MaximumCost));
                continue;
            }

            costs[to] = (int)(number * factor);
        }

        return Finish(header, options, costs, scale, isRounded: false, wrong);
    }

    private static ReadResult<AssignmentInstance> Floats<T>(Stream stream, NpyHeader header, AssignmentReadOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (NpyNumbers.Read<T>(stream, header.CellCount, header.IsBigEndian) is not { } numbers)
        {
            return Truncated(header);
        }

        double sign = options.Maximize ? -1 : 1;
        var floats = new FloatScale(isSingle: header.Size == 4);
        var wrong = new CellErrors();
        foreach ((int row, int column, int from, _) in Cells(header))
        {
            double number = double.CreateTruncating(numbers[from]);
            if (double.IsFinite(number))
            {
                floats.Note(number);
            }
            else if (number * sign is not double.PositiveInfinity)
            {
                wrong.Add(row, column, number, options.Maximize
                    ? "Expected a number, or minus infinity for a cell that may not be used."
                    : "Expected a number, or infinity for a cell that may not be used.");
            }
        }

        if (floats.Choose(options.UnassignedCost ?? 0, out string error) is not { } scale || wrong.Any)
        {
            var errors = new List<ReadError>();
            wrong.MoveTo(errors);
            return error.Length == 0 ? new(errors) : new(errors.Append(new(0, 0, "", error)));
        }

        int[] costs = new int[numbers.Length];
        foreach ((_, _, int from, int to) in Cells(header))
        {
            double number = double.CreateTruncating(numbers[from]);
            costs[to] = double.IsFinite(number) ? (int)sign * floats.ToInteger(number) : AssignmentProblem.Forbidden;
        }

        return Finish(header, options, costs, scale, floats.IsRounded, wrong);
    }

    private static ReadResult<AssignmentInstance> Finish(
        NpyHeader header, AssignmentReadOptions options, int[] costs, NumericScale scale, bool isRounded, CellErrors wrong)
    {
        var errors = new List<ReadError>();
        wrong.MoveTo(errors);
        var frame = new InstanceFrame(InstanceFrame.Numbered(header.RowCount), InstanceFrame.Numbered(header.ColumnCount), options, errors);
        frame.CheckUnassigned(scale, isRounded);
        return errors.Count > 0 ? new(errors) : frame.Make(costs, scale, isRounded);
    }

    // Row by row: where the cell is in the file and where in the costs.
    private static IEnumerable<(int Row, int Column, int From, int To)> Cells(NpyHeader header)
    {
        int to = 0;
        for (int i = 0; i < header.RowCount; i++)
        {
            for (int j = 0; j < header.ColumnCount; j++, to++)
            {
                yield return (i, j, header.IsFortranOrder ? (j * header.RowCount) + i : to, to);
            }
        }
    }

    private static ReadResult<AssignmentInstance> Truncated(NpyHeader header) => Failed(FormattableString.Invariant(
        $"The input ends before {header.RowCount} x {header.ColumnCount} numbers of {header.Size} bytes are read."));

    private static ReadResult<AssignmentInstance> Failed(string error) => new([new ReadError(0, 0, "", error)]);
}
