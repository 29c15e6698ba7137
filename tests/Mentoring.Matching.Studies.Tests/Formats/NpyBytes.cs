using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mentoring.Matching.Studies.Tests.Formats;

/// <summary>Writes .npy files as NumPy does: the head padded with blanks to a multiple of 64 bytes and closed by a line break.</summary>
internal static class NpyBytes
{
    internal static byte[] Of<T>(T[,] matrix, bool isFortranOrder = false, bool isBigEndian = false, int version = 1)
        where T : unmanaged, INumber<T>
    {
        (int rows, int columns) = (matrix.GetLength(0), matrix.GetLength(1));
        string type = $"{(isBigEndian ? '>' : '<')}{(T.One / (T.One + T.One) == T.Zero ? 'i' : 'f')}{Unsafe.SizeOf<T>()}";
        string shape = string.Create(CultureInfo.InvariantCulture, $"({rows}, {columns})");
        var bytes = new List<byte>(Head($"{{'descr': '{type}', 'fortran_order': {isFortranOrder}, 'shape': {shape}, }}", version));
        for (int at = 0; at < rows * columns; at++)
        {
            T value = isFortranOrder ? matrix[at % rows, at / rows] : matrix[at / columns, at % columns];
            byte[] own = new byte[Unsafe.SizeOf<T>()];
            Unsafe.WriteUnaligned(ref own[0], value);
            bytes.AddRange(isBigEndian == BitConverter.IsLittleEndian ? own.Reverse() : own);
        }

        return [.. bytes];
    }

    internal static byte[] Head(string dictionary, int version = 1)
    {
        int lengthSize = version == 1 ? 2 : 4;
        int padding = 63 - ((8 + lengthSize + dictionary.Length) % 64);
        byte[] text = Encoding.UTF8.GetBytes(dictionary + new string(' ', padding) + '\n');
        byte[] length = BitConverter.GetBytes(text.Length)[..lengthSize];
        return [0x93, .. "NUMPY"u8, (byte)version, 0, .. length, .. text];
    }
}
