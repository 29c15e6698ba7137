namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>match</c>: first what a script asks for, then everything else.</summary>
internal sealed record MatchDocument(
    int Format,
    string Status,
    double Total,
    int Placed,
    bool Certified,
    string? Unit,
    double? Mean,
    int Mentees,
    int Mentors,
    long Places,
    long EligiblePairs,
    int UnmatchedCount,
    CertificateItem? Certificate,
    long? Gap,
    StageItem[] Stages,
    string? Infeasibility,
    InputFileItem[] Inputs,
    OutputFileItem Csv,
    RunItem Run,
    PairItem[] Pairs,
    UnmatchedItem[] Unmatched,
    UnusedItem[] UnusedPlaces,
    ChoicesItem Choices,
    RemarkItem[] Remarks,
    IgnoredItem[] IgnoredColumns)
{
    /// <summary>The version of the document: raised whenever a field goes or comes to mean something else.</summary>
    public const int CurrentFormat = 1;
}
