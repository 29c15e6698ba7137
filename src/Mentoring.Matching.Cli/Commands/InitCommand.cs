using System.CommandLine;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>init</c>: a scheme to begin with, with comments, and sample replies to try it on.</summary>
internal static class InitCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching init my-scheme";

    private const string description =
        "Write a commented starter scheme and two sample files of replies, and say what to run next.";

    private static readonly string[] files = ["scheme.json", "mentees.csv", "mentors.csv"];

    public static Command Create(Session session)
    {
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var command = new Command("init", description) { force };
        Argument<string> folder = PathArgument.AddTo(command, "DIR", "The folder to write in; made when it is not there.");
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(force), session));
        return command;
    }

    private static int Run(string folder, bool force, Session session)
    {
        string[] there = [.. files.Select(f => Path.Combine(folder, f)).Where(File.Exists)];
        if (there.Length > 0 && !force)
        {
            return session.Fail(ExitCode.Usage, [.. there.Select(f => $"{f}: this file is there already; name another folder, or overwrite it with --force.")]);
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return session.Fail(ExitCode.Usage, $"{folder}: the folder cannot be made; {exception.Message}");
        }

        foreach (string file in files)
        {
            string path = Path.Combine(folder, file);
            if (OutputFile.Write(path, Starter(file)) is { } error)
            {
                return session.Fail(ExitCode.Usage, error);
            }

            session.Screen.Line($"Wrote {path}");
        }

        string Quoted(string file) => Path.Combine(folder, file) is var path && path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
        session.Screen.Line("Now run:");
        session.Screen.Line(
            $"mentoring-matching match --scheme {Quoted("scheme.json")} --mentees {Quoted("mentees.csv")} --mentors {Quoted("mentors.csv")} --out {Quoted("matches.csv")}");
        return ExitCode.Done;
    }

    private static string Starter(string file)
    {
        using Stream stream = typeof(InitCommand).Assembly.GetManifestResourceStream($"Starter.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
