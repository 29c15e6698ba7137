namespace Mentoring.Matching;

/// <summary>A mentee without a mentor, and why.</summary>
/// <param name="MenteeId">The id of the mentee.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in one sentence.</param>
public sealed record UnmatchedMentee(string MenteeId, UnmatchedReason Reason, string Message);
