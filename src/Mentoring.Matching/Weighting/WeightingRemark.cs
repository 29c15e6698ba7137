namespace Mentoring.Matching.Weighting;

/// <summary>Something that a strategy wants a scheme designer to know about its weights.</summary>
/// <param name="Message">One sentence in plain words.</param>
/// <param name="IsFlagged">Whether it is a warning rather than a report.</param>
public sealed record WeightingRemark(string Message, bool IsFlagged);
