namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>solve</c>; the total is in the file's own units.</summary>
internal sealed record SolveDocument(
    string Status,
    decimal Total,
    int Assigned,
    bool Certified,
    double SolveMilliseconds,
    int Rows,
    int Columns,
    string? Infeasibility,
    SolvedPair[] Pairs,
    string[] Unassigned);

/// <summary>A row with its column and what the pair counts for.</summary>
internal sealed record SolvedPair(string Row, string Column, decimal Value);
