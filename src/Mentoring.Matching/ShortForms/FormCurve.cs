using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>The quality of each beginning of a sequence, in all and in each half-sample, and the smallest forms that follow from it.</summary>
internal sealed class FormCurve(Side side, FormQuestion[] sequence, FormQuality[] qualities, double[][] halves)
{
    // A share is a quotient of sums of many scores; what rounding makes of it is no loss.
    private const double Rounding = 1e-12;

    private double None => qualities[0].Quality;

    private double All => qualities[^1].Quality;

    /// <summary>Whether asking all is better than asking none.</summary>
    private bool HasGain => All - None > Rounding;

    public ImmutableArray<FormStep> Steps() => [.. qualities.Select((quality, k) => new FormStep(
        k,
        k == 0 ? null : sequence[k - 1].Id,
        quality,
        FormEstimate.OfHalves(quality.Quality, halves[k]).StandardError,
        Share(k, FormMeasure.Quality),
        Share(k, FormMeasure.Gain)))];

    public ImmutableArray<SmallestForm> Smallest(IReadOnlyList<double> targets, ImmutableArray<KeptQuestion> kept) =>
    [
        .. ((FormMeasure[])[FormMeasure.Quality, FormMeasure.Gain])
            .Where(measure => Share(0, measure) is not null)
            .SelectMany(measure => targets.Select(target => Smallest(measure, target, kept))),
    ];

    private SmallestForm Smallest(FormMeasure measure, double target, ImmutableArray<KeptQuestion> kept)
    {
        int count = Enumerable.Range(0, qualities.Length).First(k => Share(k, measure)!.Value.Value >= target - Rounding);
        int times = Enumerable.Range(0, halves[0].Length).Count(r => Keeps(halves[count][r], halves[0][r], halves[^1][r], measure, target));
        ImmutableArray<string> questions = [.. sequence[..count].Select(q => q.Id)];
        var form = new SmallestForm(measure, target, questions, Share(count, measure)!.Value, times, halves[0].Length, "");
        return form with { Sentence = FormWords.Of(side, form, Share(0, FormMeasure.Quality)!.Value.Value, kept) };
    }

    private static bool Keeps(double quality, double none, double all, FormMeasure measure, double target) => measure == FormMeasure.Quality
        ? quality >= (target * all) - Rounding
        : quality - none >= (target * (all - none)) - Rounding;

    /// <summary>The share that the first so many questions keep; null where there is nothing of which to keep a share.</summary>
    private FormEstimate? Share(int count, FormMeasure measure)
    {
        if (measure == FormMeasure.Quality ? All <= Rounding : !HasGain)
        {
            return null;
        }

        // Linear in the halves, as the delta method has it: a quotient of two small differences would be of no use in a single half.
        double share = measure == FormMeasure.Quality ? qualities[count].Quality / All : (qualities[count].Quality - None) / (All - None);
        double[] residuals = [.. Enumerable.Range(0, halves[0].Length).Select(r => measure == FormMeasure.Quality
            ? (halves[count][r] - (share * halves[^1][r])) / All
            : (halves[count][r] - halves[0][r] - (share * (halves[^1][r] - halves[0][r]))) / (All - None))];
        return FormEstimate.OfHalves(share, residuals);
    }
}
