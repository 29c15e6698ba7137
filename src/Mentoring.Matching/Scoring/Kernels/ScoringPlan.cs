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
/// user-written reciprocity or policy pair by pair from the same sums.
/// </remarks>
internal sealed class ScoringPlan
{
    /// <summary>The mentors of a tile: its sums stay in the first cache.</summary>
    public const int TileLength = 1024;

    private readonly PairScorer scorer;
    private readonly CostEnding ending;
    private readonly CriterionKernel[] kernels;
    private readonly CoverageGroups coverageGroups;
    private readonly bool hasCoverage;
    private readonly ViewWeights weights;
    private readonly OpenPolicy? openPolicy;

    /// <summary>Makes a plan.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="steps">How many steps there are between a score of 0 and a score of 1.</param>
    public ScoringPlan(PairScorer scorer, int steps)
    {
        this.scorer = scorer;
        ending = new CostEnding(scorer.Views, steps);
        Steps = steps;
        weights = new ViewWeights(scorer);
        openPolicy = scorer.StandIns.AreSettled ? null : new OpenPolicy(scorer, weights);
        hasCoverage = scorer.Views.Caution != 0 && openPolicy is null;
        kernels = Kernels();
        coverageGroups = new CoverageGroups(
            [.. kernels.Where(_ => hasCoverage).Select(k => (k.Index, scorer.Criteria[k.Index]))], scorer.Responses.MentorCount);
    }

    private ScoringPlan(ScoringPlan all, int[] mentors)
    {
        scorer = all.scorer;
        ending = all.ending;
        Steps = all.Steps;
        hasCoverage = all.hasCoverage;
        weights = all.weights.Select(mentors);
        openPolicy = all.openPolicy?.Select(weights, mentors);
        var packer = new CodePacker(mentors.Length);
        kernels = [.. all.kernels.Select(kernel => kernel.Select(mentors, packer))];
        coverageGroups = all.coverageGroups.Select(mentors);
    }

    /// <summary>How many steps there are between a score of 0 and a score of 1.</summary>
    public int Steps { get; }

    /// <summary>How many tables a criterion has that is looked up: one for each view, or for the mentee's view and the agreement itself.</summary>
    internal int ScoreTableCount => openPolicy?.TableCount ?? (weights.AreSame ? 1 : 2);

    /// <summary>Whether the weights are the same for all mentees and the same for all mentors.</summary>
    internal bool HasSharedWeights => weights.AreShared;

    /// <summary>Room for one thread.</summary>
    public ScoringWorkspace CreateWorkspace() => new(scorer.Criteria.Length, scorer.Responses.MentorCount, ScoreTableCount, weights.HasMentorTables ? 2 : 1);

    /// <summary>
    /// The same plan for some of the mentors, in their order: it gives each the same cost. It can use the workspaces of the whole plan.
    /// </summary>
    /// <remarks>O(criteria x the mentors) time and memory; what is known of codes is shared.</remarks>
    public ScoringPlan Select(int[] mentors) => new(this, mentors);

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

    /// <summary>The cost of one pair: the same number as in the row.</summary>
    public int Cost(int mentee, int mentor)
    {
        if (openPolicy is not null)
        {
            return CostEnding.CostOf(Steps, scorer.Score(mentee, mentor).Rank);
        }

        ReadOnlySpan<int> menteeWeights = scorer.MenteeWeights.Of(mentee);
        ReadOnlySpan<int> mentorWeights = scorer.MentorWeights.Of(mentor);
        int menteeScore = 0, mentorScore = 0, menteeCoverage = 0, mentorCoverage = 0;
        foreach (CriterionKernel kernel in kernels)
        {
            int agreement = kernel.StepsOf(mentee, mentor);
            int c = kernel.Index;
            menteeScore += ScoreSteps.Contribution(menteeWeights[c], agreement & int.MaxValue);
            mentorScore += ScoreSteps.Contribution(mentorWeights[c], agreement & int.MaxValue);
            menteeCoverage += agreement < 0 ? 0 : menteeWeights[c];
            mentorCoverage += agreement < 0 ? 0 : mentorWeights[c];
        }

        return CostEnding.CostOf(Steps, scorer.Views.Combine(menteeScore, mentorScore, menteeCoverage, mentorCoverage).Rank);
    }

