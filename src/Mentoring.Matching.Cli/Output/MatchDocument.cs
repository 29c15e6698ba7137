namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>match</c>: first what a script asks for, then everything else.</summary>
internal sealed record MatchDocument(
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
    RunItem Run,
    PairItem[] Pairs,
    UnmatchedItem[] Unmatched,
    UnusedItem[] UnusedPlaces,
    ChoicesItem Choices,
    RemarkItem[] Remarks,
    IgnoredItem[] IgnoredColumns);
