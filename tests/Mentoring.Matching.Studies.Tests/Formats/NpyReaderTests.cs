using System.Numerics;
using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class NpyReaderTests
{
    private const int X = AssignmentProblem.Forbidden;

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(1, true, true)]
    [InlineData(2, false, true)]
    [InlineData(2, true, false)]
    [InlineData(3, true, true)]
    public void Reads_every_type_order_and_version(int version, bool isFortranOrder, bool isBigEndian)
    {
        Check<int>([[1, -2, 3], [4, 5, 1 << 30]], [[1, -2, 3], [4, 5, 1 << 30]], 0);
        Check<long>([[1, -2, 3], [4, 5, -(1 << 30)]], [[1, -2, 3], [4, 5, -(1 << 30)]], 0);
        Check<float>([[0.1f, 2, -3.25f], [4, 12345.67f, float.PositiveInfinity]], [[10, 200, -325], [400, 1234567, X]], 2);
        Check<double>([[0.1, 2, -3.25], [4, 123456.789, double.PositiveInfinity]], [[100, 2000, -3250], [4000, 123456789, X]], 3);

        void Check<T>(T[][] rows, int[][] expected, int decimals)
            where T : unmanaged, INumber<T>
        {
            AssignmentInstance instance = Read(NpyBytes.Of(Matrix(rows), isFortranOrder, isBigEndian, version)).Value!;
            Assert.Equal(expected[0], instance.Problem.Costs(0).ToArray());
            Assert.Equal(expected[1], instance.Problem.Costs(1).ToArray());
            Assert.Equal((decimals, false), (instance.Scale.Decimals, instance.IsRounded));
            Assert.Equal(["1", "2", "3"], instance.ColumnNames.ToArray());
        }
    }

    [Property]
    public void Whole_numbers_are_the_same_whatever_their_type(int[][] rows, bool isFortranOrder, bool isBigEndian)
    {
        if (rows.Length == 0 || rows.Min(row => row.Length) == 0)
        {
            return;
        }

        int[,] matrix = Matrix([.. rows.Select(row => row[..rows.Min(r => r.Length)])]);
        Check(matrix);
        Check(Convert<long>(matrix));
        Check(Convert<float>(matrix));
        Check(Convert<double>(matrix));

        void Check<T>(T[,] numbers)
            where T : unmanaged, INumber<T>
        {
            AssignmentInstance instance = Read(NpyBytes.Of(numbers, isFortranOrder, isBigEndian)).Value!;
            for (int i = 0; i < matrix.GetLength(0); i++)
            {
                Assert.Equal(Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j]), instance.Problem.Costs(i).ToArray());
            }
        }
    }

    [Property]
    public void Decimals_are_read_as_the_text_formats_read_them(int first, int second, byte places)
    {
        decimal[] units = [.. new[] { first % 1_000_000, second % 1_000_000 }.Select(k => k / (decimal)Math.Pow(10, places % 7))];
        AssignmentInstance text = MatrixCsvReader.Read(new StringReader(FormattableString.Invariant($"{units[0]},{units[1]}"))).Value!;
        AssignmentInstance doubles = Read(NpyBytes.Of(new[,] { { (double)units[0], (double)units[1] } })).Value!;
        AssignmentInstance singles = Read(NpyBytes.Of(new[,] { { (float)units[0], (float)units[1] } })).Value!;
        Assert.Equal(text.Problem.Costs(0).ToArray(), doubles.Problem.Costs(0).ToArray());
        Assert.Equal(text.Problem.Costs(0).ToArray(), singles.Problem.Costs(0).ToArray());
        Assert.Equal((text.Scale, text.Scale), (doubles.Scale, singles.Scale));
    }

    [Theory]
    [InlineData(1.0 / 3, 0.1, 9, 333_333_333, 100_000_000)]
    [InlineData(1e17 / 3, 1e16, -8, 333_333_333, 100_000_000)]
    [InlineData(1e-9 / 3, 1e-10, 18, 333_333_333, 100_000_000)]
    [InlineData(0.1234567891, 0.5, 9, 123_456_789, 500_000_000)]
    [InlineData(2_000_000_000, 1_000_000_005, -1, 200_000_000, 100_000_000)]
    public void Numbers_that_no_scale_holds_are_rounded_and_the_instance_says_so(double a, double b, int decimals, int first, int second)
    {
        AssignmentInstance instance = Read(NpyBytes.Of(new[,] { { a, b } })).Value!;
        Assert.Equal([first, second], instance.Problem.Costs(0).ToArray());
        Assert.Equal((decimals, true), (instance.Scale.Decimals, instance.IsRounded));
    }

    [Property]
    public void A_rounded_number_is_at_most_half_a_step_away(int seed)
    {
        var random = new Random(seed);
        double size = Math.Pow(10, random.Next(-9, 17));
        double[,] matrix = { { size * random.NextDouble(), -size * random.NextDouble(), size } };
        AssignmentInstance instance = Read(NpyBytes.Of(matrix)).Value!;
        for (int j = 0; j < 3; j++)
        {
            decimal read = instance.ToUnits(instance.Problem.Costs(0)[j]);
            Assert.InRange((double)read, matrix[0, j] - (0.501 / (double)instance.Scale.Factor), matrix[0, j] + (0.501 / (double)instance.Scale.Factor));
        }

        Assert.InRange(Math.Abs(instance.Problem.Costs(0)[2]), 1, AssignmentProblem.MaximumCost);
    }

    [Fact]
    public void Options_hold_as_for_the_text_formats()
    {
        AssignmentReadOptions options = new()
        {
            Maximize = true,
            UnassignedCost = 0.5m,
            Capacities = new Dictionary<string, int> { ["2"] = 3 },
            MinimumLoads = new Dictionary<string, int> { ["1"] = 1 },
            Constraints = new([new("1", "1")], [new("2", "1")]),
        };
        foreach (byte[] bytes in (byte[][])[NpyBytes.Of(new[,] { { 7, 2 }, { 1, 4 } }), NpyBytes.Of(new[,] { { 7.0, 2 }, { 1, 4 } })])
        {
            AssignmentInstance instance = Read(bytes, options).Value!;
            Assert.Equal([X, -20], instance.Problem.Costs(0).ToArray());
            Assert.Equal(3, instance.Problem.Capacity(1));
            Assert.Equal(1, instance.Problem.MinimumLoad(0));
            Assert.Equal([(1, 0)], instance.Problem.Pins.ToArray());
            Assert.Equal(3m, instance.ToUnits(new ExactSolver().Solve(instance.Problem).TotalCost));
        }

        Assert.Equal(-5, Read(NpyBytes.Of(new[,] { { 7 } }), options with { Capacities = null, Constraints = null }).Value!.Problem.UnassignedCost(0));
    }

    [Theory]
    [InlineData(false, 2, "NaN")]
    [InlineData(false, 3, "-Infinity")]
    [InlineData(true, 2, "NaN")]
    [InlineData(true, 3, "Infinity")]
    public void NaN_and_the_wrong_infinity_are_errors_with_their_cell(bool maximize, int column, string value)
    {
        double[,] matrix = { { 1, 2, 3 }, { maximize ? double.NegativeInfinity : double.PositiveInfinity, 5, 6 } };
        matrix[1, column - 1] = double.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        foreach (byte[] bytes in (byte[][])[NpyBytes.Of(matrix), NpyBytes.Of(Convert<float>(matrix))])
        {
            ReadError error = Assert.Single(Read(bytes, new() { Maximize = maximize }).Errors);
            Assert.Equal((2, column, value), (error.Line, error.Field, error.Value));
        }
    }

    [Fact]
    public void All_wrong_cells_are_reported_at_once_up_to_a_limit()
    {
        long[,] matrix = new long[30, 10];
        for (int i = 0; i < 30; i++)
        {
            matrix[i, 3] = long.MinValue;
            matrix[i, 4] = long.MaxValue;
            matrix[i, 5] = (1L << 30) + 1;
            matrix[i, 6] = 1L << 30;
        }

        ReadResult<AssignmentInstance> result = Read(NpyBytes.Of(matrix));
        Assert.Equal(90, result.Errors.Length);
        Assert.Equal((1, 6, "1073741825"), (result.Errors[2].Line, result.Errors[2].Field, result.Errors[2].Value));
        result = Read(NpyBytes.Of(matrix), new() { UnassignedCost = 0.5m });
        Assert.Equal(101, result.Errors.Length);
        Assert.Contains("120 cells are wrong", result.Errors[100].Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2147483647, 2147483647), }", "expected 1 to 16777216 rows")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (9223372036854775807, 2), }", "expected 1 to 16777216 rows")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (16777216, 17), }", "at most 268435456 cells")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999, 2), }", "header is not as expected")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (-1, 2), }", "expected 1 to")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 268435456), }", "expected 1 to")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (5,), }", "The shape is (5); expected a matrix")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (), }", "expected a matrix")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2, 2), }", "expected a matrix")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (2, 2), }", "|O; expected int32, int64")]
    [InlineData("{'descr': '<f2', 'fortran_order': False, 'shape': (2, 2), }", "<f2; expected int32, int64")]
    [InlineData("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2, 2), }", "header is not as expected")]
    [InlineData("{'descr': '<f8', 'fortran_order': 0, 'shape': (2, 2), }", "header is not as expected")]
    [InlineData("{'descr': '<f8', 'shape': (2, 2), }", "header is not as expected")]
    [InlineData("{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", "header is not as expected")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2)} x", "header is not as expected")]
    [InlineData("", "header is not as expected")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (16000, 16000), }", "ends before 16000 x 16000 numbers of 8 bytes")]
    [InlineData("{'descr':'<i4','fortran_order':True,'shape':(2L, 2L)}", "ends before 2 x 2 numbers of 4 bytes")]
    public void A_hostile_head_is_one_error_and_no_allocation(string dictionary, string expected)
    {
        byte[] bytes = NpyBytes.Head(dictionary, version: 3);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadError error = Assert.Single(Read(bytes).Errors);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        Assert.Equal((0, 0), (error.Line, error.Field));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_is_one_error()
    {
        byte[] bytes = NpyBytes.Of(new[,] { { 1, 2 }, { 3, 4 } });
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Single(Read(bytes[..length]).Errors);
        }

        Assert.True(Read([.. bytes, 1, 2, 3]).IsSuccess);
    }

    [Theory]
    [InlineData(4, 0, "version is 4.0")]
    [InlineData(1, 1, "version is 1.1")]
    public void Other_versions_are_errors(byte major, byte minor, string expected)
    {
        byte[] bytes = NpyBytes.Of(new[,] { { 1 } });
        (bytes[6], bytes[7]) = (major, minor);
        Assert.Contains(expected, Assert.Single(Read(bytes).Errors).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_of_gigabytes_is_refused_before_it_is_read()
    {
        byte[] bytes = [0x93, .. "NUMPY"u8, 2, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        Assert.Contains("4294967295 bytes", Assert.Single(Read(bytes).Errors).Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e200, "larger units")]
    [InlineData(1e-200, "smaller units")]
    public void Numbers_beyond_every_scale_are_an_error(double size, string expected) =>
        Assert.Contains(expected, Assert.Single(Read(NpyBytes.Of(new[,] { { size / 3 } })).Errors).Expected, StringComparison.Ordinal);

    [Fact]
    public void A_large_matrix_is_read_from_a_stream_of_unknown_length()
    {
        int[,] matrix = new int[400, 500];
        matrix[399, 498] = 7;
        using var stream = new DribblingStream(NpyBytes.Of(matrix));
        Assert.Equal(7, NpyReader.Read(stream).Value!.Problem.Costs(399)[498]);
    }

    private static ReadResult<AssignmentInstance> Read(byte[] bytes, AssignmentReadOptions? options = null) =>
        NpyReader.Read(new MemoryStream(bytes), options);

    private static T[,] Matrix<T>(T[][] rows)
    {
        var matrix = new T[rows.Length, rows[0].Length];
        for (int at = 0; at < matrix.Length; at++)
        {
            matrix[at / rows[0].Length, at % rows[0].Length] = rows[at / rows[0].Length][at % rows[0].Length];
        }

        return matrix;
    }

    private static T[,] Convert<T>(dynamic matrix)
        where T : unmanaged, INumber<T>
    {
        var result = new T[matrix.GetLength(0), matrix.GetLength(1)];
        for (int at = 0; at < result.Length; at++)
        {
            result[at / result.GetLength(1), at % result.GetLength(1)] = (T)matrix[at / result.GetLength(1), at % result.GetLength(1)];
        }

        return result;
    }

    // Gives a few bytes at a time and cannot seek, as a pipe does.
    private sealed class DribblingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}
