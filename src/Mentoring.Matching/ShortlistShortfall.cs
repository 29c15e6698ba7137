namespace Mentoring.Matching;

/// <summary>Why a shortlist is shorter than was asked for.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Eligible">How many people could have been on it but for the limit on showings.</param>
/// <param name="Message">Why, in one sentence.</param>
public sealed record ShortlistShortfall(ShortfallReason Reason, int Eligible, string Message);
