namespace Mentoring.Matching.Studies.Formats;

/// <summary>Something that cannot be written as it is.</summary>
/// <param name="Loss">What would be lost, which a caller may accept; null when there is no way to write it.</param>
/// <param name="Reason">What it is, as a sentence.</param>
/// <remarks>A value: equal when both parts are equal.</remarks>
public sealed record FormatRefusal(FormatLoss? Loss, string Reason);
