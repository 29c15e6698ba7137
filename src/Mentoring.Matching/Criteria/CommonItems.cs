namespace Mentoring.Matching.Criteria;

/// <summary>A criterion on two sets of which only the sizes count and how many items they have in common.</summary>
/// <param name="Mentees">The sets of the mentees.</param>
/// <param name="Mentors">The sets of the mentors.</param>
/// <param name="ReadsMentorCount">Whether the size of the mentor's set matters.</param>
/// <param name="Agreement">
/// The agreement for the size of the mentee's set, the size of the mentor's, and the common number; NaN for no evidence, which is a matter of
/// the sizes alone.
/// </param>
internal sealed record CommonItems(ItemSets Mentees, ItemSets Mentors, bool ReadsMentorCount, Func<int, int, int, double> Agreement);
