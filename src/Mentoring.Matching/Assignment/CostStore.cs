namespace Mentoring.Matching.Assignment;

/// <summary>Where the rows of a problem come from.</summary>
internal abstract class CostStore
{
    internal abstract ProblemForm Form { get; }

    /// <summary>How long a buffer <see cref="Row"/> needs: none unless rows are computed.</summary>
    internal virtual int BufferLength => 0;

    /// <summary>The cells of a row.</summary>
    internal abstract CostRow Row(int row, Span<int> buffer);

    internal virtual int Cost(int row, int column) => Row(row, []).CostOf(column);
}

/// <summary>A whole matrix, row by row.</summary>
internal class DenseCosts(ReadOnlyMemory<int> costs, int columnCount) : CostStore
{
    internal override ProblemForm Form => ProblemForm.Dense;

    /// <summary>The matrix, row by row.</summary>
    internal virtual ReadOnlySpan<int> All => costs.Span;

    /// <summary>The matrix column by column, where it is held that way too; else nothing.</summary>
    internal virtual ReadOnlySpan<int> ByColumn => [];

    internal override CostRow Row(int row, Span<int> buffer) => new(costs.Span.Slice(row * columnCount, columnCount));
}

/// <summary>Compressed sparse rows.</summary>
internal sealed class SparseCosts(ReadOnlyMemory<int> rowStarts, ReadOnlyMemory<int> columns, ReadOnlyMemory<int> costs) : CostStore
{
    internal override ProblemForm Form => ProblemForm.Sparse;

    internal ReadOnlySpan<int> RowStarts => rowStarts.Span;

    internal ReadOnlySpan<int> Columns => columns.Span;

    internal ReadOnlySpan<int> Costs => costs.Span;

    internal override CostRow Row(int row, Span<int> buffer)
    {
        ReadOnlySpan<int> starts = rowStarts.Span;
        int start = starts[row];
        int count = starts[row + 1] - start;
        return new(columns.Span.Slice(start, count), costs.Span.Slice(start, count));
    }
}

/// <summary>Rows that the caller computes, negated where they are values.</summary>
internal sealed class ComputedCosts(ImplicitCosts rows, int columnCount, bool isNegated) : CostStore
{
    internal override ProblemForm Form => ProblemForm.Implicit;

    internal override int BufferLength => columnCount;

    internal override CostRow Row(int row, Span<int> buffer)
    {
        Span<int> costs = buffer[..columnCount];
        rows.Fill(row, costs);
        if (isNegated)
        {
            AssignmentProblemChecks.Negate(costs);
        }

        return new(costs);
    }

    internal override int Cost(int row, int column)
    {
        int cost = rows.Cost(row, column, columnCount);
        return isNegated && cost != AssignmentProblem.Forbidden ? -cost : cost;
    }
}

/// <summary>Another store with some rows put in their place.</summary>
internal sealed class ChangedCosts(CostStore inner, IReadOnlyDictionary<int, ChangedRow> changed) : CostStore
{
    internal override ProblemForm Form => inner.Form;

    internal override int BufferLength => inner.BufferLength;

    internal CostStore Inner => inner;

    internal IReadOnlyDictionary<int, ChangedRow> Changed => changed;

    internal override CostRow Row(int row, Span<int> buffer) =>
        changed.TryGetValue(row, out ChangedRow? own) ? own.View : inner.Row(row, buffer);

    internal override int Cost(int row, int column) =>
        changed.TryGetValue(row, out ChangedRow? own) ? own.View.CostOf(column) : inner.Cost(row, column);
}

/// <summary>A row held by itself: every column when <paramref name="Columns"/> is null.</summary>
internal sealed record ChangedRow(int[]? Columns, int[] Costs)
{
    internal CostRow View => Columns is null ? new(Costs) : new(Columns, Costs);
}
