using System.Collections.Immutable;

namespace Mentoring.Matching.Agreements;

/// <summary>Something on which the two of a pair expect different things, as far as their answers tell.</summary>
/// <param name="CriterionId">The id of the criterion that compares their answers.</param>
/// <param name="Label">The criterion in a few words.</param>
/// <param name="Difference">What each of them said, in one sentence.</param>
/// <param name="Questions">The questions to raise at the first meeting.</param>
public sealed record ExpectationFlag(string CriterionId, string Label, string Difference, ImmutableArray<string> Questions);
