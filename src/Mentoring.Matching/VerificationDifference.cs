namespace Mentoring.Matching;

/// <summary>Something of a run that does not agree with its record.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Message">What is in the record and what was found, in a sentence.</param>
public sealed record VerificationDifference(VerificationSubject Subject, string Message);
