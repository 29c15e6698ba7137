using System.Security.Cryptography;
using System.Text;

namespace Mentoring.Matching.Cli.Input;

/// <summary>A text file with its name, or why it cannot be read.</summary>
internal sealed record TextFile(string Name, string Text, string? Error)
{
    /// <summary>The SHA-256 of its bytes, in hexadecimal; of a file that cannot be read empty.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Reads a file: UTF-16 and UTF-32 by their byte order mark, UTF-8 otherwise. Bytes that are no UTF-8 become U+FFFD, which is reported where it stands.</summary>
    public static TextFile Read(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            // The bytes are hashed while they are read, so that the hash is of what was read.
            using FileStream bytes = File.OpenRead(path);
            using var sha = SHA256.Create();
            using var hashed = new CryptoStream(bytes, sha, CryptoStreamMode.Read);
            string text = Decoded(hashed);
            return new TextFile(name, text, null) { Hash = Convert.ToHexStringLower(sha.Hash!) };
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new TextFile(name, "", $"{path}: there is no such file; check the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new TextFile(name, "", $"{path}: the file cannot be read; {exception.Message}");
        }
    }

    /// <summary>The text of bytes, as <see cref="Read"/> takes it.</summary>
    public static string Decoded(Stream bytes)
    {
        using var reader = new StreamReader(bytes, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
