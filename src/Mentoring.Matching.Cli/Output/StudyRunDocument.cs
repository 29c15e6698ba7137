using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>study run</c>: what was run, what failed, and the files.</summary>
internal sealed record StudyRunDocument(
    string Name, string DesignHash, int Cells, int Kept, int Run, bool IsComplete, IReadOnlyList<StudyFailureItem> Failures, IReadOnlyList<string> Files)
{
    public static StudyRunDocument Of(StudyResult result, IReadOnlyList<string> files) => new(
        result.Design.Name,
        result.Design.Hash,
        result.Design.CellCount,
        result.Kept,
        result.Rows.Length - result.Kept,
        result.IsComplete,
        [.. result.Failures.Select(f => new StudyFailureItem(f.Cell.Key, f.Message))],
        files);
}

/// <summary>A cell that threw.</summary>
internal sealed record StudyFailureItem(string Cell, string Message);
