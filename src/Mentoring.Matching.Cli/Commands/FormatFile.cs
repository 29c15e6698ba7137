using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Reads files of published formats, and tells of everything that is wrong with them.</summary>
internal static class FormatFile
{
    /// <summary>What a text file holds; null where no path is given or where there are problems.</summary>
    public static T? Read<T>(string? path, List<string> problems, Func<TextReader, ReadResult<T>> read)
        where T : class
    {
        if (path is null)
        {
            return null;
        }

        TextFile file = TextFile.Read(path);
        if (file.Error is not null)
        {
            problems.Add(file.Error);
            return null;
        }

        return Take(file.Name, read(new StringReader(file.Text)), problems);
    }

    /// <summary>The costs of a file; null where there are problems.</summary>
    public static AssignmentInstance? Costs(string path, string format, AssignmentReadOptions options, List<string> problems) => format switch
    {
        "npy" => Bytes(path, options, problems),
        "orlib" => Read(path, problems, text => OrLibraryReader.Read(text, options)),
        "csv" => Read(path, problems, text => MatrixCsvReader.Read(text, options)),
        _ => Read(path, problems, text => TriplesReader.Read(text, options)),
    };

    private static AssignmentInstance? Bytes(string path, AssignmentReadOptions options, List<string> problems)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            AssignmentInstance? read = Take(Path.GetFileName(path), NpyReader.Read(stream, options), problems);
            if (read is not null && stream.ReadByte() >= 0)
            {
                problems.Add($"{Path.GetFileName(path)}: there is more in the file after its matrix; expected one matrix and nothing else.");
                return null;
            }

            return read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add($"{path}: {e.Message}");
            return null;
        }
    }

    private static T? Take<T>(string name, ReadResult<T> result, List<string> problems)
        where T : class
    {
        problems.AddRange(result.Errors.Select(e => $"{name}: {e}"));
        return result.Value;
    }
}
