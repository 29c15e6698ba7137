namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>study rerun</c>: whether all came out the same, and the hash of each row then and now.</summary>
internal sealed record StudyRerunDocument(string Name, bool IsConfirmed, IReadOnlyList<StudyRerunItem> Rows);

/// <summary>A row that was run again.</summary>
internal sealed record StudyRerunItem(string Cell, string Recorded, string Again)
{
    /// <summary>Whether the two are the same, to the last bit.</summary>
    public bool IsSame => Recorded == Again;
}
