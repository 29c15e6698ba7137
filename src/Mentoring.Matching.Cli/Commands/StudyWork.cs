using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Runs a design in a folder, or goes on with it, for any command that has one; tells of what went wrong.</summary>
internal static class StudyWork
{
    private const int shown = 20;

    /// <summary>Runs it and writes what came of it.</summary>
    /// <param name="design">The design.</param>
    /// <param name="document">The document of the design, with paths from the folder; null of one made by code.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="threads">How many cells run at once.</param>
    /// <param name="isQuiet">Whether no progress is shown.</param>
    /// <param name="session">The session.</param>
    /// <returns>The result, unless the run was refused or stopped; the exit code goes with it.</returns>
    public static (StudyResult? Result, int Code) Run(StudyDesign design, string? document, StudyFolder folder, int threads, bool isQuiet, Session session)
    {
        if (folder.Make() is { } error)
        {
            return (null, session.Fail(ExitCode.Usage, error));
        }

        StudyResult result;
        try
        {
            using FileStream ledger = folder.OpenLedger();
            result = isQuiet ? Study(null) : session.Screen.WatchLines("Running", Study);

            StudyResult Study(Action<string>? show) => new StudyRunner(TimeProvider.System).Run(
                design,
                new StreamLedger(ledger),
                new StudyOptions { Parallelism = threads },
                show is null ? null : new StudyProgressLine(TimeProvider.System, show),
                session.CancellationToken);
        }
        catch (InvalidInputException refused)
        {
            return (null, session.Fail(ExitCode.Input, refused.Problems.Select(p => $"{folder.LedgerPath}: {p}")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, session.Fail(ExitCode.Usage, $"{folder.LedgerPath}: rows cannot be kept there, or another run holds the file; {exception.Message}"));
        }

        if (!result.IsComplete && session.CancellationToken.IsCancellationRequested)
        {
            return (null, session.Fail(
                ExitCode.Cancelled, $"Stopped: {ScaleText.Whole(result.Rows.Length)} of {ScaleText.Whole(design.CellCount)} cells are done; the same command goes on."));
        }

        return folder.Write(result, document) is { } unwritten ? (null, session.Fail(ExitCode.Usage, unwritten)) : (result, ExitCode.Done);
    }

    /// <summary>The exit code of a study that was run; cells that threw are told of.</summary>
    public static int Conclude(StudyResult result, Session session) => result.IsComplete ? ExitCode.Done : session.Fail(
        ExitCode.Internal, [.. Words(result.Failures), "These cells failed and have no row; the same command runs them again."]);

    /// <summary>The words for cells that threw.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<StudyFailure> failures) =>
    [
        .. failures.Take(shown).Select(f => $"{f.Cell.Key}: {f.Message}"),
        .. failures.Count > shown ? (string[])[$"... and {ScaleText.Whole(failures.Count - shown)} more."] : [],
    ];
}
