namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>whynot</c>; <c>Cost</c> and <c>Moves</c> are those of the best matching that has the pair.</summary>
internal sealed record WhyNotDocument(
    string MenteeId,
    string MenteeName,
    string MentorId,
    string MentorName,
    string Reason,
    string Message,
    FindingItem[] Rules,
    PersonItem[] Holders,
    LossItem? Cost,
    MoveItem[] Moves);
