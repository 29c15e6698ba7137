using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Runs studies: every cell of a design once, on several threads if asked, and after a stop only those that have no row yet.</summary>
/// <remarks>
/// Safe for use by several threads. Rows do not depend on the number of threads, the order of the cells, or how often the study was stopped, but for
/// their times and bytes.
/// </remarks>
public sealed class StudyRunner
{
    private readonly TimeProvider time;

    /// <summary>Makes a runner.</summary>
    /// <param name="time">The clock by which cells are timed and the time left is told.</param>
    public StudyRunner(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        this.time = time;
    }

    /// <summary>Runs all cells that have no row yet.</summary>
    /// <param name="design">The study.</param>
    /// <param name="ledger">Where rows are kept as they come; <see langword="null"/> to keep them in the result alone.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <param name="progress">Told after every cell, by one thread at a time.</param>
    /// <param name="cancellationToken">Stops the run. The result then has the rows that are done.</param>
    /// <returns>The rows of this run and of those before, and the cells that threw.</returns>
    /// <exception cref="InvalidInputException">The ledger is of another study, or damaged.</exception>
    public StudyResult Run(
        StudyDesign design,
        StudyLedger? ledger = null,
        StudyOptions? options = null,
        IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(design);
        options ??= new StudyOptions();
        IReadOnlyList<StudyRow> kept = ledger?.Open(design) ?? [];
        HashSet<StudyCell> done = [.. kept.Select(r => r.Cell)];
        StudyCell[] cells = [.. design.Cells().Where(c => !done.Contains(c))];
        var book = new StudyBook(ledger, kept.Count, design.CellCount, time, progress);
        var shared = new SharedTasks(design, cells);
        Workers.Run(
            options.Parallelism,
            cells.Length,
            blockSize: 1,
            () => new CellRun(design, shared, time),
            (run, from, to) =>
            {
                for (int i = from; i < to; i++)
                {
                    Do(cells[i], run, book, cancellationToken);
                }
            },
            report: null,
            cancellationToken);
        return new StudyResult(design, [.. kept, .. book.Rows], book.Failures, kept.Count);
    }

    /// <summary>Runs one cell again, alone.</summary>
    /// <param name="design">The study.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The row: its hash is that of the first run, or something is not as it was.</returns>
    /// <exception cref="ArgumentException">The cell is not one of the design.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public StudyRow Rerun(StudyDesign design, StudyCell cell, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(cell);
        if (!design.Contains(cell))
        {
            throw new ArgumentException($"The study has no cell '{cell.Key}'.", nameof(cell));
        }

        return new CellRun(design, new SharedTasks(design, [cell]), time).Run(cell, cancellationToken);
    }

    private static void Do(StudyCell cell, CellRun run, StudyBook book, CancellationToken cancellationToken)
    {
        StudyRow row;
        try
        {
            row = run.Run(cell, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // What the code of users throws in one cell is not to end a study of thousands.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            book.Fail(new StudyFailure(cell, string.Create(
                CultureInfo.InvariantCulture, $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}")));
            return;
        }

        book.Add(row); // a ledger that cannot keep the row ends the study
    }
}
