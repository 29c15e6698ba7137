namespace Mentoring.Matching.Tuning;

/// <summary>Something that makes learned weights look better than they would be for new people.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The question, criterion or people that it is about.</param>
/// <param name="Message">The same as a sentence, with the numbers and what to do.</param>
public sealed record LeakageWarning(LeakageKind Kind, string Subject, string Message);
