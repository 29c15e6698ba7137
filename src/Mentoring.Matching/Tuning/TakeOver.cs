namespace Mentoring.Matching.Tuning;

/// <summary>Another outcome of a mentee, and how often it came.</summary>
/// <param name="MentorId">The mentor; <see langword="null"/> for none.</param>
/// <param name="Draws">In how many of the drawn weightings.</param>
/// <param name="Share">In what share of them.</param>
public sealed record TakeOver(string? MentorId, int Draws, double Share);
