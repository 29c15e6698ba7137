using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Benchmarks;

/// <summary>
/// Weights learned from past pairs with outcomes. The peer of one fit is Math.NET Numerics' BFGS on the same loss and gradient; the whole report (folds,
/// resamples, warnings) is measured beside it.
/// </summary>
[MemoryDiagnoser]
public class LearningBenchmark
{
    private const int PairsPerMentee = 5;
    private Pool pool = null!;
    private PairOutcome[] outcomes = null!;
    private double[][] rows = null!;
    private bool[] successes = null!;

    /// <summary>How many past pairs there are, with 12 criteria each.</summary>
    [Params(500, 5000)]
    public int Pairs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        int people = Pairs / PairsPerMentee;
        pool = BenchmarkPool.Of(people, people);
        var random = new Random(20_261_126);
        outcomes = [.. Enumerable.Range(0, Pairs).Select(i => new PairOutcome(
            new Pair(pool.Mentees[i / PairsPerMentee].Id, pool.Mentors[((i / PairsPerMentee) + ((i % PairsPerMentee) * 7)) % people].Id), random.Next(2)))];
        var past = PastPairs.Of(BenchmarkPool.Scheme, pool, outcomes, null, default);
        var model = LearnedModel.Of(past, [.. Enumerable.Range(0, Pairs)], 1, default);
        rows = [.. past.Agreements.Select(model.Standardised)];
        successes = [.. past.Successes];
        if (FitByBfgs().Zip(Fit(), (a, b) => Math.Abs(a - b)).Max() > 1e-6)
        {
            throw new InvalidOperationException("The two fits disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public double[] FitByBfgs()
    {
        int columns = rows[0].Length;
        IObjectiveFunction objective = ObjectiveFunction.Gradient(Loss, Gradient);
        MinimizationResult found = new BfgsMinimizer(1e-8, 1e-10, 1e-10, 1000).FindMinimum(objective, Vector<double>.Build.Dense(columns + 1));
        return found.MinimizingPoint.ToArray();
    }

    [Benchmark]
    public double[] Fit()
    {
        LogisticFit fit = LogisticFit.Of(rows, successes, 1);
        return [.. fit.Coefficients, fit.Intercept];
    }

    /// <summary>Everything that <c>learn</c> does: agreements, folds, fits, 1,000 resamples, warnings.</summary>
    [Benchmark]
    public LearningAdvice Learn() => WeightLearning.Learn(BenchmarkPool.Scheme, pool, outcomes).Advice;

    private double Loss(Vector<double> at)
    {
        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            double margin = Predictor(rows[i], at) * (successes[i] ? 1 : -1);
            sum += margin > 0 ? double.LogP1(Math.Exp(-margin)) : double.LogP1(Math.Exp(margin)) - margin;
        }

        return sum + (at.Take(at.Count - 1).Sum(w => w * w) / 2);
    }

    private Vector<double> Gradient(Vector<double> at)
    {
        double[] gradient = new double[at.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            double slope = LogisticFit.Probability(Predictor(rows[i], at)) - (successes[i] ? 1 : 0);
            for (int k = 0; k < rows[i].Length; k++)
            {
                gradient[k] += slope * rows[i][k];
            }

            gradient[^1] += slope;
        }

        for (int k = 0; k < gradient.Length - 1; k++)
        {
            gradient[k] += at[k];
        }

        return Vector<double>.Build.DenseOfArray(gradient);
    }

    private static double Predictor(double[] row, Vector<double> at)
    {
        double sum = at[^1];
        for (int k = 0; k < row.Length; k++)
        {
            sum += at[k] * row[k];
        }

        return sum;
    }
}
