using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mentoring.Matching.Studies.Running;

/// <summary>SHA-256 of texts and numbers, each text led by its length, so that no two lists give the same bytes.</summary>
internal sealed class StudyHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of texts, in hexadecimal.</summary>
    public static string Of(params IEnumerable<string> texts)
    {
        using var made = new StudyHash();
        foreach (string text in texts)
        {
            made.Add(text);
        }

        return made.Hex();
    }

    public void Add(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Add((long)bytes.Length);
        hash.AppendData(bytes);
    }

    public void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    /// <summary>The bits of a number, or that there is none.</summary>
    public void Add(double? number)
    {
        Add(number is null ? 0L : 1L);
        Add(BitConverter.DoubleToInt64Bits(number ?? 0));
    }

    public string Hex() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
