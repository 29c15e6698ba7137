using System.Collections.Immutable;
using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tuning;

/// <summary>How a mentee's outcome in the stated matching stands up to other weights.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="MentorId">The mentor in the stated matching; <see langword="null"/> for none.</param>
/// <param name="Kept">In how many of the drawn weightings the mentee has the same.</param>
/// <param name="Share">In what share of them.</param>
/// <param name="Interval">Where that share may lie, had more been drawn: the exact interval of Clopper and Pearson at 95 %.</param>
/// <param name="Others">What the mentee has in the others, the most frequent first, then by id.</param>
public sealed record MenteeStability(
    string MenteeId, string? MentorId, int Kept, double Share, ConfidenceInterval Interval, ImmutableArray<TakeOver> Others);
