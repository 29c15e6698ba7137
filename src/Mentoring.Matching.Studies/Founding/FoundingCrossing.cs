namespace Mentoring.Matching.Studies.Founding;

/// <summary>Where a rising line reaches another.</summary>
/// <param name="What">What crosses what, in words.</param>
/// <param name="At">Where, between the levels by a straight line; <see langword="null"/> where it never does within the levels.</param>
/// <param name="Lower">The lower end of the interval of 95 %; the first level where resampled pools cross before it, and the last where so few of them cross that it is beyond.</param>
/// <param name="Upper">The upper end; <see langword="null"/> where so many of the resampled pools never cross that it is beyond the levels.</param>
public sealed record FoundingCrossing(string What, double? At, double Lower, double? Upper);
