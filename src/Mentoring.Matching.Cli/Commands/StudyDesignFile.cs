using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>A design with the document that it was read from; or every problem of it and of the files that it names.</summary>
internal sealed class StudyDesignFile
{
    private StudyDesignFile(string name, string text, string folder)
    {
        var files = new StudyDataFiles(folder);
        StudyDesignReading reading = StudyDesignJson.Read(text, files: files);
        Text = text;
        Folder = folder;
        Design = reading.Design;
        Problems = [.. files.Lines, .. reading.Problems.Select(p => $"{name}: {p}")];
    }

    private StudyDesignFile(string error)
    {
        Text = Folder = "";
        Problems = [error];
    }

    /// <summary>The design, when nothing is wrong.</summary>
    public StudyDesign? Design { get; }

    /// <summary>All problems, one a line.</summary>
    public IReadOnlyList<string> Problems { get; }

    private string Text { get; }

    private string Folder { get; }

    /// <summary>Reads a file; the paths in it begin where the file is.</summary>
    public static StudyDesignFile Read(string path)
    {
        TextFile file = TextFile.Read(path);
        return file.Error is { } error ? new(error) : Of(file.Name, file.Text, path);
    }

    /// <summary>Reads a document that stands in a file.</summary>
    public static StudyDesignFile Of(string name, string text, string path) => new(name, text, Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>The document as it is to stand in another folder.</summary>
    public string TextFor(string folder) => StudyDesignJson.WithPaths(Text, path =>
        Path.IsPathRooted(path) ? path : Path.GetRelativePath(Path.GetFullPath(folder), Path.Combine(Folder, path)).Replace('\\', '/'));
}
