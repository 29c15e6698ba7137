using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Mentoring.Matching.Criteria;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>
/// The criteria, weights, policy and reciprocity of a <see cref="PairScorer"/>, made ready to give the costs of a mentee with many mentors fast:
/// to the last bit what the scorer itself gives pair by pair, at every width of vectors.
/// </summary>
/// <remarks>
/// In most criteria people share few distinct answers, so that a mentor's code in a small table says what the pair comes to: in the registers of
/// wide vectors that is one instruction for sixteen mentors. Sums are of whole steps, so their order does not matter. Immutable;
/// safe for use by several threads, each with a workspace of its own. A user-written criterion is scored by its rows in the same plan; a
/// user-written reciprocity pair by pair from the same sums. A policy that looks at what else is known of a pair takes the plain way.
/// </remarks>
internal sealed class ScoringPlan
{
    /// <summary>The mentors of a tile: its sums stay in the first cache.</summary>
    public const int TileLength = 1024;

    private readonly PairScorer scorer;
    private readonly CostEnding ending;
    private readonly CriterionKernel[] kernels;
    private readonly ScoreChannel[] tables;
    private readonly bool hasCoverage;
    private readonly bool hasSameViews;
    private readonly int[]?[] mentorColumns;
    private readonly int[] agreementsTable;

    /// <summary>Makes a plan.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="steps">How many steps there are between a score of 0 and a score of 1.</param>
    public ScoringPlan(PairScorer scorer, int steps)
    {
        this.scorer = scorer;
        ending = new CostEnding(scorer.Views, steps);
        Steps = steps;
        (StepWeights mentees, StepWeights mentors) = (scorer.MenteeWeights, scorer.MentorWeights);
        bool sharedMentors = mentors.IsShared;
        HasSharedWeights = mentees.IsShared && sharedMentors;
        hasSameViews = HasSharedWeights && mentees.Of(0).SequenceEqual(mentors.Of(0));
        hasCoverage = scorer.Views.Caution != 0;
        tables = [.. Enum.GetValues<ScoreChannel>().Where(channel => channel switch
        {
            ScoreChannel.MenteeScore => true,
            ScoreChannel.MentorScore => sharedMentors && !hasSameViews,
            ScoreChannel.MenteeCoverage => hasCoverage,
            _ => hasCoverage && sharedMentors && !hasSameViews,
        })];
        agreementsTable = sharedMentors ? [] : [tables.Length];
        mentorColumns = sharedMentors ? [] : Columns(mentors);
        kernels = scorer.StandIns.AreSettled ? Kernels() : [];
    }

    /// <summary>How many steps there are between a score of 0 and a score of 1.</summary>
    public int Steps { get; }

    /// <summary>How many tables a criterion has that is looked up.</summary>
    internal int TableCount => tables.Length + agreementsTable.Length;

    /// <summary>Whether the weights are the same for all mentees and the same for all mentors.</summary>
    internal bool HasSharedWeights { get; }

    /// <summary>Room for one thread.</summary>
    public ScoringWorkspace CreateWorkspace() => new(scorer.Criteria.Length, scorer.Responses.MentorCount, TableCount);

