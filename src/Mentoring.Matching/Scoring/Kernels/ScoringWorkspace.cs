namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>The room that one thread needs for a <see cref="ScoringPlan"/>; used again and again, so that no row allocates.</summary>
internal sealed class ScoringWorkspace
{
    private readonly int mentors;
    private readonly List<int[]> rows = [];
    private readonly List<int> rowCriteria = [];
    private readonly TableEntry[] entries;
    private readonly int[] entryCriteria;
    private readonly byte[]?[] ownCodes;
    private int rowCount;
    private int entryCount;
    private int tableLength;

    public ScoringWorkspace(int criteria, int mentors, int channels)
    {
        this.mentors = mentors;
        entries = new TableEntry[criteria];
        entryCriteria = new int[criteria];
        ownCodes = new byte[]?[criteria];
        Tables = new int[criteria * channels * TableEntry.MostCodes];
        Values = new int[TableEntry.MostCodes];
        Sums = [.. Enumerable.Range(0, 4).Select(_ => new int[ScoringPlan.TileLength + TableSums.Slack])];
        Looked = new int[ScoringPlan.TileLength + TableSums.Slack];
    }

    /// <summary>The mentee whose tables these are, or -1.</summary>
    public int Mentee { get; set; } = -1;

    /// <summary>The tables of the mentee.</summary>
    public int[] Tables { get; }

    /// <summary>The agreements of one table.</summary>
    public int[] Values { get; }

    /// <summary>The sums of a tile, one array for each <see cref="ScoreChannel"/>.</summary>
    public int[][] Sums { get; }

    /// <summary>The agreements of one criterion with a tile.</summary>
    public int[] Looked { get; }

    /// <summary>The criteria that are looked up.</summary>
    public ReadOnlySpan<TableEntry> Entries => entries.AsSpan(0, entryCount);

    /// <summary>How many criteria have a row of agreements.</summary>
    public int RowCount => rowCount;

    /// <summary>Room for the agreements of one criterion with all mentors as a criterion gives them.</summary>
    public double[] Agreements => field ??= new double[mentors];

    /// <summary>Room for the scores of a row.</summary>
    public PairScore[] Scores => field ??= new PairScore[mentors];

    /// <summary>Room for what the plain scorer needs for a row.</summary>
    public double[] Buffer => field ??= new double[mentors * entries.Length];

    public void Clear() => (rowCount, entryCount, tableLength) = (0, 0, 0);

    /// <summary>The index of the criterion of a table.</summary>
    public int CriterionOfEntry(int entry) => entryCriteria[entry];

    public (int Criterion, int[] Agreements) Row(int row) => (rowCriteria[row], rows[row]);

    /// <summary>Room for the codes of the mentors where they depend on the mentee.</summary>
    public byte[] OwnCodes(int criterion) => ownCodes[criterion] ??= new byte[mentors + TableSums.Slack];

    /// <summary>Takes on a criterion that is looked up; its tables are to be filled, one a channel.</summary>
    public int AddEntry(int criterion, byte[] codes, int size, int channels)
    {
        int start = tableLength;
        entryCriteria[entryCount] = criterion;
        entries[entryCount++] = new TableEntry(codes, size, start);
        tableLength += size * channels;
        return start;
    }

    /// <summary>Takes on a criterion with a row of agreements in steps, to be filled.</summary>
    public int[] AddRow(int criterion)
    {
        if (rowCount == rows.Count)
        {
            rows.Add(new int[mentors + TableSums.Slack]);
            rowCriteria.Add(criterion);
        }

        rowCriteria[rowCount] = criterion;
        return rows[rowCount++];
    }
}
