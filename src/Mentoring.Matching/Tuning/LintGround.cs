using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>What all checks of a lint look at.</summary>
internal sealed class LintGround
{
    public LintGround(Scheme scheme, Pool pool, LintOptions options, CancellationToken cancellationToken)
    {
        Scheme = scheme;
        Options = options;
        CancellationToken = cancellationToken;
        Responses = new ResponseTable(pool.Under(scheme.Questionnaire, cancellationToken), cancellationToken);
        Scorer = PairScorer.Create(
            Responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution, cancellationToken);
        MenteeWeights = MeanOf(Scorer.Weights.Mentees, Responses.MenteeCount);
        MentorWeights = MeanOf(Scorer.Weights.Mentors, Responses.MentorCount);
        Pairs = LintPairs.Of(Scorer, options, cancellationToken);
    }

    public Scheme Scheme { get; }

    public LintOptions Options { get; }

    public CancellationToken CancellationToken { get; }

    public ResponseTable Responses { get; }

    public PairScorer Scorer { get; }

    public LintPairs Pairs { get; }

    /// <summary>The mean weight of each criterion in the view of the mentees.</summary>
    public double[] MenteeWeights { get; }

    /// <summary>The mean weight of each criterion in the view of the mentors.</summary>
    public double[] MentorWeights { get; }

    public ImmutableArray<Criterion> Criteria => Scheme.Criteria;

    /// <summary>Whether there is anybody on both sides.</summary>
    public bool HasPairs => Responses.MenteeCount > 0 && Responses.MentorCount > 0;

    /// <summary>Whether a criterion moves any score.</summary>
    public bool Counts(int c) => Math.Max(MenteeWeights[c], MentorWeights[c]) > 0;

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string People(Side side) => side == Side.Mentee ? "mentees" : "mentors";

    private static double[] MeanOf(SideWeights weights, int people)
    {
        var mean = new double[weights.Count];
        int rows = weights.IsShared ? 1 : people;
        for (int person = 0; person < rows; person++)
        {
            ReadOnlySpan<double> own = weights.Of(person);
            for (int c = 0; c < mean.Length; c++)
            {
                mean[c] += own[c] / rows;
            }
        }

        return mean;
    }
}