    /// <summary>The costs of a mentee with some mentors that follow each other: what each pair lacks of a full score, in steps.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="from">The index of the first mentor.</param>
    /// <param name="costs">Takes one cost a mentor.</param>
    /// <param name="workspace">Room of <see cref="CreateWorkspace"/>, for use by one thread at a time; rows are quick to go on with in it.</param>
    public void Costs(int mentee, int from, Span<int> costs, ScoringWorkspace workspace)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Costs<StepLanes512, ViewLanes512, SetLanes512>(mentee, from, costs, workspace);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Costs<StepLanes256, ViewLanes256, SetLanes256>(mentee, from, costs, workspace);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Costs<StepLanes128, ViewLanes128, SetLanes128>(mentee, from, costs, workspace);
        }
        else
        {
            Costs<StepLane, ViewLane, SetLane>(mentee, from, costs, workspace);
        }
    }

    /// <summary>The costs at a width of one's choice.</summary>
    internal void Costs<TSteps, TViews, TSets>(int mentee, int from, Span<int> costs, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
        where TViews : struct, IViewLanes<TViews>
        where TSets : struct, ISetLanes<TSets>
    {
        if (kernels.Length == 0)
        {
            PlainCosts(mentee, from, costs, workspace);
            return;
        }

        if (workspace.Mentee != mentee)
        {
            workspace.Clear();
            foreach (CriterionKernel kernel in kernels)
            {
                kernel.Begin<TSets>(mentee, this, workspace);
            }

            workspace.Mentee = mentee;
        }

        int[][] sums = workspace.Sums;
        int[] mentorSums = hasSameViews ? sums[(int)ScoreChannel.MenteeScore] : sums[(int)ScoreChannel.MentorScore];
        int[] mentorCoverage = hasSameViews ? sums[(int)ScoreChannel.MenteeCoverage] : sums[(int)ScoreChannel.MentorCoverage];
        for (int start = 0; start < costs.Length; start += TileLength)
        {
            int count = Math.Min(TileLength, costs.Length - start);
            Sum<TSteps>(mentee, from + start, count, workspace);
            ending.Write<TViews>(
                sums[(int)ScoreChannel.MenteeScore], mentorSums, sums[(int)ScoreChannel.MenteeCoverage], mentorCoverage, costs.Slice(start, count));
        }
    }

    /// <summary>Fills the tables of one criterion for one mentee.</summary>
    internal void FillTables(int criterion, int mentee, ReadOnlySpan<int> agreements, int size, Span<int> target)
    {
        for (int channel = 0; channel < tables.Length; channel++)
        {
            bool byMentee = tables[channel] is ScoreChannel.MenteeScore or ScoreChannel.MenteeCoverage;
            int weight = byMentee ? scorer.MenteeWeights.Of(mentee)[criterion] : scorer.MentorWeights.Of(0)[criterion];
            bool isScore = tables[channel] is ScoreChannel.MenteeScore or ScoreChannel.MentorScore;
            Span<int> table = target.Slice(channel * size, agreements.Length);
            for (int code = 0; code < table.Length; code++)
            {
                int agreement = agreements[code];
                table[code] = isScore ? ScoreSteps.Contribution(weight, agreement & int.MaxValue) : agreement < 0 ? 0 : weight;
            }
        }

        foreach (int channel in agreementsTable)
        {
            agreements.CopyTo(target[(channel * size)..]);
        }
    }

    private static int[][] Columns(StepWeights weights, int criteria, int mentors)
    {
        var columns = new int[criteria][];
        for (int c = 0; c < criteria; c++)
        {
            columns[c] = new int[mentors + TableSums.Slack];
            for (int mentor = 0; mentor < mentors; mentor++)
            {
                columns[c][mentor] = weights.Of(mentor)[c];
            }
        }

        return columns;
    }

    private int[][] Columns(StepWeights weights) => Columns(weights, scorer.Criteria.Length, scorer.Responses.MentorCount);

    private CriterionKernel[] Kernels()
    {
        var made = ImmutableArray.CreateBuilder<CriterionKernel>();
        for (int c = 0; c < scorer.Criteria.Length; c++)
        {
            // A criterion that weighs nothing for anybody changes no score and no coverage.
            if (!HasSharedWeights || scorer.MenteeWeights.Of(0)[c] != 0 || scorer.MentorWeights.Of(0)[c] != 0)
            {
                made.Add(Kernel(c, scorer.Criteria[c]));
            }
        }

        return [.. made];
    }

    private CriterionKernel Kernel(int c, PreparedCriterion criterion)
    {
        int codes = criterion.Codes?.FirstMentors.Length ?? int.MaxValue;
        if (codes > 64 && criterion.CommonItems is { } items && new SetKernel(c, criterion, items, scorer.StandIns) is { IsFit: true } sets)
        {
            return sets;
        }

        if (codes > TableEntry.MostCodes)
        {
            return new CriterionKernel(c, criterion, scorer.StandIns);
        }

        var coded = new CodedKernel(c, criterion, criterion.Codes!, scorer.StandIns);
        coded.Keep(this);
        return coded;
    }

    private void Sum<TSteps>(int mentee, int from, int count, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
    {
        ReadOnlySpan<TableEntry> entries = workspace.Entries;
        int[][] sums = workspace.Sums;
        for (int channel = 0; channel < tables.Length; channel += 2)
        {
            int other = Math.Min(channel + 1, tables.Length - 1);
            TableSums.Write<TSteps>(entries, workspace.Tables, channel, other, from, count, sums[(int)tables[channel]], sums[(int)tables[other]]);
        }

        int[]? coverage = hasCoverage ? sums[(int)ScoreChannel.MenteeCoverage] : null;
        int[]? mentorCoverage = hasCoverage ? sums[(int)ScoreChannel.MentorCoverage] : null;
        if (agreementsTable.Length > 0)
        {
            sums[(int)ScoreChannel.MentorScore].AsSpan().Clear();
            mentorCoverage?.AsSpan().Clear();
            for (int e = 0; e < entries.Length; e++)
            {
                int[] looked = workspace.Looked;
                TableSums.Write<TSteps>(
                    entries.Slice(e, 1), workspace.Tables, agreementsTable[0], agreementsTable[0], from, count, looked, looked);
                TableSums.AddWeighed<TSteps>(
                    looked, 0, mentorColumns[workspace.CriterionOfEntry(e)], from, 0, count, sums[(int)ScoreChannel.MentorScore], mentorCoverage);
            }
        }

        for (int r = 0; r < workspace.RowCount; r++)
        {
            (int c, int[] agreements) = workspace.Row(r);
            TableSums.AddWeighed<TSteps>(
                agreements, scorer.MenteeWeights.Of(mentee)[c], null, from, from, count, sums[(int)ScoreChannel.MenteeScore], coverage);
            if (!hasSameViews)
            {
                bool shared = agreementsTable.Length == 0;
                TableSums.AddWeighed<TSteps>(
                    agreements,
                    shared ? scorer.MentorWeights.Of(0)[c] : 0,
                    shared ? null : mentorColumns[c],
                    from,
                    from,
                    count,
                    sums[(int)ScoreChannel.MentorScore],
                    mentorCoverage);
            }
        }
    }

    /// <summary>A policy that looks at what else is known of a pair is asked pair by pair.</summary>
    private void PlainCosts(int mentee, int from, Span<int> costs, ScoringWorkspace workspace)
    {
        if (workspace.Mentee != mentee)
        {
            scorer.ScoreRow(mentee, workspace.Scores, workspace.Buffer);
            workspace.Mentee = mentee;
        }

        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = CostEnding.CostOf(Steps, workspace.Scores[from + i].Rank);
        }
    }
}
