using System.Buffers;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>Computes the rows of a cost matrix on demand, so that the matrix need not exist. Derive from it and pass it to
/// <see cref="AssignmentProblem.Implicit"/>.</summary>
/// <remarks>
/// A row must come out the same each time it is asked for: solvers read most rows twice, some more often, and the certificate reads all of
/// them once more. Rows may be asked for by several threads at once.
/// </remarks>
public abstract class ImplicitCosts
{
    /// <summary>Computes a row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="costs">Receives one cost a column, or <see cref="AssignmentProblem.Forbidden"/>.</param>
    /// <exception cref="InvalidOperationException">The derived class wrote a cost out of range; the message names the cell.</exception>
    public void Fill(int row, Span<int> costs)
    {
        FillCore(row, costs);
        int bad = AssignmentProblemChecks.IndexOutOfRange(costs);
        if (bad >= 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"{GetType().Name} computed the cost {costs[bad]} for cell ({row}, {bad}), which is outside plus or minus {AssignmentProblem.MaximumCost} and not Forbidden; scale the costs down."));
        }
    }

    /// <summary>Computes one cell; override it when that is cheaper than a whole row.</summary>
    /// <param name="row">The row: within the problem.</param>
    /// <param name="column">The column: within the problem.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <returns>The same number as in the row.</returns>
    protected virtual int CostCore(int row, int column, int columnCount)
    {
        int[] costs = ArrayPool<int>.Shared.Rent(columnCount);
        Fill(row, costs.AsSpan(0, columnCount));
        int cost = costs[column];
        ArrayPool<int>.Shared.Return(costs);
        return cost;
    }

    internal int Cost(int row, int column, int columnCount) => CostCore(row, column, columnCount);

    /// <summary>Computes a row.</summary>
    /// <param name="row">The row: within the problem.</param>
    /// <param name="costs">To be filled wholly: one cost a column.</param>
    protected abstract void FillCore(int row, Span<int> costs);
}
