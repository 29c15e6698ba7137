using System.Text;
using Mentoring.Matching.Cli.Commands;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Writes results whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Why the outputs cannot be written where they are to go, before any work is done; or <see langword="null"/>.</summary>
    public static string? Fault(InputPaths inputs, IReadOnlyList<string> outputs)
    {
        foreach (string path in outputs)
        {
            if (inputs.Contains(path))
            {
                return $"{path}: this is an input; write to another file.";
            }

            if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                return $"{path}: there is no folder to write this file in; make it first, or name another file.";
            }
        }

        return outputs.Select(Path.GetFullPath).Distinct(StringComparer.OrdinalIgnoreCase).Count() < outputs.Count
            ? $"{outputs[0]}: two outputs are to go to the same file; name two."
            : null;
    }

    /// <summary>Writes a file; returns why that was not possible, or <see langword="null"/>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="text">The text, written as UTF-8.</param>
    /// <param name="markUnicode">Whether to begin with a byte order mark when there are letters beyond ASCII: Excel takes them for others without.</param>
    public static string? Write(string path, string text, bool markUnicode = false) => Write(path, Bytes(text, markUnicode));

    /// <summary>The bytes of a text as it is written: see <see cref="Write(string, string, bool)"/>.</summary>
    public static byte[] Bytes(string text, bool markUnicode = false)
    {
        var encoding = new UTF8Encoding(markUnicode && !Ascii.IsValid(text));
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    /// <summary>Writes a file; returns why that was not possible, or <see langword="null"/>.</summary>
    public static string? Write(string path, byte[] bytes) => Write(path, stream =>
    {
        stream.Write(bytes);
        return true;
    });

    /// <summary>Writes a file piece by piece; returns why that was not possible, or <see langword="null"/>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="write">Writes the content; false when there is none, so that no file is made.</param>
    public static string? Write(string path, Func<Stream, bool> write)
    {
        string draft = path + ".tmp";
        try
        {
            bool isWritten;
            using (FileStream stream = File.Create(draft))
            {
                isWritten = write(stream);
            }

            if (isWritten)
            {
                File.Move(draft, path, overwrite: true);
            }
            else
            {
                File.Delete(draft);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return $"{path}: the file cannot be written; {exception.Message}";
        }
    }
}
