using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Benchmarks.Soak;

/// <summary>A user's policy, which looks at all that is known of a pair.</summary>
internal sealed class Wary : MissingAnswerPolicy
{
    protected override double SubstituteCore(in MissingAnswer missing) => double.IsNaN(missing.ObservedMean)
        ? missing.Expected / 2
        : (missing.ObservedWeight * missing.ObservedMean) + ((1 - missing.ObservedWeight) * missing.PoolMean / 3);
}
