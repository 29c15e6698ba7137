using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Keeps the rows of a study while it runs, so that a study that was stopped goes on where it was. Derive from it to keep them elsewhere.</summary>
/// <remarks>For one study at a time, and one thread at a time: a runner takes care of that.</remarks>
public abstract class StudyLedger
{
    private StudyDesign? design;
    private HashSet<string> kept = [];
    private bool broken; // a row was perhaps written in part, and nothing may come after it

    /// <summary>Opens the ledger for a study.</summary>
    /// <param name="design">The study.</param>
    /// <returns>The rows that are kept already; none in a new ledger.</returns>
    /// <exception cref="InvalidInputException">The ledger is of another study, or damaged; it is left as it is.</exception>
    public IReadOnlyList<StudyRow> Open(StudyDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        IReadOnlyList<StudyRow> rows = OpenCore(design);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (StudyRow row in rows)
        {
            string? fault = !design.Contains(row.Cell) ? "is no cell of the study"
                : row.Values.Length != design.Parts.Length ? "has another number of values than the study"
                : !seen.Add(row.Cell.Key) ? "is there twice"
                : null;
            if (fault is not null)
            {
                throw new InvalidInputException("ledger", [new Problem($"cell '{row.Cell.Key}'", $"it {fault}", "begin the study again with a new ledger")]);
            }
        }

        (this.design, kept, broken) = (design, seen, false);
        return rows;
    }

    /// <summary>Keeps a row. When this returns, the row is not lost if the process is killed.</summary>
    /// <param name="row">The row, of a cell that has none yet.</param>
    /// <exception cref="InvalidOperationException">The ledger was not opened, or could not keep an earlier row; open it again.</exception>
    /// <exception cref="ArgumentException">The row is of no cell of the study, or of one that has a row.</exception>
    public void Append(StudyRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        StudyDesign opened = design ?? throw new InvalidOperationException("Open the ledger for a study first.");
        if (!opened.Contains(row.Cell) || kept.Contains(row.Cell.Key))
        {
            throw new ArgumentException($"'{row.Cell.Key}' is no cell of the study, or has a row already.", nameof(row));
        }

        if (broken)
        {
            throw new InvalidOperationException("The ledger could not keep an earlier row; open it again.");
        }

        broken = true;
        AppendCore(row);
        kept.Add(row.Cell.Key);
        broken = false;
    }

    /// <summary>Opens the ledger for a study.</summary>
    /// <param name="design">The study.</param>
    /// <returns>The rows that are kept whole. What was written of a row in part is dropped.</returns>
    protected abstract IReadOnlyList<StudyRow> OpenCore(StudyDesign design);

    /// <summary>Keeps a row, whole or not at all.</summary>
    /// <param name="row">The row.</param>
    protected abstract void AppendCore(StudyRow row);
}
