// Source: R. W. Irving, T. Kavitha, K. Mehlhorn, D. Michail and K. E. Paluch, Rank-maximal matchings (2006), doi:10.1145/1198513.1198520.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>As many cells of the first rank as possible are used, then as many of the second, and so on: a rank-maximal assignment.</summary>
/// <remarks>
/// <para>One step a rank. A cell without a rank counts for nothing; ranks of which no cell is left to choose take no step. One cell more of a rank
/// outweighs any number of cells of later ranks, and that is the order too in which two assignments compare.</para>
/// <para>Its value is minus the number of cells with a rank that are used, of whatever rank. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class RankMaximal : AssignmentObjective
{
    private readonly Dictionary<int, Dictionary<int, int>> rankOf = []; // by row, then by column
    private readonly int[] ranks;

    /// <summary>States the objective.</summary>
    /// <param name="cells">The cells with their ranks, the least first; a cell that is there twice has the lower one. Cells that the problem does
    /// not have or allow count for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    public RankMaximal(IEnumerable<(int Row, int Column, int Rank)> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach ((int row, int column, int rank) in cells)
        {
            if (!rankOf.TryGetValue(row, out Dictionary<int, int>? own))
            {
                rankOf.Add(row, own = []);
            }

            own[column] = Math.Min(rank, own.GetValueOrDefault(column, rank));
        }

        ranks = [.. rankOf.Values.SelectMany(own => own.Values).Distinct().Order()];
    }

    /// <summary>The cells with a rank, each once.</summary>
    public ImmutableArray<(int Row, int Column, int Rank)> Cells =>
        [.. rankOf.SelectMany(row => row.Value.Select(cell => (row.Key, cell.Key, cell.Value))).Order()];

    /// <inheritdoc/>
    public override string Name => "rank-maximal";

    /// <summary>How many cells of each rank an assignment uses, the least rank first.</summary>
    /// <param name="solution">The assignment.</param>
    /// <returns>Each rank that some cell has, with the number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="solution"/> is null.</exception>
    public IReadOnlyList<(int Rank, int Count)> Used(AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        int[] used = [.. rankOf
            .Where(row => row.Key >= 0 && row.Key < solution.ColumnOfRow.Length)
            .SelectMany(row => solution.ColumnsOf(row.Key).ToArray().Where(row.Value.ContainsKey).Select(column => row.Value[column]))];
        return [.. ranks.Select(rank => (rank, used.Count(r => r == rank)))];
    }

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state)
    {
        // A cell is asked for its cost more often than anything else, and most rows have no cell with a rank.
        Dictionary<int, int>?[] own = [.. Enumerable.Range(0, state.Face.RowCount).Select(row => rankOf.GetValueOrDefault(row))];
        foreach (int rank in ranks)
        {
            if (IsLeft(state.Face, rank))
            {
                yield return new ObjectiveCosts((row, column, _) => own[row] is { } cells && cells.TryGetValue(column, out int found) && found == rank ? -1 : 0) { AreSmall = true };
            }
        }
    }

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution) => -Used(solution).Sum(rank => (long)rank.Count);

    internal override IEnumerable<long> Key(AssignmentProblem problem, AssignmentSolution solution) => Used(solution).Select(rank => -(long)rank.Count);

    private bool IsLeft(AssignmentProblem face, int rank) => rankOf.Any(row => row.Key >= 0 && row.Key < face.RowCount && row.Value.Any(cell =>
        cell.Value == rank && cell.Key >= 0 && cell.Key < face.ColumnCount && face.Cost(row.Key, cell.Key) != AssignmentProblem.Forbidden));
}
