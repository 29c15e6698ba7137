namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Sums the tiles of a plan whose policy looks at what else is known of a pair: first what is known, then what stands in for the rest.</summary>
/// <remarks>
/// The tables of a criterion are what its agreements come to in each view, the weights for which there are some, and last the agreements
/// themselves. What is known in the view of mentors who have weights of their own is added up from the agreements.
/// </remarks>
internal sealed class OpenPolicy(PairScorer scorer, ViewWeights weights, int[]? mentors = null)
{
    private readonly Substitutes substitutes = new(scorer.StandIns, scorer.Criteria.Length, mentors);
    private readonly int[] poolMeans = [.. Enumerable.Range(0, scorer.Criteria.Length).Select(c => ScoreSteps.Of(scorer.StandIns.PoolMean(c)))];

    /// <summary>How many tables a criterion has.</summary>
    public int TableCount { get; } = weights.HasMentorTables ? 5 : 3;

    /// <summary>The same for some of the mentors, in their order, whose weights are given.</summary>
    public OpenPolicy Select(ViewWeights own, int[] some) => new(scorer, own, some);

    /// <summary>Fills the tables of one criterion for one mentee.</summary>
    public void FillTables(int criterion, int mentee, ReadOnlySpan<int> agreements, int size, Span<int> target)
    {
        int views = weights.HasMentorTables ? 2 : 1;
        for (int view = 0; view < views; view++)
        {
            int weight = view == 0 ? weights.OfMentee(mentee)[criterion] : weights.OfMentors[criterion];
            Span<int> scores = target[(view * size)..], known = target[((views + view) * size)..];
            for (int code = 0; code < agreements.Length; code++)
            {
                known[code] = agreements[code] < 0 ? 0 : weight;
                scores[code] = agreements[code] < 0 ? 0 : ScoreSteps.Contribution(weight, agreements[code]);
            }
        }

        agreements.CopyTo(target[((TableCount - 1) * size)..]);
    }

    /// <summary>Writes the sums of a tile.</summary>
    public void Sum<TSteps, TViews>(int mentee, int from, int count, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
        where TViews : struct, IViewLanes<TViews>
    {
        SumKnown<TSteps>(mentee, from, count, workspace);
        int[][] sums = workspace.Sums;
        for (int view = 0; view < (weights.AreSame ? 1 : 2); view++)
        {
            int[] known = sums[(int)ScoreChannel.MenteeCoverage + view];
            workspace.Known[view].Keep(sums[view].AsSpan(0, count), known.AsSpan(0, count));
            known.AsSpan(0, count).Fill(ScoreSteps.One);
        }

        ReadOnlySpan<TableEntry> entries = workspace.Scores.Entries;
        for (int e = 0; e < entries.Length; e++)
        {
            int last = entries[e].Start + ((TableCount - 1) * entries[e].Size);
            if (workspace.Scores.Tables.AsSpan(last, entries[e].Size).ContainsAnyInRange(int.MinValue, -1))
            {
                LookUp<TSteps>(e, from, count, workspace);
                AddStandIns<TSteps, TViews>(workspace.Scores.CriterionOf(e), mentee, workspace.Looked, 0, from, count, workspace);
            }
        }

        for (int r = 0; r < workspace.RowCount; r++)
        {
            (int criterion, int[] row) = workspace.Row(r);
            if (row.AsSpan(from, count).ContainsAnyInRange(int.MinValue, -1))
            {
                AddStandIns<TSteps, TViews>(criterion, mentee, row, from, from, count, workspace);
            }
        }
    }

    private void SumKnown<TSteps>(int mentee, int from, int count, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
    {
        int[][] sums = workspace.Sums;
        (int[] mentees, int[] mentors) = (sums[(int)ScoreChannel.MenteeScore], sums[(int)ScoreChannel.MentorScore]);
        (int[] menteesKnown, int[] mentorsKnown) = (sums[(int)ScoreChannel.MenteeCoverage], sums[(int)ScoreChannel.MentorCoverage]);
        TableList tables = workspace.Scores;
        if (weights.HasMentorTables)
        {
            TableSums.Write<TSteps>(tables.Entries, tables.Tables, 0, 1, from, count, mentees, mentors);
            TableSums.Write<TSteps>(tables.Entries, tables.Tables, 2, 3, from, count, menteesKnown, mentorsKnown);
        }
        else
        {
            TableSums.Write<TSteps>(tables.Entries, tables.Tables, 0, 1, from, count, mentees, menteesKnown);
            mentors.AsSpan().Clear();
            mentorsKnown.AsSpan().Clear();
        }

        for (int e = 0; weights.AreMentorsOwn && e < tables.Entries.Length; e++)
        {
            LookUp<TSteps>(e, from, count, workspace);
            OpenSums.AddKnown<TSteps>(workspace.Looked, 0, 0, weights.MentorColumn(tables.CriterionOf(e)), from, count, mentors, mentorsKnown);
        }

        for (int r = 0; r < workspace.RowCount; r++)
        {
            (int c, int[] row) = workspace.Row(r);
            OpenSums.AddKnown<TSteps>(row, from, weights.OfMentee(mentee)[c], null, from, count, mentees, menteesKnown);
            if (!weights.AreSame)
            {
                OpenSums.AddKnown<TSteps>(row, from, weights.MentorWeight(c), weights.MentorColumn(c), from, count, mentors, mentorsKnown);
            }
        }
    }

    /// <summary>The agreements themselves of a criterion that is looked up.</summary>
    private void LookUp<TSteps>(int entry, int from, int count, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
    {
        int[] looked = workspace.Looked;
        TableSums.Write<TSteps>(
            workspace.Scores.Entries.Slice(entry, 1), workspace.Scores.Tables, TableCount - 1, TableCount - 1, from, count, looked, looked);
    }

    private void AddStandIns<TSteps, TViews>(int c, int mentee, int[] row, int first, int from, int count, ScoringWorkspace workspace)
        where TSteps : struct, IStepLanes<TSteps>
        where TViews : struct, IViewLanes<TViews>
    {
        ReadOnlySpan<int> agreements = row.AsSpan(first, count);
        int poolMean = agreements.Contains(StandIns.NoPreference) ? poolMeans[c] : -1;
        for (int view = 0; view < (weights.AreSame ? 1 : 2); view++)
        {
            (int weight, int[]? column) = view == 0 ? (weights.OfMentee(mentee)[c], null) : (weights.MentorWeight(c), weights.MentorColumn(c));
            if (weight == 0 && column is null)
            {
                continue;
            }

            int[] standIns = substitutes.Of<TViews>(c, mentee, from, agreements, workspace.Known[view]);
            OpenSums.AddStandIns<TSteps>(
                row,
                first,
                weight,
                column,
                from,
                count,
                standIns,
                poolMean,
                workspace.Sums[(int)ScoreChannel.MenteeScore + view],
                workspace.Sums[(int)ScoreChannel.MenteeCoverage + view]);
        }
    }
}
