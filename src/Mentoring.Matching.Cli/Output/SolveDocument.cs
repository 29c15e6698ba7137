namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>solve</c>; totals are in the file's own units.</summary>
internal sealed record SolveDocument(
    string Status,
    string Method,
    decimal Total,
    decimal? LowerBound,
    int Assigned,
    bool Certified,
    double SolveMilliseconds,
    int Rows,
    int Columns,
    decimal? Bottleneck,
    SolvedStage[]? Stages,
    SolvedInfeasibility? Infeasibility,
    SolvedPair[] Pairs,
    string[] Unassigned,
    SolvedAlternative[]? Alternatives);

/// <summary>A row with its column and what the pair counts for.</summary>
internal sealed record SolvedPair(string Row, string Column, decimal Value);

/// <summary>An objective with the best value that it can have given those before it; counts as such, costs in the file's own units.</summary>
internal sealed record SolvedStage(string Objective, decimal Value, bool Proven);

/// <summary>Why there is no assignment: the rows and columns that stand in each other's way.</summary>
internal sealed record SolvedInfeasibility(string Message, string[] Rows, string[] Columns);

/// <summary>The next best assignment.</summary>
internal sealed record SolvedAlternative(decimal Total, SolvedPair[] Pairs);
