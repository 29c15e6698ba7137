using System.Numerics;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Tuning;

/// <summary>Holds the scores of two strategies against each other, over the pairs that both allow or a sample of them.</summary>
internal sealed class PairSample(StrategyScores first, StrategyScores second, ComparisonOptions options, CancellationToken cancellationToken)
{
    private readonly EligibilityRow firstRow = first.Eligibility.CreateRow();
    private readonly EligibilityRow secondRow = second.Eligibility.CreateRow();
    private readonly int mentees = first.MentorOf.Length;
    private readonly int mentors = first.Scorer.Responses.MentorCount;
    private readonly List<double> firstScores = [];
    private readonly List<double> secondScores = [];

    public ScoreCorrelation Correlation()
    {
        ulong[] both = BitRows.All(mentors);
        int[] counts = [.. Enumerable.Range(0, mentees).Select(mentee => Judge(mentee, both))];
        long all = counts.Sum(c => (long)c);
        bool isSample = all > options.MostPairs;
        int rows = isSample ? Math.Clamp(options.MostPairs / mentors, 1, mentees) : mentees;
        (double? within, int defined) = WithinMentees(Chosen(rows, mentees).Select(mentee => (int)mentee), both);
        firstScores.Clear();
        secondScores.Clear();
        Collect(Chosen(isSample ? options.MostPairs : (int)all, all), counts, both);
        double[] x = [.. firstScores];
        double[] y = [.. secondScores];
        return new ScoreCorrelation(Spearman(x, y), KendallTau.Of(x, y), within, defined, all, x.Length, isSample, options.Seed);
    }

    /// <summary>Spearman's correlation; null where one of the two is constant.</summary>
    private static double? Spearman(double[] x, double[] y) => IsConstant(x) || IsConstant(y)
        ? null
        : Math.Clamp(MathNet.Numerics.Statistics.Correlation.Spearman(x, y), -1, 1);

    private static bool IsConstant(double[] scores) => scores.All(s => s == scores[0]);

    /// <summary>One number by chance out of each of so many equally long stretches of 0 to all, in order; every number where there are as many.</summary>
    private IEnumerable<long> Chosen(int count, long all)
    {
        for (int k = 0; k < count; k++)
        {
            long from = (long)((Int128)all * k / count);
            long to = (long)((Int128)all * (k + 1) / count);
            yield return from + (long)(Mixed(((ulong)(uint)options.Seed << 32) + (uint)k) % (ulong)(to - from));
        }
    }

    /// <summary>SplitMix64: bits that look random, the same on every machine. (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195.)</summary>
    private static ulong Mixed(ulong state)
    {
        ulong z = unchecked((state + 1) * 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>The mean correlation over single mentees, and of how many.</summary>
    private (double? Mean, int Count) WithinMentees(IEnumerable<int> chosen, ulong[] both)
    {
        (double sum, int count) = (0, 0);
        foreach (int mentee in chosen)
        {
            firstScores.Clear();
            secondScores.Clear();
            Judge(mentee, both);
            for (int mentor = 0; mentor < mentors; mentor++)
            {
                if (BitRows.Has(both, mentor))
                {
                    Add(mentee, mentor);
                }
            }

            if (Spearman([.. firstScores], [.. secondScores]) is { } own)
            {
                sum += own;
                count++;
            }
        }

        return (count == 0 ? null : sum / count, count);
    }

    /// <summary>Scores the pairs with these numbers, which rise.</summary>
    private void Collect(IEnumerable<long> numbers, int[] counts, ulong[] both)
    {
        (int mentee, long before, bool isJudged) = (0, 0, false);
        foreach (long number in numbers)
        {
            for (; number >= before + counts[mentee]; isJudged = false)
            {
                before += counts[mentee++];
            }

            if (!isJudged)
            {
                Judge(mentee, both);
                isJudged = true;
            }

            Add(mentee, Place(both, (int)(number - before)));
        }
    }

    /// <summary>Sets the bits of the mentors whom both strategies allow a mentee; gives their number.</summary>
    private int Judge(int mentee, ulong[] both)
    {
        cancellationToken.ThrowIfCancellationRequested();
        firstRow.Judge(mentee, cancellationToken);
        secondRow.Judge(mentee, cancellationToken);
        int count = 0;
        for (int word = 0; word < both.Length; word++)
        {
            both[word] = firstRow.Allowed[word] & secondRow.Allowed[word];
            count += BitOperations.PopCount(both[word]);
        }

        return count;
    }

    /// <summary>The place of a set bit, by how many are set before it.</summary>
    private static int Place(ulong[] bits, int before)
    {
        int word = 0;
        for (int count; (count = BitOperations.PopCount(bits[word])) <= before; word++)
        {
            before -= count;
        }

        ulong rest = bits[word];
        for (; before > 0; before--)
        {
            rest &= rest - 1;
        }

        return (64 * word) + BitOperations.TrailingZeroCount(rest);
    }

    private void Add(int mentee, int mentor)
    {
        firstScores.Add(first.Scorer.Score(mentee, mentor).Combined);
        secondScores.Add(second.Scorer.Score(mentee, mentor).Combined);
    }
}
