using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Generation;

/// <summary>How well scores tell outcomes: the share of good and bad pairs in which the good one has the higher score, ties by half.</summary>
internal static class Auc
{
    public static double OfDetailedScores(GeneratedPool generated, int mentorsPerMentee = 20) => Of([.. Sample(generated, mentorsPerMentee)
        .Select(s => (s.Score, s.Outcome.IsGood))]);

    /// <summary>The correlation of the detailed scores of full answers with true compatibility.</summary>
    public static double Correlation(GeneratedPool generated, int mentorsPerMentee = 20)
    {
        List<(double Score, GeneratedOutcome Outcome)> pairs = [.. Sample(generated, mentorsPerMentee)];
        double score = pairs.Average(p => p.Score);
        double compatibility = pairs.Average(p => p.Outcome.Compatibility);
        return pairs.Sum(p => (p.Score - score) * (p.Outcome.Compatibility - compatibility))
            / Math.Sqrt(pairs.Sum(p => Math.Pow(p.Score - score, 2)) * pairs.Sum(p => Math.Pow(p.Outcome.Compatibility - compatibility, 2)));
    }

    public static double Of(IReadOnlyList<(double Score, bool IsGood)> pairs)
    {
        double above = 0;
        int bad = 0;
        foreach (var tied in pairs.GroupBy(p => p.Score).OrderBy(g => g.Key))
        {
            int badHere = tied.Count(p => !p.IsGood);
            above += tied.Count(p => p.IsGood) * (bad + (badHere / 2.0));
            bad += badHere;
        }

        return above / ((double)bad * (pairs.Count - bad));
    }

    private static IEnumerable<(double Score, GeneratedOutcome Outcome)> Sample(GeneratedPool generated, int mentorsPerMentee)
    {
        var scorer = PairScorer.Create(new ResponseTable(generated.FullPool), generated.DetailedScheme.Criteria, generated.DetailedScheme.Weighting);
        return generated.SampleOutcomes(mentorsPerMentee).Select(o => (scorer.Score(o.Mentee, o.Mentor).Combined, o));
    }
}
