using System.CommandLine;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>completion</c>: the script by which a shell completes what somebody types.</summary>
internal static class CompletionCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching completion bash";

    private const string description =
        "Print the script that lets a shell complete commands, options and their values; its first lines say where to put it.";

    private static readonly string[] shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Session session)
    {
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {string.Join(", ", shells)} (PowerShell)." };
        shell.AcceptOnlyFromAmong(shells);
        var command = new Command("completion", description) { shell };
        command.SetAction(parsed =>
        {
            using Stream stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"Completion.{parsed.GetValue(shell)}")!;
            using var reader = new StreamReader(stream);
            session.Out.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
