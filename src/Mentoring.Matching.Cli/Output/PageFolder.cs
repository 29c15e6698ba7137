using Mentoring.Matching.Cli.Commands;

namespace Mentoring.Matching.Cli.Output;

/// <summary>A folder that takes several files, all or none where that can be known beforehand.</summary>
internal sealed class PageFolder(string path, bool force)
{
    private const int shownFiles = 5;

    public string Path => path;

    /// <summary>Writes files; returns why that was not possible, or <see langword="null"/>.</summary>
    /// <param name="inputs">What is read, which is not overwritten whatever is asked.</param>
    /// <param name="files">The names and texts.</param>
    public string? Write(InputPaths inputs, IReadOnlyList<PageFile> files)
    {
        string[] targets = [.. files.Select(f => System.IO.Path.Combine(path, f.Name))];
        if (targets.FirstOrDefault(inputs.Contains) is { } input)
        {
            return $"{input}: this is an input; name another folder.";
        }

        string[] there = force ? [] : [.. targets.Where(File.Exists)];
        if (there.Length > 0)
        {
            string more = there.Length > shownFiles ? $" and {ScaleText.Whole(there.Length - shownFiles)} more" : "";
            return $"{string.Join(", ", there.Take(shownFiles))}{more}: there already; name another folder, or overwrite with --force.";
        }

        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{path}: the folder cannot be made; {exception.Message}";
        }

        return files.Zip(targets).Select(f => OutputFile.Write(f.Second, f.First.Text, f.First.MarkUnicode)).FirstOrDefault(error => error is not null);
    }
}
