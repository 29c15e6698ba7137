using System.CommandLine;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>study</c>: many matchings over a grid of choices, for researchers.</summary>
internal static class StudyCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        StudyRunCommand.Example;

    private const string description =
        "Hold strategies, approaches and whatever else matters against each other over many pools: begin a design, run it, run rows of it again; or run the founding study.";

    public static Command Create(Session session) =>
        new("study", description) { StudyNewCommand.Create(session), StudyRunCommand.Create(session), StudyRerunCommand.Create(session), StudyFoundingCommand.Create(session) };
}
