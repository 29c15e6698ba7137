using Mentoring.Matching.Criteria;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A criterion of which the mentors have few answer codes: one table a mentee, or one a code of the mentees.</summary>
internal sealed class CodedKernel : CriterionKernel
{
    /// <summary>The most numbers that are kept for all codes of the mentees.</summary>
    private const int MostKept = 1 << 20;

    private readonly AnswerCodes codes;
    private readonly byte[] mentors;
    private readonly int count;
    private readonly int size;
    private readonly int[]? agreements;
    private int[]? tables;
    private int tableLength;

    public CodedKernel(int index, PreparedCriterion criterion, AnswerCodes codes, StandIns standIns)
        : base(index, criterion, standIns)
    {
        this.codes = codes;
        count = codes.FirstMentors.Length;
        size = TableEntry.SizeFor(count);
        mentors = new byte[codes.Mentors.Length + TableSums.Slack];
        for (int mentor = 0; mentor < codes.Mentors.Length; mentor++)
        {
            mentors[mentor] = (byte)codes.Mentors[mentor];
        }

        if ((long)codes.FirstMentees.Length * count <= MostKept)
        {
            agreements = new int[codes.FirstMentees.Length * count];
            for (int code = 0; code < codes.FirstMentees.Length; code++)
            {
                Fill(codes.FirstMentees[code], agreements.AsSpan(code * count, count));
            }
        }
    }

    /// <summary>Keeps the tables of every code of the mentees, where the weights are the same for all of them and there are few.</summary>
    public void Keep(ScoringPlan plan)
    {
        tableLength = size * plan.TableCount;
        if (agreements is null || !plan.HasSharedWeights || (long)codes.FirstMentees.Length * tableLength > MostKept)
        {
            return;
        }

        tables = new int[codes.FirstMentees.Length * tableLength];
        for (int code = 0; code < codes.FirstMentees.Length; code++)
        {
            plan.FillTables(
                Index, codes.FirstMentees[code], agreements.AsSpan(code * count, count), size, tables.AsSpan(code * tableLength, tableLength));
        }
    }

    public override void Begin<TSets>(int mentee, ScoringPlan plan, ScoringWorkspace workspace)
    {
        int start = workspace.AddEntry(Index, mentors, size, plan.TableCount);
        Span<int> target = workspace.Tables.AsSpan(start, tableLength);
        int code = codes.Mentees[mentee];
        if (tables is not null)
        {
            tables.AsSpan(code * tableLength, tableLength).CopyTo(target);
            return;
        }

        Span<int> own = agreements is null ? workspace.Values.AsSpan(0, count) : agreements.AsSpan(code * count, count);
        if (agreements is null)
        {
            Fill(mentee, own);
        }

        plan.FillTables(Index, mentee, own, size, target);
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
