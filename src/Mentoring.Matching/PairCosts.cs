using System.Collections.Concurrent;
using System.Numerics;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching;

/// <summary>What each pair of a pool costs, mentee by mentee, as rules and scores say. Nothing is kept of a pair.</summary>
/// <remarks>A locked mentee may go to the one mentor only, whatever the rules say. Safe for use by several threads.</remarks>
internal sealed class PairCosts : RowSource
{
    private readonly ScoringPlan plan;
    private readonly EligibilityTable eligibility;
    private readonly Dictionary<int, int> locks;
    private readonly ConcurrentBag<Room> idle = [];
    private int rowsRead;

    public PairCosts(Pool pool, ScoringPlan plan, EligibilityTable eligibility)
    {
        this.plan = plan;
        this.eligibility = eligibility;
        locks = pool.Locks.ToDictionary(pair => pool.IndexOfMentee(pair.MenteeId), pair => pool.IndexOfMentor(pair.MentorId));
        RowCount = pool.Mentees.Length;
        ColumnCount = pool.Mentors.Length;
    }

    /// <summary>The number of mentees.</summary>
    public int RowCount { get; }

    /// <summary>The share of the mentees that were read, from 0 to 1; one who was read twice counts twice until all were.</summary>
    public double ShareRead => RowCount == 0 ? 1 : Math.Min(1, (double)Volatile.Read(ref rowsRead) / RowCount);

    internal override int ColumnCount { get; }

    internal override void Fill(int row, Span<int> costs)
    {
        if (Locked(row) is { } mentor)
        {
            costs.Fill(AssignmentProblem.Forbidden);
            costs[mentor] = plan.Cost(row, mentor);
            return;
        }

        Room room = idle.TryTake(out Room? used) ? used : new Room(plan.CreateWorkspace(), eligibility.CreateRow());
        room.Allowed.Judge(row);
        plan.Costs(row, 0, costs, room.Workspace);
        Forbid(costs, room.Allowed.Allowed);
        idle.Add(room);
        Interlocked.Increment(ref rowsRead);
    }

    internal override CostRow Row(int row, Span<int> buffer)
    {
        Span<int> costs = buffer[..ColumnCount];
        if (Locked(row) is { } mentor)
        {
            buffer[0] = plan.Cost(row, mentor);
            buffer[ColumnCount] = mentor;
            return new CostRow(buffer.Slice(ColumnCount, 1), buffer[..1]);
        }

        Fill(row, costs);
        return new CostRow(costs);
    }

    internal override int Cost(int row, int column) =>
        Locked(row) is { } mentor ? mentor == column ? plan.Cost(row, column) : AssignmentProblem.Forbidden
        : eligibility.IsAllowed(row, column) ? plan.Cost(row, column)
        : AssignmentProblem.Forbidden;

    private static void Forbid(Span<int> row, ReadOnlySpan<ulong> allowed)
    {
        for (int word = 0; word < allowed.Length; word++)
        {
            for (ulong left = ~allowed[word]; left != 0; left &= left - 1)
            {
                int mentor = (64 * word) + BitOperations.TrailingZeroCount(left);
                if (mentor >= row.Length)
                {
                    break;
                }

                row[mentor] = AssignmentProblem.Forbidden;
            }
        }
    }

    private int? Locked(int mentee) => locks.Count > 0 && locks.TryGetValue(mentee, out int mentor) ? mentor : null;

    /// <summary>What one thread needs to work out a row.</summary>
    private sealed record Room(ScoringWorkspace Workspace, EligibilityRow Allowed);
}
