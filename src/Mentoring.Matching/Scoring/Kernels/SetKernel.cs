using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>
/// A criterion on sets that counts common items. For each mentee the mentors get codes anew: one for each size of their set and each common
/// number. Sets are kept as columns of bytes, and the bytes in which the mentee has nothing are never read.
/// </summary>
internal sealed class SetKernel : CriterionKernel
{
    /// <summary>The most classes of mentors: sizes of their sets, and ways of not answering.</summary>
    private const int MostClasses = 16;

    private readonly CommonItems items;
    private readonly byte[][] columns;
    private readonly byte[] classes;
    private readonly List<(int Mentor, bool Answered, int Count)> classList = [];

    public SetKernel(int index, PreparedCriterion criterion, CommonItems items, StandIns standIns)
        : base(index, criterion, standIns)
    {
        this.items = items;
        int mentors = criterion.MentorStates.Length;
        columns = new byte[mentors == 0 ? 0 : MemoryMarshal.AsBytes(items.Mentors[0]).Length][];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = new byte[mentors + TableSums.Slack];
            for (int mentor = 0; mentor < mentors; mentor++)
            {
                columns[column][mentor] = MemoryMarshal.AsBytes(items.Mentors[mentor])[column];
            }
        }

        classes = new byte[mentors + TableSums.Slack];
        Classify(mentors);
    }

    /// <summary>Whether the mentors fall into few classes.</summary>
    public bool IsFit => classList.Count <= MostClasses;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Begin<TSets>(int mentee, ScoringPlan plan, ScoringWorkspace workspace)
    {
        Span<byte> offsets = stackalloc byte[MostClasses];
        int count = items.Mentees.CountOf(mentee);
        int codes = Criterion.MenteeStates[mentee] == AnswerState.Answered ? Offsets(count, offsets) : int.MaxValue;
        if (codes > TableEntry.MostCodes)
        {
            base.Begin<TSets>(mentee, plan, workspace);
            return;
        }

        MentorCodes own = workspace.OwnCodes(Index);
        WriteCodes<TSets>(MemoryMarshal.AsBytes(items.Mentees[mentee]), offsets, own.Bytes);
        Span<int> values = workspace.Values.AsSpan(0, codes);
        Span<AnswerState> states = stackalloc AnswerState[TableEntry.MostCodes];
        for (int k = 0; k < classList.Count; k++)
        {
            (int mentor, bool answered, int size) = classList[k];
            int most = answered ? Math.Min(count, size) : 0;
            for (int common = 0; common <= most; common++)
            {
                double agreement = answered ? items.Agreement(count, size, common) : double.NaN;
                states[offsets[k] + common] = Criterion.MentorStates[mentor];
                values[offsets[k] + common] = StandIns.StepsOf(Index, mentee, mentor, agreement);
            }
        }

        int length = TableEntry.SizeFor(codes);
        plan.FillScores(Index, mentee, values, length, workspace.Scores.Add(Index, own, length));
        plan.Cover(Index, mentee, CoverageGroups.CoveredClasses(values, states[..codes]), values, own, length, workspace);
    }

    private void Classify(int mentors)
    {
        var known = new Dictionary<(AnswerState, int), int>();
        for (int mentor = 0; mentor < mentors; mentor++)
        {
            AnswerState state = Criterion.MentorStates[mentor];
            bool answered = state == AnswerState.Answered;
            int size = answered ? items.Mentors.CountOf(mentor) : 0;
            if (!known.TryGetValue((state, answered && items.ReadsMentorCount ? size : 0), out int k))
            {
                k = known[(state, answered && items.ReadsMentorCount ? size : 0)] = classList.Count;
                classList.Add((mentor, answered, size));
            }

            // Where the size does not matter, the largest says how many items may be in common.
            classList[k] = classList[k] with { Count = Math.Max(classList[k].Count, size) };
            classes[mentor] = (byte)Math.Min(k, byte.MaxValue);
        }
    }

    /// <summary>The first code of each class, and how many codes there are.</summary>
    private int Offsets(int count, Span<byte> offsets)
    {
        int next = 0;
        for (int k = 0; k < classList.Count; k++)
        {
            offsets[k] = (byte)Math.Min(next, byte.MaxValue);
            next += classList[k].Answered ? Math.Min(count, classList[k].Count) + 1 : 1;
        }

        return next;
    }

    private void WriteCodes<TSets>(ReadOnlySpan<byte> wanted, Span<byte> offsets, byte[] codes)
        where TSets : struct, ISetLanes<TSets>
    {
        ref byte table = ref MemoryMarshal.GetReference(offsets);
        ref byte source = ref MemoryMarshal.GetArrayDataReference(classes);
        ref byte target = ref MemoryMarshal.GetArrayDataReference(codes);
        for (int mentor = 0; mentor < classes.Length - TableSums.Slack; mentor += TSets.Count)
        {
            TSets common = TSets.Lookup16(ref table, TSets.Load(ref source, mentor));
            for (int column = 0; column < columns.Length; column++)
            {
                if (wanted[column] != 0)
                {
                    common = TSets.CountCommon(common, TSets.Load(ref MemoryMarshal.GetArrayDataReference(columns[column]), mentor), wanted[column]);
                }
            }

            TSets.Store(common, ref target, mentor);
        }
    }
}
