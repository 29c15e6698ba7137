namespace Mentoring.Matching.Proposals;

/// <summary>A mentee who has another mentor than before.</summary>
/// <param name="MenteeId">The id of the mentee.</param>
/// <param name="FromMentorId">The id of the mentor before; <see langword="null"/> where there was none.</param>
/// <param name="ToMentorId">The id of the mentor now; <see langword="null"/> where there is none.</param>
public sealed record ProposalMove(string MenteeId, string? FromMentorId, string? ToMentorId);
