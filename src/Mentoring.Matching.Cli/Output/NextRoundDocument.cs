namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>next-round</c>: the matching in numbers, what changes and why, and how many pairs run, have ended, and people wait then.</summary>
internal sealed record NextRoundDocument(
    string Programme,
    int Round,
    string Today,
    string Status,
    bool Certified,
    int Placed,
    double Total,
    string? Unit,
    ChangeItem[] Changes,
    int Running,
    int Ended,
    int Waiting);
