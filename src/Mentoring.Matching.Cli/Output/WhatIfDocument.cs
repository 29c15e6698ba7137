namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>whatif</c>: what became of each edit, and the state in the end. What an infeasible state cannot have is null or empty.</summary>
internal sealed record WhatIfDocument(
    string Status,
    string? Obstacle,
    double? Total,
    int Placed,
    bool Certified,
    string? Unit,
    LossItem? Loss,
    EditItem[] Edits,
    MoveItem[] Moves,
    OverruledItem[] Overruled,
    PairItem[] Pairs,
    UnmatchedItem[] Unmatched);
