using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tuning;

/// <summary>
/// The costs of pairs times a number above that of the mentees, and 1 for a mentee of the stated matching who would have another mentor: the least total is the
/// least total of the costs, and of those with that total one that changes fewest pairs.
/// </summary>
internal sealed class KeepingCosts(RowSource costs, int[] stated) : RowSource
{
    /// <summary>The number.</summary>
    public int Factor { get; } = stated.Length + 1;

    internal override int ColumnCount => costs.ColumnCount;

    /// <summary>Whether costs of at most a number can be multiplied.</summary>
    public static bool Fit(int mentees, double largest) => largest * (mentees + 1) < AssignmentProblem.MaximumCost;

    /// <summary>What leaving a mentee out costs.</summary>
    public long? Unassigned(int mentee, long? cost) => (cost * Factor) + (stated[mentee] < 0 ? 0 : 1);

    /// <summary>What a pair costs by itself.</summary>
    public int Own(int mentee, int mentor, int cost) => (cost - Change(mentee, mentor)) / Factor;

    internal override void Fill(int row, Span<int> target)
    {
        costs.Fill(row, target);
        for (int j = 0; j < target.Length; j++)
        {
            target[j] = With(row, j, target[j]);
        }
    }

    internal override CostRow Row(int row, Span<int> buffer)
    {
        Span<int> target = buffer[..ColumnCount];
        Fill(row, target);
        return new CostRow(target);
    }

    internal override int Cost(int row, int column) => With(row, column, costs.Cost(row, column));

    private int With(int row, int column, int cost) =>
        cost == AssignmentProblem.Forbidden ? cost : (cost * Factor) + Change(row, column);

    private int Change(int row, int column) => stated[row] < 0 || stated[row] == column ? 0 : 1;
}
