using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>Runs the tool in this process, in a folder of its own that goes away afterwards.</summary>
internal sealed class Tool : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mentoring-matching-");

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string[] ErrorLines => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folder with the real inputs, or null where it is not beside the repository.</summary>
    public static string? SharedData { get; } = FindUp("shared/data");

    public static string Samples { get; } = FindUp("docs/samples") ?? throw new DirectoryNotFoundException("docs/samples");

    public string At(string file) => Path.Combine(folder.FullName, file);

    public string Write(string file, string text)
    {
        File.WriteAllText(At(file), text);
        return At(file);
    }

    public string Read(string file) => File.ReadAllText(At(file));

    public int Run(params string[] args) => RunWith(args, isTerminal: false, CancellationToken.None);

    public int RunWith(string[] args, bool isTerminal, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = App.Run(args, new Session(output, error, isTerminal, cancellationToken));
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public JsonElement Json() => JsonDocument.Parse(Out).RootElement;

    public JsonElement Json(string file) => JsonDocument.Parse(Read(file)).RootElement;

    public void Dispose() => folder.Delete(recursive: true);

    private static string? FindUp(string path)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, path)))
            {
                return Path.Combine(at.FullName, path);
            }
        }

        return null;
    }
}
