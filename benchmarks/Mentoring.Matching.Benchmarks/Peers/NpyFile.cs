using System.Runtime.InteropServices;
using System.Text;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>Writes a matrix as NumPy's .npy, format 1.0, for peers in Python.</summary>
public static class NpyFile
{
    private const int Alignment = 64;

    public static void Write(string path, int rows, int columns, ReadOnlySpan<int> costs) => Write(path, rows, columns, "<i4", MemoryMarshal.AsBytes(costs));

    public static void Write(string path, int rows, int columns, ReadOnlySpan<float> values) => Write(path, rows, columns, "<f4", MemoryMarshal.AsBytes(values));

    // Little-endian, as every machine is that .NET runs on and that is worth timing.
    private static void Write(string path, int rows, int columns, string type, ReadOnlySpan<byte> bytes)
    {
        string head = FormattableString.Invariant($"{{'descr': '{type}', 'fortran_order': False, 'shape': ({rows}, {columns}), }}");
        string text = head.PadRight((((10 + head.Length) / Alignment) + 1) * Alignment - 11) + "\n";
        using FileStream file = File.Create(path);
        file.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)(text.Length & 0xFF), (byte)(text.Length >> 8)]);
        file.Write(Encoding.ASCII.GetBytes(text));
        file.Write(bytes);
    }
}
