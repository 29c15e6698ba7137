using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>The head of a .npy file: type, byte order, order of the cells and shape of the matrix that follows.</summary>
internal sealed record NpyHeader(char Kind, int Size, bool IsBigEndian, bool IsFortranOrder, int RowCount, int ColumnCount)
{
    internal const int MaximumSide = 1 << 24;

    private const int LongestText = 1 << 16; // NumPy itself refuses to read more than 10,000 bytes

    internal int CellCount => RowCount * ColumnCount;

    /// <summary>Reads the head; null, with one error, when it is not one of a matrix that can be read.</summary>
    internal static NpyHeader? Read(Stream stream, out string error)
    {
        error = "";
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, 8, throwOnEndOfStream: false) < 8 || !start.StartsWith(Magic))
        {
            error = "The input is not a .npy file: expected it to start with the byte 0x93 and the letters NUMPY.";
            return null;
        }

        if (start[6] is < 1 or > 3 || start[7] != 0)
        {
            error = FormattableString.Invariant($"The format version is {start[6]}.{start[7]}; expected 1.0, 2.0 or 3.0.");
            return null;
        }

        int lengthSize = start[6] == 1 ? 2 : 4;
        Span<byte> length = stackalloc byte[4];
        length.Clear();
        bool isComplete = stream.ReadAtLeast(length[..lengthSize], lengthSize, throwOnEndOfStream: false) == lengthSize;
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(length);
        if (isComplete && count > LongestText)
        {
            error = FormattableString.Invariant($"The header is said to be {count} bytes long; expected at most {LongestText}.");
            return null;
        }

        byte[] text = new byte[count];
        if (!isComplete || stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) < text.Length)
        {
            error = "The input ends within the header.";
            return null;
        }

        return NpyHeaderText.Parse(Encoding.UTF8.GetString(text)) is { } fields
            ? Check(fields, out error)
            : Fail("The header is not as expected: a dictionary of 'descr' (text), 'fortran_order' (True or False) and 'shape' (whole numbers).", out error);
    }

    internal static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    private static NpyHeader? Check(NpyHeaderText fields, out string error)
    {
        if (fields.Type is not ("<i4" or ">i4" or "<i8" or ">i8" or "<f4" or ">f4" or "<f8" or ">f8"))
        {
            return Fail($"The type of the numbers is {fields.Type}; expected int32, int64, float32 or float64 (convert it with astype).", out error);
        }

        string shape = string.Create(CultureInfo.InvariantCulture, $"The shape is ({string.Join(", ", fields.Shape)}); ");
        if (fields.Shape.Length != 2)
        {
            return Fail(shape + "expected a matrix: rows and columns.", out error);
        }

        (long rows, long columns) = (fields.Shape[0], fields.Shape[1]);
        if (rows is < 1 or > MaximumSide || columns is < 1 or > MaximumSide || rows * columns > InstanceFrame.MaximumCells)
        {
            return Fail(shape + FormattableString.Invariant(
                $"expected 1 to {MaximumSide} rows and columns and at most {InstanceFrame.MaximumCells} cells."), out error);
        }

        error = "";
        return new(fields.Type[1], fields.Type[2] - '0', fields.Type[0] == '>', fields.IsFortranOrder, (int)rows, (int)columns);
    }

    private static NpyHeader? Fail(string sentence, out string error)
    {
        error = sentence;
        return null;
    }
}
