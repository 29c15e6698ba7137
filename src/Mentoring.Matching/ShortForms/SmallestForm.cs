using System.Collections.Immutable;

namespace Mentoring.Matching.ShortForms;

/// <summary>The shortest beginning of the sequence that keeps a share.</summary>
/// <param name="Measure">Of what.</param>
/// <param name="Target">The share that is to be kept.</param>
/// <param name="Questions">The questions to ask, the most useful first, beside those that are kept.</param>
/// <param name="Share">The share that they keep.</param>
/// <param name="KeptInResamples">In how many half-samples of the people they keep it too.</param>
/// <param name="Resamples">Of how many.</param>
/// <param name="Sentence">The recommendation in words.</param>
public sealed record SmallestForm(
    FormMeasure Measure, double Target, ImmutableArray<string> Questions, FormEstimate Share, int KeptInResamples, int Resamples, string Sentence);