    /// <summary>The costs at a width of one's choice.</summary>
    internal void Costs<TSteps, TViews, TSets>(int mentee, int from, Span<int> costs, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
        where TViews : struct, IViewLanes<TViews>
        where TSets : struct, ISetLanes<TSets>
    {
        if (!workspace.IsFor(this, mentee))
        {
            workspace.Clear();
            foreach (CriterionKernel kernel in kernels)
            {
                kernel.Begin<TSets>(mentee, this, workspace);
            }

            if (hasCoverage)
            {
                coverageGroups.AddTables(
                    workspace.Covered, weights.OfMentee(mentee), weights.HasMentorTables ? weights.OfMentors : [], workspace.Coverage);
            }
        }

        int[][] sums = workspace.Sums;
        int[] mentorSums = weights.AreSame ? sums[(int)ScoreChannel.MenteeScore] : sums[(int)ScoreChannel.MentorScore];
        int[] mentorCoverage = weights.AreSame ? sums[(int)ScoreChannel.MenteeCoverage] : sums[(int)ScoreChannel.MentorCoverage];
        for (int start = 0; start < costs.Length; start += TileLength)
        {
            int count = Math.Min(TileLength, costs.Length - start);
            if (openPolicy is null)
            {
                Sum<TSteps>(mentee, from + start, count, workspace);
            }
            else
            {
                openPolicy.Sum<TSteps, TViews>(mentee, from + start, count, workspace);
            }

            ending.Write<TViews>(
                sums[(int)ScoreChannel.MenteeScore], mentorSums, sums[(int)ScoreChannel.MenteeCoverage], mentorCoverage, costs.Slice(start, count));
        }
    }

    /// <summary>Fills the tables of what one criterion comes to for one mentee.</summary>
    internal void FillScores(int criterion, int mentee, ReadOnlySpan<int> agreements, int size, Span<int> target)
    {
        if (openPolicy is not null)
        {
            openPolicy.FillTables(criterion, mentee, agreements, size, target);
            return;
        }

        FillScores(weights.OfMentee(mentee)[criterion], agreements, target);
        if (weights.HasMentorTables)
        {
            FillScores(weights.OfMentors[criterion], agreements, target[size..]);
        }
        else if (!weights.AreSame)
        {
            agreements.CopyTo(target[size..]);
        }
    }

    /// <summary>Takes note of which mentors are covered: class by class, or where that does not say it all, by tables of its own.</summary>
    internal void Cover(int criterion, int mentee, int classes, ReadOnlySpan<int> agreements, MentorCodes codes, int size, ScoringWorkspace workspace)
    {
        if (!hasCoverage || classes != CoverageGroups.Mixed)
        {
            workspace.Covered[criterion] = classes;
            return;
        }

        Span<int> target = workspace.Coverage.Add(criterion, codes, size);
        FillCoverage(weights.OfMentee(mentee)[criterion], agreements, target);
        if (weights.HasMentorTables)
        {
            FillCoverage(weights.OfMentors[criterion], agreements, target[size..]);
        }
    }

    private static void FillScores(int weight, ReadOnlySpan<int> agreements, Span<int> table)
    {
        for (int code = 0; code < agreements.Length; code++)
        {
            table[code] = ScoreSteps.Contribution(weight, agreements[code] & int.MaxValue);
        }
    }

    private static void FillCoverage(int weight, ReadOnlySpan<int> agreements, Span<int> table)
    {
        for (int code = 0; code < agreements.Length; code++)
        {
            table[code] = agreements[code] < 0 ? 0 : weight;
        }
    }

    private CriterionKernel[] Kernels()
    {
        var made = ImmutableArray.CreateBuilder<CriterionKernel>();
        var packer = new CodePacker(scorer.Responses.MentorCount);
        for (int c = 0; c < scorer.Criteria.Length; c++)
        {
            // A criterion that weighs nothing for anybody changes no score and no coverage.
            if (!HasSharedWeights || weights.OfMentee(0)[c] != 0 || weights.OfMentors[c] != 0)
            {
                made.Add(Kernel(c, scorer.Criteria[c], packer));
            }
        }

        // Those that are always looked up come first, one after the other, as their codes are packed. Sums do not mind the order.
        return [.. made.OrderBy(kernel => kernel is not CodedKernel)];
    }

    private CriterionKernel Kernel(int c, PreparedCriterion criterion, CodePacker packer)
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

        var coded = new CodedKernel(c, criterion, criterion.Codes!, scorer.StandIns, packer);
        coded.Keep(this);
        return coded;
    }

    private void Sum<TSteps>(int mentee, int from, int count, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
    {
        int[][] sums = workspace.Sums;
        int second = weights.HasMentorTables ? 1 : 0;
        TableSums.Write<TSteps>(
            workspace.Scores.Entries,
            workspace.Scores.Tables,
            0,
            second,
            from,
            count,
            sums[(int)ScoreChannel.MenteeScore],
            sums[weights.HasMentorTables ? (int)ScoreChannel.MentorScore : (int)ScoreChannel.MenteeScore]);
        if (hasCoverage)
        {
            TableSums.Write<TSteps>(
                workspace.Coverage.Entries,
                workspace.Coverage.Tables,
                0,
                second,
                from,
                count,
                sums[(int)ScoreChannel.MenteeCoverage],
                sums[weights.HasMentorTables ? (int)ScoreChannel.MentorCoverage : (int)ScoreChannel.MenteeCoverage]);
        }

        int[]? coverage = hasCoverage ? sums[(int)ScoreChannel.MenteeCoverage] : null;
        int[]? mentorCoverage = hasCoverage ? sums[(int)ScoreChannel.MentorCoverage] : null;
        if (weights.AreMentorsOwn)
        {
            sums[(int)ScoreChannel.MentorScore].AsSpan().Clear();
            mentorCoverage?.AsSpan().Clear();
            for (int e = 0; e < workspace.Scores.Entries.Length; e++)
            {
                int[] looked = workspace.Looked;
                TableSums.Write<TSteps>(workspace.Scores.Entries.Slice(e, 1), workspace.Scores.Tables, 1, 1, from, count, looked, looked);
                TableSums.AddWeighed<TSteps>(
                    looked, 0, weights.MentorColumn(workspace.Scores.CriterionOf(e)), from, 0, count, sums[(int)ScoreChannel.MentorScore], mentorCoverage);
            }
        }

        for (int r = 0; r < workspace.RowCount; r++)
        {
            (int c, int[] agreements) = workspace.Row(r);
            TableSums.AddWeighed<TSteps>(
                agreements, weights.OfMentee(mentee)[c], null, from, from, count, sums[(int)ScoreChannel.MenteeScore], coverage);
            if (!weights.AreSame)
            {
                TableSums.AddWeighed<TSteps>(
                    agreements,
                    weights.MentorWeight(c),
                    weights.MentorColumn(c),
                    from,
                    from,
                    count,
                    sums[(int)ScoreChannel.MentorScore],
                    mentorCoverage);
            }
        }
    }
}
