namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>The room that one thread needs for a <see cref="ScoringPlan"/>; used again and again, so that no row allocates.</summary>
internal sealed class ScoringWorkspace
{
    private readonly int mentors;
    private readonly int[]?[] own;
    private readonly (int Criterion, int[] Agreements)[] rows;
    private readonly MentorCodes?[] ownCodes;

    public ScoringWorkspace(int criteria, int mentors, int scoreChannels, int coverageChannels)
    {
        this.mentors = mentors;
        own = new int[]?[criteria];
        rows = new (int, int[])[criteria];
        ownCodes = new MentorCodes?[criteria];
        Scores = new TableList(criteria, scoreChannels);
        Coverage = new TableList(2 * criteria, coverageChannels);
        Covered = new int[criteria];
        Values = new int[TableEntry.MostCodes];
        Sums = [.. Enumerable.Range(0, 4).Select(_ => new int[ScoringPlan.TileLength + TableSums.Slack])];
        Looked = new int[ScoringPlan.TileLength + TableSums.Slack];
    }

    /// <summary>The mentee whose tables these are, or -1.</summary>
    public int Mentee { get; private set; } = -1;

    /// <summary>The plan whose tables these are: it may be one for some of the mentors.</summary>
    public ScoringPlan? Plan { get; private set; }

    /// <summary>What the criteria come to that are looked up.</summary>
    public TableList Scores { get; }

    /// <summary>What is answered of them.</summary>
    public TableList Coverage { get; }

    /// <summary>For each criterion the classes of mentors whose answered weight is looked up in <see cref="CoverageGroups"/>.</summary>
    public int[] Covered { get; }

    /// <summary>The agreements of one table.</summary>
    public int[] Values { get; }

    /// <summary>The sums of a tile, one array for each <see cref="ScoreChannel"/>.</summary>
    public int[][] Sums { get; }

    /// <summary>The agreements of one criterion with a tile.</summary>
    public int[] Looked { get; }

    /// <summary>How many criteria have a row of agreements.</summary>
    public int RowCount { get; private set; }

    /// <summary>Room for the agreements of one criterion with all mentors as a criterion gives them.</summary>
    public double[] Agreements => field ??= new double[mentors];

    /// <summary>What is known of a tile in each view, where the policy looks at it.</summary>
    public KnownSums[] Known => field ??= [new(), new()];

    /// <summary>Whether the tables are those of a mentee in a plan; if not, they will be.</summary>
    public bool IsFor(ScoringPlan plan, int mentee)
    {
        bool isSame = Mentee == mentee && ReferenceEquals(Plan, plan);
        (Plan, Mentee) = (plan, mentee);
        return isSame;
    }

    public void Clear()
    {
        RowCount = 0;
        Scores.Clear();
        Coverage.Clear();
        Covered.AsSpan().Clear();
    }

    public (int Criterion, int[] Agreements) Row(int row) => rows[row];

    /// <summary>Room for the codes of the mentors where they depend on the mentee.</summary>
    public MentorCodes OwnCodes(int criterion) => ownCodes[criterion] ??= MentorCodes.Single(mentors);

    /// <summary>Takes on a criterion with a row of agreements in steps, to be filled.</summary>
    public int[] AddRow(int criterion)
    {
        int[] row = own[criterion] ??= new int[mentors + TableSums.Slack];
        AddRow(criterion, row);
        return row;
    }

    /// <summary>Takes on a criterion with a row of agreements in steps that is only read.</summary>
    public void AddRow(int criterion, int[] row) => rows[RowCount++] = (criterion, row);
}
