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
    private readonly (int Place, byte[] Bits)[] columns;
    private readonly byte[] classes;
    private readonly SetSize?[] sizes;
    private readonly List<(int Mentor, bool Answered, int Count)> classList = [];

    public SetKernel(int index, PreparedCriterion criterion, CommonItems items, StandIns standIns)
        : base(index, criterion, standIns)
    {
        this.items = items;
        int mentors = criterion.MentorStates.Length;
        int places = mentors == 0 ? 0 : MemoryMarshal.AsBytes(items.Mentors[0]).Length;
        columns = [.. Enumerable.Range(0, places)
            .Select(place => (place, Column(place, mentors)))
            .Where(column => column.Item2.AsSpan().IndexOfAnyExcept((byte)0) >= 0)];
        classes = new byte[mentors + TableSums.Slack];
        Classify(mentors);
        sizes = new SetSize?[1 + items.Mentees.MostItems];
        for (int count = 0; count < sizes.Length && IsFit; count++)
        {
            sizes[count] = SizeOf(count);
        }
    }

    private SetKernel(SetKernel all, int[] mentors)
        : base(all, mentors)
    {
        items = all.items;
        classList = all.classList;
        sizes = all.sizes;
        classes = Selected.Of(all.classes, mentors);
        columns = [.. all.columns.Select(column => (column.Place, Selected.Of(column.Bits, mentors)))];
    }

    /// <summary>Whether the mentors fall into few classes.</summary>
    public bool IsFit => classList.Count <= MostClasses;

    public override CriterionKernel Select(int[] mentors, CodePacker packer) => new SetKernel(this, mentors);

    public override void Begin<TSets>(int mentee, ScoringPlan plan, ScoringWorkspace workspace)
    {
        int count = items.Mentees.CountOf(mentee);
        if (Criterion.MenteeStates[mentee] != AnswerState.Answered || sizes[count] is not { } size)
        {
            base.Begin<TSets>(mentee, plan, workspace);
            return;
        }

        MentorCodes own = workspace.OwnCodes(Index);
        WriteCodes<TSets>(MemoryMarshal.AsBytes(items.Mentees[mentee]), size.Offsets, own);
        Span<int> agreements = workspace.Values.AsSpan(0, size.Agreements.Length);
        size.Agreements.CopyTo(agreements);
        foreach ((int code, int mentor) in size.Gaps)
        {
            agreements[code] = StandIns.StepsOf(Index, mentee, mentor, double.NaN);
        }

        int length = TableEntry.SizeFor(agreements.Length);
        plan.FillScores(Index, mentee, agreements, length, workspace.Scores.Add(Index, own, length));
        plan.Cover(Index, mentee, CoverageGroups.CoveredClasses(agreements, size.States), agreements, own, length, workspace);
    }

    private byte[] Column(int place, int mentors)
    {
        var bits = new byte[mentors + TableSums.Slack];
        for (int mentor = 0; mentor < mentors; mentor++)
        {
            bits[mentor] = MemoryMarshal.AsBytes(items.Mentors[mentor])[place];
        }

        return bits;
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

    /// <summary>The codes of the mentors for a mentee with a set of that size, or <see langword="null"/> where they are too many.</summary>
    private SetSize? SizeOf(int count)
    {
        var offsets = new byte[MostClasses];
        var agreements = new List<int>();
        var states = new List<AnswerState>();
        var gaps = new List<(int Code, int Mentor)>();
        for (int k = 0; k < classList.Count && agreements.Count <= TableEntry.MostCodes; k++)
        {
            (int mentor, bool answered, int size) = classList[k];
            offsets[k] = (byte)agreements.Count;
            for (int common = 0; common <= (answered ? Math.Min(count, size) : 0); common++)
            {
                double agreement = answered ? items.Agreement(count, size, common) : double.NaN;
                if (double.IsNaN(agreement))
                {
                    gaps.Add((agreements.Count, mentor));
                }

                agreements.Add(double.IsNaN(agreement) ? 0 : ScoreSteps.Of(agreement));
                states.Add(Criterion.MentorStates[mentor]);
            }
        }

        return agreements.Count <= TableEntry.MostCodes ? new SetSize(offsets, [.. agreements], [.. states], [.. gaps]) : null;
    }

    private void WriteCodes<TSets>(ReadOnlySpan<byte> wanted, byte[] offsets, MentorCodes codes)
        where TSets : struct, ISetLanes<TSets>
    {
        ref byte table = ref MemoryMarshal.GetArrayDataReference(offsets);
        ref byte source = ref MemoryMarshal.GetArrayDataReference(classes);
        ref byte target = ref MemoryMarshal.GetArrayDataReference(codes.Bytes);
        for (int mentor = 0; mentor < classes.Length - TableSums.Slack; mentor += TSets.Count)
        {
            TSets common = TSets.Lookup16(ref table, TSets.Load(ref source, mentor));
            foreach ((int place, byte[] bits) in columns)
            {
                byte mask = wanted[place];
                if (mask != 0)
                {
                    common = TSets.CountCommon(common, TSets.Load(ref MemoryMarshal.GetArrayDataReference(bits), mentor), mask);
                }
            }

            TSets.Store(common, ref target, codes.Place + mentor);
        }
    }

    /// <summary>What is known for all mentees whose sets have one size.</summary>
    /// <param name="Offsets">The first code of each class of mentors.</param>
    /// <param name="Agreements">The agreement of each code in steps.</param>
    /// <param name="States">What the mentors of each code did.</param>
    /// <param name="Gaps">The codes without evidence, each with a mentor who has it.</param>
    private sealed record SetSize(byte[] Offsets, int[] Agreements, AnswerState[] States, (int Code, int Mentor)[] Gaps);
}
