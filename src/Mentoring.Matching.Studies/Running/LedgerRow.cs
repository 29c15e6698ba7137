using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A row as it stands in a ledger.</summary>
internal sealed record LedgerRow(
    string Cell, string Status, int Pairs, IReadOnlyList<double?> Values, string ResultHash, long ElapsedTicks, long AllocatedBytes, string? Reason = null)
{
    public static LedgerRow Of(StudyRow row) => new(
        row.Cell.Key, StudyTable.Name(row.Status), row.Pairs, row.Values, row.ResultHash, row.Elapsed.Ticks, row.AllocatedBytes, row.Reason);

    public StudyRow ToRow(StudyCell cell, ApproachStatus status) =>
        new(cell, status, Reason, Pairs, Values, ResultHash, TimeSpan.FromTicks(ElapsedTicks), AllocatedBytes);
}
