namespace Mentoring.Matching.Cli.Input;

/// <summary>The bytes of a file with its name, or why it cannot be read.</summary>
internal sealed record RawFile(string Name, byte[] Bytes, string? Error)
{
    /// <summary>Reads a file.</summary>
    public static RawFile Read(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            return new RawFile(name, File.ReadAllBytes(path), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new RawFile(name, [], $"{path}: there is no such file; check the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new RawFile(name, [], $"{path}: the file cannot be read; {exception.Message}");
        }
    }
}
