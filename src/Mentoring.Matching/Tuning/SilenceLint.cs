using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>Whether who answers less has a higher mean score, tried out on the pairs.</summary>
/// <remarks>
/// For each answer of each pair the policy is asked what it would have counted as, had the person left it out, and what an answer brings on
/// average is taken off: the expected agreement, since over the people who answered its mean is exactly that of the answers. So a policy that is
/// neutral comes to 0 exactly, and a sample of the pairs adds no noise of the answers.
/// </remarks>
internal sealed class SilenceLint
{
    private readonly LintGround ground;
    private readonly Side side;
    private readonly double[] counted;
    private readonly double[] usual;
    private readonly long[] times;

    private SilenceLint(LintGround ground, Side side)
    {
        this.ground = ground;
        this.side = side;
        (counted, usual, times) = (new double[ground.Criteria.Length], new double[ground.Criteria.Length], new long[ground.Criteria.Length]);
        LintPairs pairs = ground.Pairs;
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            ground.CancellationToken.ThrowIfCancellationRequested();
            for (int column = 0; column < pairs.Mentors.Length; column++)
            {
                Add(pairs.Mentees[row], pairs.Mentors[column], (row * pairs.Mentors.Length) + column);
            }
        }
    }

    public static IEnumerable<LintFinding> Of(LintGround ground) =>
        new[] { Side.Mentee, Side.Mentor }.SelectMany(side => new SilenceLint(ground, side).Find());

    private IEnumerable<LintFinding> Find()
    {
        double[] weights = side == Side.Mentee ? ground.MenteeWeights : ground.MentorWeights;
        int[] paying = [.. Enumerable.Range(0, weights.Length).Where(c => times[c] > 0 && weights[c] * Gain(c) > 0).OrderByDescending(c => weights[c] * Gain(c))];
        double total = paying.Sum(c => weights[c] * Gain(c));
        if (paying.Length == 0 || total < ground.Options.SilenceGain)
        {
            return [];
        }

        int most = paying[0];
        string answers = $"on '{ground.Criteria[most].Id}' silence counts as {LintGround.Number(counted[most] / times[most])} on average "
            + $"and an answer brings {LintGround.Number(usual[most] / times[most])}";
        return
        [
            new LintFinding(
                LintKind.RewardedSilence,
                LintSeverity.Warning,
                LintSubject.Scheme,
                ground.Scheme.Name,
                total,
                $"The policy for missing answers rewards silence: {LintGround.People(side)} who leave out what {paying.Length} of {weights.Length} criteria ask have a mean "
                    + $"score in their view that is higher by {LintGround.Number(total)} of 1; {answers}.",
                "Let missing answers count as expectedAgreement, under which silence neither gains nor loses.")
            {
                Side = side,
            },
        ];
    }

    private double Gain(int c) => (counted[c] - usual[c]) / times[c];

    private void Add(int mentee, int mentor, int pair)
    {
        SideWeights own = side == Side.Mentee ? ground.Scorer.Weights.Mentees : ground.Scorer.Weights.Mentors;
        ReadOnlySpan<double> weights = own.Of(side == Side.Mentee ? mentee : mentor);
        double sum = 0, weight = 0;
        for (int c = 0; c < weights.Length; c++)
        {
            double agreement = ground.Pairs.Of(c)[pair];
            if (!double.IsNaN(agreement))
            {
                sum += weights[c] * agreement;
                weight += weights[c];
            }
        }

        for (int c = 0; c < weights.Length; c++)
        {
            double agreement = ground.Pairs.Of(c)[pair];
            if (double.IsNaN(agreement) || weights[c] == 0)
            {
                continue;
            }

            // What rounding leaves of the weight of nothing is no weight.
            double rest = weight - weights[c] is > 1e-9 and var left ? left : 0;
            double observed = rest > 0 ? Math.Clamp((sum - (weights[c] * agreement)) / rest, 0, 1) : double.NaN;
            double poolMean = ground.Scorer.StandIns.PoolMean(c);
            double expected = side == Side.Mentee ? ground.Scorer.Profiles[c].MentorMeans[mentor] : ground.Scorer.Profiles[c].MenteeMeans[mentee];
            expected = double.IsNaN(expected) ? poolMean : expected;
            (AnswerState menteeState, AnswerState mentorState) = side == Side.Mentee
                ? (AnswerState.Skipped, AnswerState.Answered) : (AnswerState.Answered, AnswerState.Skipped);
            counted[c] += ground.Scheme.MissingAnswers.Substitute(new MissingAnswer(menteeState, mentorState, expected, poolMean, observed, rest));
            usual[c] += expected;
            times[c]++;
        }
    }
}
