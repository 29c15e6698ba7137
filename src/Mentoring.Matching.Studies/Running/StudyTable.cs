using System.Collections.Immutable;
using System.Text.Json;

namespace Mentoring.Matching.Studies.Running;

/// <summary>The rows of a study as a tidy table: a line a run, a column a variable, in order of the cells.</summary>
/// <remarks>Immutable; safe for use by several threads. It does not depend on the order in which the cells were run.</remarks>
public sealed class StudyTable
{
    private readonly ImmutableArray<StudyRow> rows;

    /// <summary>Makes the table.</summary>
    /// <param name="design">The study.</param>
    /// <param name="rows">Rows of it, in any order.</param>
    public StudyTable(StudyDesign design, IEnumerable<StudyRow> rows)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(rows);
        this.rows = [.. rows.OrderBy(r => r.Cell)];
        Columns =
        [
            .. First.Select(name => new StudyColumn(name, name is "seed" or "pairs" ? StudyColumnKind.WholeNumber : StudyColumnKind.Text)),
            .. design.Parts.Select(p => new StudyColumn(ColumnOf(p.Part.Name), StudyColumnKind.Number, p.Metric.IsReproducible)),
            new StudyColumn("result_hash", StudyColumnKind.Text),
            new StudyColumn("elapsed_ms", StudyColumnKind.Number, isReproducible: false),
            new StudyColumn("allocated_bytes", StudyColumnKind.WholeNumber, isReproducible: false),
        ];
    }

    /// <summary>The columns: the axes, the status, a column for each part of a metric, the hash of the result, and what depends on the machine.</summary>
    public ImmutableArray<StudyColumn> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int RowCount => rows.Length;

    /// <summary>The names of the columns that every study has; no metric may be called so.</summary>
    internal static ImmutableArray<string> OwnColumns => [.. First, "result_hash", "elapsed_ms", "allocated_bytes"];

    private static ImmutableArray<string> First { get; } =
        ["cell", "source", "strategy", "reciprocity", "missing", "approach", "seed", "status", "reason", "pairs"];

    /// <summary>A cell of the table.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>A <see cref="string"/>, <see cref="long"/> or <see cref="double"/>, as the column's kind says; <see langword="null"/> where there is nothing.</returns>
    public object? this[int row, int column] => column < First.Length ? Own(rows[row], column) : (column - First.Length - rows[row].Values.Length) switch
    {
        < 0 => rows[row].Values[column - First.Length],
        0 => rows[row].ResultHash,
        1 => rows[row].Elapsed.TotalMilliseconds,
        2 => rows[row].AllocatedBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no such column."),
    };

    /// <summary>The column of a part of a metric: its name, with underscores as all columns have them.</summary>
    internal static string ColumnOf(string part) => part.Replace('-', '_');

    /// <summary>The name of a status in tables and documents.</summary>
    internal static string Name<T>(T status)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static object? Own(StudyRow row, int column) => column switch
    {
        0 => row.Cell.Key,
        1 => row.Cell.Source,
        2 => row.Cell.Strategy,
        3 => row.Cell.Reciprocity,
        4 => row.Cell.Missing,
        5 => row.Cell.Approach,
        6 => (long)row.Cell.Seed,
        7 => Name(row.Status),
        8 => row.Reason,
        _ => (long)row.Pairs,
    };
}
