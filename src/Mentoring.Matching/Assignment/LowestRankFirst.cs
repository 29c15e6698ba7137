// Sources: J. Edmonds, Matroids and the greedy algorithm (1971), doi:10.1007/BF01584082 (the sets of rows that some assignment can serve are a
// matroid, so taking ranks in order loses no row); A. E. Roth, T. Sönmez and M. U. Ünver, Pairwise kidney exchange (2005),
// doi:10.1016/j.jet.2005.04.004 (priority matchings); N. S. Mendelsohn and A. L. Dulmage (1958), doi:10.4153/CJM-1958-027-8 (rows and columns
// that can be served apart can be served together).
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>Rows of the lowest rank are assigned before others, then those of the next rank, and so on; then columns are used in the same way.</summary>
/// <remarks>
/// <para>One step a rank: as many rows of the rank as possible are assigned, given what was reached for lower ranks; of a row that demands
/// several columns each one counts. Then for columns: as many of the rank as possible have a row at all. A row or column without a rank
/// comes after all others.</para>
/// <para>After <see cref="MostRowsAssigned"/> it decides only which rows are assigned, not how many. Its value is how much of what is ranked is
/// missing: columns that ranked rows lack, and ranked columns without a row. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class LowestRankFirst : AssignmentObjective
{
    private static readonly int[] firstSeat = [-1, 0];

    /// <summary>States the objective.</summary>
    /// <param name="rowRanks">The rank of each row; null for none.</param>
    /// <param name="columnRanks">The rank of each column; null for none, and for no ranks at all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rowRanks"/> is null.</exception>
    public LowestRankFirst(IEnumerable<int?> rowRanks, IEnumerable<int?>? columnRanks = null)
    {
        ArgumentNullException.ThrowIfNull(rowRanks);
        RowRanks = [.. rowRanks];
        ColumnRanks = columnRanks is null ? [] : [.. columnRanks];
    }

    /// <summary>The rank of each row.</summary>
    public ImmutableArray<int?> RowRanks { get; }

    /// <summary>The rank of each column; empty where no column has one.</summary>
    public ImmutableArray<int?> ColumnRanks { get; }

    /// <inheritdoc/>
    public override string Name => "lowest rank first";

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state)
    {
        Check(state.Face);
        foreach (int rank in RanksOf(RowRanks))
        {
            yield return new ObjectiveCosts((_, _, _) => 0, row => RowRanks[row] == rank ? 1 : 0) { AreSmall = true };
        }

        foreach (int rank in RanksOf(ColumnRanks))
        {
            yield return new ObjectiveCosts((_, _, _) => 0, loadCosts: column => ColumnRanks[column] == rank ? firstSeat : null) { AreSmall = true };
        }
    }

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution) => Missing(problem, solution).Sum();

    internal override IEnumerable<long> Key(AssignmentProblem problem, AssignmentSolution solution) => Missing(problem, solution);

    private static IEnumerable<int> RanksOf(ImmutableArray<int?> ranks) => ranks.OfType<int>().Distinct().Order();

    /// <summary>What is missing of each rank of rows, then of each rank of columns.</summary>
    private long[] Missing(AssignmentProblem problem, AssignmentSolution solution)
    {
        Check(problem);
        bool[] used = new bool[problem.ColumnCount];
        long[] lacks = new long[problem.RowCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            lacks[i] = problem.Demand(i);
            foreach (int j in solution.ColumnsOf(i))
            {
                used[j] = true;
                lacks[i]--;
            }
        }

        return
        [
            .. RanksOf(RowRanks).Select(rank => lacks.Where((_, i) => RowRanks[i] == rank).Sum()),
            .. RanksOf(ColumnRanks).Select(rank => (long)used.Where((isUsed, j) => !isUsed && ColumnRanks[j] == rank).Count()),
        ];
    }

    private void Check(AssignmentProblem problem)
    {
        if (RowRanks.Length != problem.RowCount || (ColumnRanks.Length != problem.ColumnCount && !ColumnRanks.IsEmpty))
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"The objective '{Name}' knows {RowRanks.Length} rows and {ColumnRanks.Length} columns but the problem has {problem.RowCount} and {problem.ColumnCount}; give a rank, or null, for each."));
        }
    }
}
