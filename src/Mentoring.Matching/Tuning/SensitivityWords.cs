using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>Puts a report into plain sentences.</summary>
internal sealed class SensitivityWords(SensitivityReport report)
{
    private const double Often = 0.9;
    private const int MostWeights = 3; // the report has all

    public IEnumerable<string> All()
    {
        if (report.Draws == 0 || report.Mentees.IsEmpty)
        {
            yield break;
        }

        MenteeStability[] pairs = [.. report.Mentees.Where(m => m.MentorId is not null)];
        yield return Text(
            $"{pairs.Count(p => p.Share >= Often)} of {pairs.Length} pairs stay in nine of ten weightings, {pairs.Count(p => p.Share < 0.5)} in fewer than half of them.");
        yield return report.SameDraws == 0
            ? Text($"No weighting of {report.Draws} gives the very same matching; on average {report.MeanChanged:0.#} of {report.Mentees.Length} mentees have another outcome.")
            : Text($"{report.SameDraws} of {report.Draws} weightings give the very same matching; on average {report.MeanChanged:0.#} of {report.Mentees.Length} mentees have another outcome.");
        if (report.Shortfall is { } shortfall)
        {
            yield return $"Where other weights are right, the stated matching falls short of the best total by {Amount(shortfall.Mean)} on average, and in nineteen of twenty weightings by no "
                + $"more than {Amount(shortfall.NineteenOfTwenty)}.";
        }

        if (report.NoRanges is not null)
        {
            yield return report.NoRanges;
        }

        foreach (WeightRange weight in report.Weights.Where(w => !double.IsNaN(w.Lowest)).Take(MostWeights))
        {
            yield return Text($"The weight of '{weight.CriterionId}'{View(weight.View)} is {Percent(weight.Weight)} and may be {Range(weight)} without any change.");
        }
    }

    private static string Range(WeightRange weight) => (weight.Lowest <= 0, weight.Highest >= 1) switch
    {
        (true, true) => "anything",
        (true, false) => $"anything up to {Percent(weight.Highest)}",
        (false, true) => $"anything from {Percent(weight.Lowest)}",
        _ => $"anything from {Percent(weight.Lowest)} to {Percent(weight.Highest)}",
    };

    private static string View(Side? view) => view switch
    {
        Side.Mentee => " for mentees",
        Side.Mentor => " for mentors",
        _ => "",
    };

    private string Amount(double amount) => report.Scheme.Scale.Format(amount);

    private static string Percent(double share) => Text($"{100 * share:0.#}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
