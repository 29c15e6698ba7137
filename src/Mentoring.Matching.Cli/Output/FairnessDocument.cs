namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>fairness</c>; scores and rates are from 0 to 1, and what is withheld is null.</summary>
internal sealed record FairnessDocument(string Status, int SmallestGroup, double Confidence, FairnessTableItem[] Tables);

/// <summary>Outcomes by the answers of one side to one question.</summary>
internal sealed record FairnessTableItem(
    string Question,
    string Text,
    string Side,
    bool AuditOnly,
    bool GroupsOverlap,
    string? ReferenceGroup,
    GroupItem Everybody,
    GroupItem[] Groups,
    string[] Remarks);

/// <summary>What became of a group.</summary>
internal sealed record GroupItem(
    string Name,
    bool Withheld,
    int? People,
    int? Matched,
    double? MatchedRate,
    IntervalItem? MatchedRateInterval,
    long? Places,
    long? PlacesUsed,
    double? MeanScore,
    double? MeanOwnScore,
    double? MeanCoverage,
    RequestsItem? Requests,
    ImpactItem? Impact);

/// <summary>An interval; without an upper end it is open.</summary>
internal sealed record IntervalItem(double Lower, double? Upper);

/// <summary>Which of their requests people were given: the first, the second ..., or none.</summary>
internal sealed record RequestsItem(int Asked, int[] ByRank, int None);

/// <summary>A rate against the highest.</summary>
internal sealed record ImpactItem(string Reference, double Ratio, IntervalItem Interval, string Finding, string Message);
