using System.Text;

namespace Mentoring.Matching.Cli.Input;

/// <summary>A text file with its name, or why it cannot be read.</summary>
internal sealed record TextFile(string Name, string Text, string? Error)
{
    /// <summary>Reads a file: UTF-16 and UTF-32 by their byte order mark, UTF-8 otherwise. Bytes that are no UTF-8 become U+FFFD, which is reported where it stands.</summary>
    public static TextFile Read(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
            return new TextFile(name, reader.ReadToEnd(), null);
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
}
