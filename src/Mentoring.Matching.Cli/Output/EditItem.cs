namespace Mentoring.Matching.Cli.Output;

/// <summary>An edit in a document: what it asked for, what became of it, what it cost against the state before and all so far against the best.</summary>
internal sealed record EditItem(
    string Edit,
    PersonItem Mentee,
    PersonItem? Other,
    string Outcome,
    string? Obstacle,
    LossItem? Cost,
    LossItem? Loss,
    MoveItem[] Moves);
