using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>What became of a content under a conversion to another kind.</summary>
/// <param name="Content">What was made; null when there is no way to make it.</param>
/// <param name="Losses">What was lost, each as a sentence; without content, why it cannot be made.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ContentConversion(FormatContent? Content, ImmutableArray<FormatRefusal> Losses);
