// Source: L. Devroye, Non-uniform random variate generation (1986), chapter XI.4 (a Dirichlet vector is made of gamma variates, divided by their sum).
using MathNet.Numerics.Distributions;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>Draws weights around the stated ones.</summary>
/// <remarks>
/// The mean weights of a view are the means of a Dirichlet distribution; a weight of 0 stays 0. Where people have weights of their own, each of them is
/// multiplied by what the mean was. Where both views weigh alike and the same for all, one draw is that of both. Drawn weights are whole steps of
/// 2^-30, as scores count them: so a scheme that states them has them to the last bit, and what logarithms differ by between machines is rounded off.
/// </remarks>
internal sealed class WeightDraws(WeightMoves weights, double concentration, int seed)
{
    /// <summary>The weights of a draw.</summary>
    public CriterionWeights Of(int draw)
    {
        double[] mentees = Drawn(Side.Mentee, draw);
        double[] mentors = weights.AreSame ? mentees : Drawn(Side.Mentor, draw);
        return new CriterionWeights(weights.WithMeans(Side.Mentee, mentees), weights.WithMeans(Side.Mentor, mentors));
    }

    /// <summary>The mean weights of a view in a draw.</summary>
    public double[] Drawn(Side view, int draw)
    {
        var numbers = new KeyedNumbers(seed, draw, (int)view);
        ReadOnlySpan<double> means = weights.Means(view);
        double[] drawn = new double[means.Length];
        double sum;
        do
        {
            sum = 0;
            for (int c = 0; c < drawn.Length; c++)
            {
                drawn[c] = means[c] > 0 ? Gamma.Sample(numbers, concentration * means[c], 1) : 0;
                sum += drawn[c];
            }
        }
        while (!(sum > 0)); // variates of tiny shapes may all be 0

        ReadOnlySpan<int> steps = new StepWeights(SideWeights.Shared(drawn)).Of(0);
        for (int c = 0; c < drawn.Length; c++)
        {
            drawn[c] = ScoreSteps.ToNumber(steps[c]);
        }

        return drawn;
    }
}
