using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What came of a run of a study.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class StudyResult
{
    internal StudyResult(StudyDesign design, IEnumerable<StudyRow> rows, IEnumerable<StudyFailure> failures, int kept = 0)
    {
        Design = design;
        Kept = kept;
        Rows = [.. rows.OrderBy(r => r.Cell)];
        Failures = [.. failures.OrderBy(f => f.Cell)];
    }

    /// <summary>The study.</summary>
    public StudyDesign Design { get; }

    /// <summary>The rows, in order of the cells; those of earlier runs included.</summary>
    public ImmutableArray<StudyRow> Rows { get; }

    /// <summary>How many of the rows were there before this run.</summary>
    public int Kept { get; }

    /// <summary>The cells that threw, in their order.</summary>
    public ImmutableArray<StudyFailure> Failures { get; }

    /// <summary>Whether every cell has a row. It is not so where the run was stopped or a cell failed; running the study again goes on.</summary>
    public bool IsComplete => Rows.Length == Design.CellCount;

    /// <summary>The rows as a table.</summary>
    /// <returns>The table.</returns>
    public StudyTable ToTable() => new(Design, Rows);
}
