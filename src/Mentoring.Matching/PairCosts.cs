using System.Collections.Concurrent;
using System.Numerics;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching;

/// <summary>What each pair of a pool costs, mentee by mentee, as rules and scores say. Nothing is kept of a pair.</summary>
/// <remarks>
/// <para>A locked mentee may go to the one mentor only, whatever the rules say. Safe for use by several threads.</para>
/// <para>Mentees whom no rule can tell apart have the same eligible mentors. Where these are few, they are listed once and what scores them is
/// gathered once, so that the other mentors cost nothing.</para>
/// </remarks>
internal sealed class PairCosts : RowSource
{
    private const long MostListed = 1L << 24; // mentors in the lists that are kept, of some tens of bytes each

    private readonly ScoringPlan plan;
    private readonly EligibilityTable eligibility;
    private readonly Dictionary<int, int> locks;
    private readonly ConcurrentBag<Room> idle = [];
    private readonly EligibleMentors?[] listOfGroup;
    private long listed;
    private int rowsRead;
    private long pairsScored;

    public PairCosts(Pool pool, ScoringPlan plan, EligibilityTable eligibility)
    {
        this.plan = plan;
        this.eligibility = eligibility;
        locks = pool.LockedMentors();
        listOfGroup = new EligibleMentors?[eligibility.Groups.Count];
        RowCount = pool.Mentees.Length;
        ColumnCount = pool.Mentors.Length;
    }

    /// <summary>The number of mentees.</summary>
    public int RowCount { get; }

    /// <summary>The share of the mentees that were read, from 0 to 1; one who was read twice counts twice until all were.</summary>
    public double ShareRead => RowCount == 0 ? 1 : Math.Min(1, (double)Volatile.Read(ref rowsRead) / RowCount);

    /// <summary>How many pairs were scored so far.</summary>
    public long PairsScored => Interlocked.Read(ref pairsScored);

    internal override int ColumnCount { get; }

    internal override void Fill(int row, Span<int> costs)
    {
        if (Locked(row) is { } mentor)
        {
            costs.Fill(AssignmentProblem.Forbidden);
            costs[mentor] = plan.Cost(row, mentor);
            return;
        }

        Room room = Take();
        room.Allowed.Judge(row);
        ScoreAll(row, costs, room);
        Return(room, costs.Length);
    }

    internal override CostRow Row(int row, Span<int> buffer)
    {
        if (Locked(row) is { } mentor)
        {
            buffer[0] = plan.Cost(row, mentor);
            buffer[ColumnCount] = mentor;
            return new CostRow(buffer.Slice(ColumnCount, 1), buffer[..1]);
        }

        Room room = Take();
        int group = eligibility.Groups.PlainOf(row);
        EligibleMentors list = ListOf(row, group, room);
        Span<int> costs;
        if (ReferenceEquals(list, EligibleMentors.Many) || !ForbidExceptions(row, list, room))
        {
            if (group >= 0)
            {
                room.Allowed.Judge(row); // of a row of its own the list was made by judging it
            }

            costs = buffer[..ColumnCount];
            ScoreAll(row, costs, room);
            Return(room, costs.Length);
            return new CostRow(costs);
        }

        costs = buffer[..list.Mentors.Length];
        list.Plan.Costs(row, 0, costs, room.Workspace);
        foreach (int place in room.Forbidden)
        {
            costs[place] = AssignmentProblem.Forbidden;
        }

        Return(room, costs.Length);
        return new CostRow(list.Mentors, costs);
    }

    internal override int Cost(int row, int column) =>
        Locked(row) is { } mentor ? mentor == column ? plan.Cost(row, column) : AssignmentProblem.Forbidden
        : eligibility.IsAllowed(row, column) ? plan.Cost(row, column)
        : AssignmentProblem.Forbidden;

    /// <summary>Scores every mentor, and forbids those whom the row that was judged does not allow.</summary>
    private void ScoreAll(int mentee, Span<int> costs, Room room)
    {
        plan.Costs(mentee, 0, costs, room.Workspace);
        Forbid(costs, room.Allowed.Allowed);
    }

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

    /// <summary>The mentors whom a mentee may have but for exceptions.</summary>
    private EligibleMentors ListOf(int mentee, int group, Room room)
    {
        if (group < 0)
        {
            room.Allowed.Judge(mentee);
            return EligibleMentors.Of(room.Allowed, plan);
        }

        if (Volatile.Read(ref listOfGroup[group]) is { } known)
        {
            return known;
        }

        room.Allowed.JudgePlain(mentee);
        var list = EligibleMentors.Of(room.Allowed, plan);
        if (Interlocked.Add(ref listed, list.Mentors.Length) <= MostListed)
        {
            Volatile.Write(ref listOfGroup[group], list);
        }

        return list;
    }

    /// <summary>Notes the places of the list that are forbidden to a mentee; false when the list lacks somebody.</summary>
    private bool ForbidExceptions(int mentee, EligibleMentors list, Room room)
    {
        room.Forbidden.Clear();
        if (eligibility.Groups.PlainOf(mentee) < 0 || !eligibility.Groups.HasExceptions(mentee))
        {
            return true;
        }

        foreach (int mentor in eligibility.Groups.Exceptions(mentee, room.Exceptions))
        {
            int place = Array.BinarySearch(list.Mentors, mentor);
            bool isAllowed = eligibility.IsAllowed(mentee, mentor);
            if (isAllowed && place < 0)
            {
                return false;
            }

            if (!isAllowed && place >= 0)
            {
                room.Forbidden.Add(place);
            }
        }

        return true;
    }

    private Room Take() => idle.TryTake(out Room? room) ? room : new Room(plan.CreateWorkspace(), eligibility.CreateRow());

    private void Return(Room room, int scored)
    {
        idle.Add(room);
        Interlocked.Increment(ref rowsRead);
        Interlocked.Add(ref pairsScored, scored);
    }

    /// <summary>What one thread needs to work out a row.</summary>
    private sealed class Room(ScoringWorkspace workspace, EligibilityRow allowed)
    {
        public ScoringWorkspace Workspace => workspace;

        public EligibilityRow Allowed => allowed;

        public List<int> Exceptions { get; } = [];

        public List<int> Forbidden { get; } = [];
    }
}
