using Mentoring.Matching.Assignment;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tuning;

/// <summary>The pairs that a lint compares, with their agreements: each of some mentees with each of some mentors.</summary>
/// <remarks>All of them where that is within the bound; or else people drawn by the seed, as many of each side as a square of that size allows.</remarks>
internal sealed class LintPairs
{
    private readonly double[][] agreements;

    private LintPairs(int[] mentees, int[] mentors, double[][] agreements, bool isSample)
    {
        Mentees = mentees;
        Mentors = mentors;
        this.agreements = agreements;
        IsSample = isSample;
    }

    /// <summary>The indices of the mentees, rising.</summary>
    public int[] Mentees { get; }

    /// <summary>The indices of the mentors, rising.</summary>
    public int[] Mentors { get; }

    public bool IsSample { get; }

    public int Count => Mentees.Length * Mentors.Length;

    /// <summary>The agreements of a criterion, mentee after mentee; NaN where there is no evidence.</summary>
    public ReadOnlySpan<double> Of(int c) => agreements[c];

    public static LintPairs Of(PairScorer scorer, LintOptions options, CancellationToken cancellationToken)
    {
        (int menteeCount, int mentorCount) = (scorer.Responses.MenteeCount, scorer.Responses.MentorCount);
        bool isSample = (long)menteeCount * mentorCount > options.MostPairs;
        (int rows, int columns) = isSample ? Square(menteeCount, mentorCount, options.MostPairs) : (menteeCount, mentorCount);
        var random = new SplitMix64((ulong)options.Seed);
        int[] mentees = [.. random.Permutation(menteeCount).Take(rows).Order()];
        int[] mentors = [.. random.Permutation(mentorCount).Take(columns).Order()];
        var agreements = new double[scorer.Criteria.Length][];
        for (int c = 0; c < agreements.Length; c++)
        {
            double[] own = agreements[c] = new double[rows * columns];
            for (int row = 0; row < rows; row++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (int column = 0; column < columns; column++)
                {
                    own[(row * columns) + column] = scorer.Criteria[c].Agreement(mentees[row], mentors[column]) ?? double.NaN;
                }
            }
        }

        return new LintPairs(mentees, mentors, agreements, isSample);
    }

    private static (int Rows, int Columns) Square(int mentees, int mentors, int most)
    {
        int edge = (int)Math.Sqrt(most);
        return mentees < edge ? (mentees, Math.Min(mentors, most / mentees))
            : mentors < edge ? (Math.Min(mentees, most / mentors), mentors)
            : (edge, edge);
    }
}
