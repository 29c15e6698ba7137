using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>How one criterion is scored: it makes ready, for one mentee, either tables to be looked up or a row of agreements.</summary>
internal class CriterionKernel
{
    private readonly int[]? silentRow;
    private readonly int[]? selected; // the mentors, where not all of them

    public CriterionKernel(int index, PreparedCriterion criterion, StandIns standIns)
    {
        Index = index;
        Criterion = criterion;
        StandIns = standIns;
        int silent = criterion.MenteeStates.IndexOfAnyExcept(AnswerState.Answered, AnswerState.NoPreference);
        if (silent >= 0)
        {
            // What stands in for a silent mentee is the same for all of them.
            silentRow = new int[criterion.MentorStates.Length + TableSums.Slack];
            for (int mentor = 0; mentor < criterion.MentorStates.Length; mentor++)
            {
                silentRow[mentor] = standIns.StepsOf(index, silent, mentor, double.NaN);
            }
        }
    }

    protected CriterionKernel(CriterionKernel all, int[] mentors)
    {
        Index = all.Index;
        Criterion = all.Criterion;
        StandIns = all.StandIns;
        selected = mentors;
        silentRow = all.silentRow is null ? null : Selected.Of(all.silentRow, mentors);
    }

    /// <summary>The place of the criterion among the criteria.</summary>
    public int Index { get; }

    protected PreparedCriterion Criterion { get; }

    protected StandIns StandIns { get; }

    /// <summary>What counts for one pair in steps, the highest bit set where it is not answered.</summary>
    public virtual int StepsOf(int mentee, int mentor) =>
        StandIns.StepsOf(Index, mentee, mentor, Criterion.Agreement(mentee, mentor) ?? double.NaN);

    /// <summary>The same criterion for some of the mentors, in their order.</summary>
    public virtual CriterionKernel Select(int[] mentors, CodePacker packer) => new(this, mentors);

    /// <summary>Makes ready for a mentee.</summary>
    public virtual void Begin<TSets>(int mentee, ScoringPlan plan, ScoringWorkspace workspace)
        where TSets : struct, ISetLanes<TSets>
    {
        if (Criterion.MenteeStates[mentee] is AnswerState.Skipped or AnswerState.Withheld)
        {
            workspace.AddRow(Index, silentRow!);
            return;
        }

        // The mentee did say, or has no preference: what stands in for an agreement is then the same for all mentors of one state.
        Span<int> row = workspace.AddRow(Index);
        if (selected is not null)
        {
            for (int k = 0; k < selected.Length; k++)
            {
                row[k] = StepsOf(mentee, selected[k]);
            }

            return;
        }

        ReadOnlySpan<AnswerState> states = Criterion.MentorStates;
        double[] agreements = workspace.Agreements;
        Criterion.Agreements(mentee, agreements);
        Span<int> standIns = stackalloc int[4];
        int known = 0;
        for (int mentor = 0; mentor < agreements.Length; mentor++)
        {
            double agreement = agreements[mentor];
            if (agreement >= 0)
            {
                row[mentor] = ScoreSteps.Of(agreement);
                continue;
            }

            int state = (int)states[mentor];
            if ((known >> state & 1) == 0)
            {
                standIns[state] = StandIns.StepsOf(Index, mentee, mentor, double.NaN);
                known |= 1 << state;
            }

            row[mentor] = standIns[state];
        }
    }
}
