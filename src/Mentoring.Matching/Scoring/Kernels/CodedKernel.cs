using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A criterion of which the mentors have few answer codes: one table a mentee, or one a code of the mentees.</summary>
internal sealed class CodedKernel : CriterionKernel
{
    /// <summary>The most numbers that are kept for all codes of the mentees.</summary>
    private const int MostKept = 1 << 20;

    private readonly AnswerCodes codes;
    private readonly MentorCodes mentors;
    private readonly int count;
    private readonly int size;
    private readonly AnswerState[] states;
    private readonly int[]? agreements;
    private readonly int[]? covered;
    private int[]? tables;
    private int tableLength;

    public CodedKernel(int index, PreparedCriterion criterion, AnswerCodes codes, StandIns standIns, CodePacker packer)
        : base(index, criterion, standIns)
    {
        this.codes = codes;
        count = codes.FirstMentors.Length;
        size = TableEntry.SizeFor(count);
        mentors = packer.Next();
        for (int mentor = 0; mentor < codes.Mentors.Length; mentor++)
        {
            mentors[mentor] = (byte)codes.Mentors[mentor];
        }

        states = [.. codes.FirstMentors.Select(mentor => criterion.MentorStates[mentor])];
        if ((long)codes.FirstMentees.Length * count <= MostKept)
        {
            agreements = new int[codes.FirstMentees.Length * count];
            covered = new int[codes.FirstMentees.Length];
            for (int code = 0; code < codes.FirstMentees.Length; code++)
            {
                Fill(codes.FirstMentees[code], agreements.AsSpan(code * count, count));
                covered[code] = CoverageGroups.CoveredClasses(agreements.AsSpan(code * count, count), states);
            }
        }
    }

    private CodedKernel(CodedKernel all, int[] mentors, CodePacker packer)
        : base(all, mentors)
    {
        codes = all.codes;
        count = all.count;
        size = all.size;
        states = all.states;
        agreements = all.agreements;
        covered = all.covered;
        tables = all.tables;
        tableLength = all.tableLength;
        this.mentors = all.mentors.Select(mentors, packer);
    }

    /// <summary>Keeps the tables of every code of the mentees, where the weights are the same for all of them and there are few.</summary>
    public void Keep(ScoringPlan plan)
    {
        tableLength = size * plan.ScoreTableCount;
        if (agreements is null || !plan.HasSharedWeights || (long)codes.FirstMentees.Length * tableLength > MostKept)
        {
            return;
        }

        tables = new int[codes.FirstMentees.Length * tableLength];
        for (int code = 0; code < codes.FirstMentees.Length; code++)
        {
            plan.FillScores(
                Index, codes.FirstMentees[code], agreements.AsSpan(code * count, count), size, tables.AsSpan(code * tableLength, tableLength));
        }
    }

    public override int StepsOf(int mentee, int mentor) =>
        agreements is null ? base.StepsOf(mentee, mentor) : agreements[(codes.Mentees[mentee] * count) + codes.Mentors[mentor]];

    public override CriterionKernel Select(int[] mentors, CodePacker packer) => new CodedKernel(this, mentors, packer);

    public override void Begin<TSets>(int mentee, ScoringPlan plan, ScoringWorkspace workspace)
    {
        int code = codes.Mentees[mentee];
        Span<int> own = agreements is null ? workspace.Values.AsSpan(0, count) : agreements.AsSpan(code * count, count);
        if (agreements is null)
        {
            Fill(mentee, own);
        }

        Span<int> target = workspace.Scores.Add(Index, mentors, size);
        if (tables is not null)
        {
            tables.AsSpan(code * tableLength, tableLength).CopyTo(target);
        }
        else
        {
            plan.FillScores(Index, mentee, own, size, target);
        }

        plan.Cover(Index, mentee, covered is null ? CoverageGroups.CoveredClasses(own, states) : covered[code], own, mentors, size, workspace);
    }

    private void Fill(int mentee, Span<int> values)
    {
        for (int code = 0; code < values.Length; code++)
        {
            int mentor = codes.FirstMentors[code];
            values[code] = StandIns.StepsOf(Index, mentee, mentor, Criterion.Agreement(mentee, mentor) ?? double.NaN);
        }
    }
}
