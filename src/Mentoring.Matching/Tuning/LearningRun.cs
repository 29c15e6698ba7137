// Source: B. J. Parker, S. Günter and J. Bedo, Stratification bias in low signal microarray studies (2007), doi:10.1186/1471-2105-8-326 (of predictions
// put together over folds those with an intercept come out below chance where there is nothing to learn).
using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tuning;

/// <summary>One learning: folds, predictions, intervals, advice.</summary>
internal sealed class LearningRun(
    Scheme scheme, PastPairs pairs, LearningOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
{
    private const int FewestPairs = 30;
    private const int FewestOfAKind = 8;
    private const int Bins = 10;
    private const double FoldsShare = 0.2; // of the work
    private const string StatedName = "stated";
    private const string EqualName = "equal";

    private static readonly string[] names = [StatedName, EqualName, "logistic", "logisticWeights", "nonNegative"];

    private readonly int count = pairs.Outcomes.Length;
    private readonly double parts = names.Length + scheme.Criteria.Length + LeakageCheck.Parts(scheme); // each of as many draws, beside the folds
    private SplitMix64 random = new(options.Seed);
    private int done;

    public LearningReport Run()
    {
        int successes = pairs.Successes.Count(s => s);
        int[] foldOfGroup = pairs.Groups < 2 ? [] : pairs.Folds(options.Folds, ref random);
        int folds = foldOfGroup.Length == 0 ? 0 : foldOfGroup.Max() + 1;
        if (TooLittle(successes, folds) is { } reason)
        {
            return Report(LearningAdvice.TooLittle, reason, successes, folds);
        }

        double[][] scores = [.. names.Select(_ => new double[count])]; // by weighing, then by pair
        double[] probabilities = new double[count];
        int[] foldOfMentor = [.. random.Permutation(pairs.Pool.Mentors.Length).Select(place => place % folds)];
        for (int block = 0; block < folds * folds; block++)
        {
            if (!Predict(i => foldOfGroup[pairs.Group[i]] == block / folds, i => foldOfMentor[pairs.People[i].Mentor] == block % folds, scores, probabilities))
            {
                return Report(
                    LearningAdvice.TooLittle,
                    "Without the people of a fold too few pairs of each outcome are left to learn from. Keep the stated weights.",
                    successes,
                    folds);
            }

            progress?.Report(FoldsShare * (block + 1) / (folds * folds));
        }

        LearnedModel whole = LearnedModel.Of(pairs, [.. Enumerable.Range(0, count)], options.Strength, cancellationToken);
        ImmutableArray<WeighingResult> weighings = Judge(scores, whole);
        (LearningAdvice advice, string words) = Advice(weighings);
        LearningReport report = Report(advice, words, successes, folds, weighings, whole, (foldOfGroup, foldOfMentor), probabilities);
        progress?.Report(1);
        return report;
    }

    private string? TooLittle(int successes, int folds) =>
        count < FewestPairs ? Text($"{count} past pairs are too few to learn from; {FewestPairs} are the least, and hundreds are better. Keep the stated weights.")
        : Math.Min(successes, count - successes) < FewestOfAKind
            ? Text($"{successes} of {count} past pairs succeeded: fewer than {FewestOfAKind} of one kind tell nothing. Keep the stated weights.")
        : folds < 2 ? "All past pairs share people with each other, so that none can be set apart to judge by. Keep the stated weights."
        : null;

    /// <summary>
    /// Scores the pairs of which both people are in a fold by what the pairs tell of which neither is; false where too few are left to learn from.
    /// </summary>
    private bool Predict(Func<int, bool> isOfMentees, Func<int, bool> isOfMentors, double[][] scores, double[] probabilities)
    {
        int[] tested = [.. Enumerable.Range(0, count).Where(i => isOfMentees(i) && isOfMentors(i))];
        if (tested.Length == 0)
        {
            return true;
        }

        int[] learned = [.. Enumerable.Range(0, count).Where(i => !isOfMentees(i) && !isOfMentors(i))];
        int successes = learned.Count(i => pairs.Successes[i]);
        if (Math.Min(successes, learned.Length - successes) < FewestOfAKind)
        {
            return false;
        }

        LearnedModel model = LearnedModel.Of(pairs, learned, options.Strength, cancellationToken);
        double[] equal = new double[model.Means.Count];
        Array.Fill(equal, 1.0 / equal.Length);
        foreach (int i in tested)
        {
            double[] agreements = pairs.Agreements[i];
            double predictor = model.Logistic.Predict(model.Standardised(agreements));
            probabilities[i] = LogisticFit.Probability(predictor);
            scores[0][i] = pairs.Stated[i];
            scores[1][i] = model.Score(agreements, equal);

            // Without the intercept: where few of a block succeeded, more of the others did, so intercepts alone would put blocks in the wrong order.
            scores[2][i] = predictor - model.Logistic.Intercept;
            scores[3][i] = model.Score(agreements, model.LogisticWeights);
            scores[4][i] = model.Score(agreements, model.NonNegative);
        }

        return true;
    }

    private ImmutableArray<WeighingResult> Judge(double[][] scores, LearnedModel whole)
    {
        Concordance[] all = [.. scores.Select(s => new Concordance(s, pairs.Values))];
        int[] mentees = [.. pairs.People.Select(p => p.Mentee)];
        WithinPerson[] within = [.. scores.Select(s => new WithinPerson(s, pairs.Values, mentees, pairs.Group))];
        double[] times = new double[pairs.Groups];
        double[] once = new double[pairs.Groups];
        Array.Fill(once, 1);
        double[] weights = Resampled.OfRows(once, pairs.Group, new double[pairs.Group.Length]);
        double[] auc = [.. all.Select(c => c.Of(weights))];
        double[] aucWithin = [.. within.Select(w => w.Of(once))];
        double[][] draws = [.. scores.Select(_ => new double[options.Resamples])];
        double[][] drawsWithin = [.. scores.Select(_ => new double[options.Resamples])];
        for (int draw = 0; draw < options.Resamples; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Resampled.Draw(times, ref random);
            Resampled.OfRows(times, pairs.Group, weights);
            for (int w = 0; w < scores.Length; w++)
            {
                draws[w][draw] = all[w].Of(weights);
                drawsWithin[w][draw] = within[w].Of(times);
            }

            Tell(names.Length * (draw + 1.0) / options.Resamples);
        }

        done = names.Length;

        string[] ids = [.. scheme.Criteria.Select(c => c.Id)];
        double[] equal = new double[ids.Length];
        Array.Fill(equal, 1.0 / ids.Length);
        double[]?[] learned = [null, equal, null, whole.LogisticWeights, whole.NonNegative];
        return
        [
            .. names.Select((name, w) => new WeighingResult(
                name,
                learned[w] is { } own ? ids.Zip(own).ToImmutableDictionary(p => p.First, p => p.Second) : ImmutableDictionary<string, double>.Empty,
                auc[w],
                Interval(draws[w]),
                aucWithin[w],
                Interval(drawsWithin[w]),
                auc[w] - auc[0],
                Interval([.. draws[w].Zip(draws[0], (own, stated) => own - stated)]))),
        ];
    }

    /// <summary>The better of the learned weights are recommended where they beat both stated and equal ones by more than chance.</summary>
    private (LearningAdvice, string) Advice(ImmutableArray<WeighingResult> weighings)
    {
        WeighingResult stated = weighings[0];
        WeighingResult equal = weighings[1];
        WeighingResult best = weighings[3].Auc >= weighings[4].Auc ? weighings[3] : weighings[4];
        WeighingResult rival = equal.Auc > stated.Auc ? equal : stated;
        bool isBeyondChance = best.GainInterval.Lower > 0 && best.Interval.Lower > 0.5 && best.Auc > rival.Auc;
        string gain = Text(
            $"Learned weights ({best.Name}) have an AUC of {best.Auc:F3} against {stated.Auc:F3} of the stated and {equal.Auc:F3} of equal weights: a gain of {Rounded(best.GainOverStated):F3}, with {options.Confidence:P0} confidence between {Rounded(best.GainInterval.Lower):F3} and {Rounded(best.GainInterval.Upper):F3}");
        return isBeyondChance
            ? (LearningAdvice.UseLearned, $"{gain}; more than chance would make, so they may be used, and judged again after the next round.")
            : (LearningAdvice.KeepStated, $"{gain}; {WhyNot(best, rival)}, so keep the stated weights.");
    }

    private static string WhyNot(WeighingResult best, WeighingResult rival) =>
        Rounded(best.GainOverStated) <= 0 ? "that is no gain"
        : best.GainInterval.Lower <= 0 ? "chance could make it"
        : best.Auc <= rival.Auc ? "equal weights do as well without learning"
        : "they may still be no better than chance";

    /// <summary>To the decimals that are shown; a hair below 0 is 0 and not "-0".</summary>
    private static double Rounded(double number) => Math.Round(number, 3) + 0.0;

    private LearningReport Report(
        LearningAdvice advice, string words, int successes, int folds, ImmutableArray<WeighingResult> weighings = default, LearnedModel? whole = null,
        (int[] OfGroup, int[] OfMentor)? folded = null, double[]? probabilities = null)
    {
        double share = count == 0 ? 0 : (double)successes / count;
        return new LearningReport(advice, words)
        {
            Pairs = count,
            Successes = successes,
            SuccessFrom = pairs.SuccessFrom,
            Division = (pairs.Groups, folds),
            Weighings = weighings.IsDefault ? [] : weighings,
            Criteria = whole is null ? [] : [.. scheme.Criteria.Select((c, k) => Finding(c, k, whole))],
            Calibration = probabilities is null ? [] : Calibration(probabilities),
            BrierScore = probabilities is null ? (double.NaN, double.NaN) : (Brier(i => probabilities[i]), Brier(_ => share)),
            Intercept = whole?.Logistic.Intercept ?? double.NaN,
            Rows =
            [
                .. Enumerable.Range(0, count).Select(i => new PastPair(
                    pairs.Outcomes[i].Pair, pairs.Values[i], pairs.Successes[i], pairs.Group[i], folded?.OfGroup[pairs.Group[i]] ?? -1, [.. pairs.Agreements[i]])),
            ],
            Warnings = folded is { } own ? new LeakageCheck(scheme, pairs, own, options, random, TellPart, cancellationToken).Warnings() : [],
        };
    }

    private CriterionFinding Finding(Criterion criterion, int column, LearnedModel whole)
    {
        int[] answered = [.. Enumerable.Range(0, count).Where(i => !double.IsNaN(pairs.Agreements[i][column]))];
        double[] agreements = [.. answered.Select(i => pairs.Agreements[i][column])];
        var concordance = new Concordance(agreements, [.. answered.Select(i => pairs.Values[i])]);
        (double auc, ConfidenceInterval interval) = Resampled.Of(
            concordance, [.. answered.Select(i => pairs.Group[i])], pairs.Groups, options, new SplitMix64(options.Seed + (ulong)column + 1), cancellationToken);
        TellPart();
        return new CriterionFinding(
            criterion.Id,
            (double)answered.Length / count,
            answered.Length == 0 ? double.NaN : whole.Means[column],
            answered.Length == 0 ? double.NaN : Deviation(agreements),
            auc,
            interval,
            whole.Logistic.Coefficients[column]);
    }

    private ImmutableArray<CalibrationBin> Calibration(double[] probabilities)
    {
        int[] order = [.. Enumerable.Range(0, count).OrderBy(i => probabilities[i]).ThenBy(i => i)];
        return
        [
            .. Enumerable.Range(0, Bins)
                .Select(bin => order[(int)((long)count * bin / Bins)..(int)((long)count * (bin + 1) / Bins)])
                .Where(own => own.Length > 0)
                .Select(own => new CalibrationBin(own.Length, own.Average(i => probabilities[i]), own.Average(i => pairs.Successes[i] ? 1.0 : 0.0))),
        ];
    }

    private void TellPart()
    {
        done++;
        Tell(done);
    }

    private void Tell(double doneParts) => progress?.Report(FoldsShare + ((1 - FoldsShare) * doneParts / parts));

    private double Brier(Func<int, double> probability) => Enumerable.Range(0, count).Average(i =>
    {
        double off = probability(i) - (pairs.Successes[i] ? 1 : 0);
        return off * off;
    });

    private ConfidenceInterval Interval(double[] draws) => Resampled.Interval(draws, options.Confidence);

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Length);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
