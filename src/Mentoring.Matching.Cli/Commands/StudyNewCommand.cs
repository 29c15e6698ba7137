using System.CommandLine;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>study new</c>: a design to begin with.</summary>
internal static class StudyNewCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching study new study.json";

    public static Command Create(Session session)
    {
        var force = new Option<bool>("--force") { Description = "Overwrite a file that is there." };
        var command = new Command("new", "Write a small, commented design to begin with, and say what to run next.") { force };
        Argument<string> file = PathArgument.AddTo(command, "FILE", "The file to write.");
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(force), session));
        return command;
    }

    private static int Run(string path, bool force, Session session)
    {
        if (File.Exists(path) && !force)
        {
            return session.Fail(ExitCode.Usage, $"{path}: this file is there already; name another, or overwrite it with --force.");
        }

        using Stream stream = typeof(StudyNewCommand).Assembly.GetManifestResourceStream("Starter.study.json")!;
        using var reader = new StreamReader(stream);
        if (OutputFile.Write(path, reader.ReadToEnd().ReplaceLineEndings("\n")) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        session.Screen.Line($"Wrote {path}");
        session.Screen.Line("Now run:");
        session.Screen.Line($"mentoring-matching study run {(path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path)} --out results");
        return ExitCode.Done;
    }
}
