namespace Mentoring.Matching.Programmes;

/// <summary>One thing that a round does, and why.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="MenteeId">The id of the mentee; <see langword="null"/> where a mentor waits.</param>
/// <param name="MentorId">The id of the mentor; <see langword="null"/> where a mentee waits.</param>
/// <param name="Reason">Why, in one or two sentences.</param>
public sealed record RoundChange(RoundChangeKind Kind, string? MenteeId, string? MentorId, string Reason);
