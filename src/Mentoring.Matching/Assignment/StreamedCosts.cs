namespace Mentoring.Matching.Assignment;

/// <summary>Rows that are worked out each time they are read.</summary>
internal sealed class StreamedCosts(RowSource rows) : CostStore
{
    internal override ProblemForm Form => ProblemForm.Implicit;

    internal override int BufferLength => 2 * rows.ColumnCount;

    internal override CostRow Row(int row, Span<int> buffer) => rows.Row(row, buffer);

    internal override int Cost(int row, int column) => rows.Cost(row, column);
}
