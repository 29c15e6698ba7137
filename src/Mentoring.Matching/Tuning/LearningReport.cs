using System.Collections.Immutable;

namespace Mentoring.Matching.Tuning;

/// <summary>What past pairs say of weights: how well each way to weigh predicts outcomes that it has not seen, and what to do.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class LearningReport
{
    internal LearningReport(LearningAdvice advice, string recommendation)
    {
        Advice = advice;
        Recommendation = recommendation;
    }

    /// <summary>What to do.</summary>
    public LearningAdvice Advice { get; }

    /// <summary>The same in one sentence, with the numbers that it rests on.</summary>
    public string Recommendation { get; }

    /// <summary>How many past pairs there are.</summary>
    public int Pairs { get; internal init; }

    /// <summary>How many of them count as a success, by an outcome of at least <see cref="SuccessFrom"/>.</summary>
    public int Successes { get; internal init; }

    /// <summary>The outcome from which a pair counts as a success.</summary>
    public double SuccessFrom { get; internal init; }

    /// <summary>How many groups were kept together, and into how many folds they went.</summary>
    public (int Groups, int Folds) Division { get; internal init; }

    /// <summary>What each criterion alone tells.</summary>
    public ImmutableArray<CriterionFinding> Criteria { get; internal init; } = [];

    /// <summary>What each way to weigh is worth: stated and equal weights first, then those that were learned.</summary>
    public ImmutableArray<WeighingResult> Weighings { get; internal init; } = [];

    /// <summary>How well the probabilities of the logistic regression fit what happened, in ten parts of as many pairs; from the folds.</summary>
    public ImmutableArray<CalibrationBin> Calibration { get; internal init; } = [];

    /// <summary>
    /// The mean square of what the probabilities of the logistic regression were off by (Brier, 1950), and the same of the share of successes alone;
    /// NaN where nothing was learned.
    /// </summary>
    public (double Learned, double ShareAlone) BrierScore { get; internal init; } = (double.NaN, double.NaN);

    /// <summary>The intercept of the logistic regression over all past pairs, whose coefficients are in <see cref="Criteria"/>; NaN where nothing was learned.</summary>
    public double Intercept { get; internal init; } = double.NaN;

    /// <summary>The numbers that all of this rests on, for whoever would rather work them out again.</summary>
    public ImmutableArray<PastPair> Rows { get; internal init; } = [];

    /// <summary>What makes the numbers look better than they are, or could.</summary>
    public ImmutableArray<LeakageWarning> Warnings { get; internal init; } = [];
}
