using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>Puts a report into plain sentences.</summary>
internal sealed class SensitivityWords(SensitivityReport report)
{
    private const double Often = 0.9;
    private const int MostWeights = 3; // the report has all
    private const int MostDecimals = 7; // that of a step of the scale

    public IEnumerable<string> All()
    {
        if (report.Draws == 0 || report.Mentees.IsEmpty)
        {
            if (report.Matching.Status != MatchStatus.Infeasible)
            {
                yield return "There is nobody to match, so no weights were drawn.";
            }

            yield break;
        }

        if (report.Weights.IsEmpty)
        {
            yield return "Each view weighs one criterion alone, so there are no weights to vary: every draw is the stated one.";
            yield break;
        }

        MenteeStability[] pairs = [.. report.Mentees.Where(m => m.MentorId is not null)];
        int often = pairs.Count(p => p.Share >= Often);
        yield return pairs.Length == 0 ? "The stated matching has no pairs."
            : Text($"{often} of {pairs.Length} {(pairs.Length == 1 ? "pair" : "pairs")} {(often == 1 ? "stays" : "stay")} in nine of ten weightings, {pairs.Count(p => p.Share < 0.5)} in fewer than half of them.");
        string others = Text($"on average {report.MeanChanged:0.#} of {report.Mentees.Length} {(report.Mentees.Length == 1 ? "mentee has" : "mentees have")} another outcome.");
        yield return report.SameDraws == 0
            ? Text($"No weighting of {report.Draws} gives the very same matching; {others}")
            : Text($"{report.SameDraws} of {report.Draws} {(report.Draws == 1 ? "weighting" : "weightings")} {(report.SameDraws == 1 ? "gives" : "give")} the very same matching; {others}");
        if (report.Shortfall is { Most: 0 })
        {
            yield return "Under none of these weightings is there a matching with a higher total than the stated one.";
        }
        else if (report.Shortfall is { } shortfall)
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
            int decimals = Decimals(weight);
            yield return $"The weight of '{weight.CriterionId}'{View(weight.View)} is {Percent(weight.Weight, decimals)} and {Range(weight, decimals)}.";
        }
    }

    /// <summary>So many that the ends of a narrow range can be told apart.</summary>
    private static int Decimals(WeightRange weight)
    {
        int decimals = 1;
        while (weight.Lowest < weight.Highest && decimals < MostDecimals && Percent(weight.Lowest, decimals) == Percent(weight.Highest, decimals))
        {
            decimals++;
        }

        return decimals;
    }

    private static string Range(WeightRange weight, int decimals)
    {
        if (weight.Lowest == weight.Highest)
        {
            return "cannot move either way without a change";
        }

        string range = (weight.Lowest <= 0, weight.Highest >= 1) switch
        {
            (true, true) => "",
            (true, false) => $" up to {Percent(weight.Highest, decimals)}",
            (false, true) => $" from {Percent(weight.Lowest, decimals)}",
            _ => $" from {Percent(weight.Lowest, decimals)} to {Percent(weight.Highest, decimals)}",
        };
        return $"may be anything{range} without any change";
    }

    private static string View(Side? view) => view switch
    {
        Side.Mentee => " for mentees",
        Side.Mentor => " for mentors",
        _ => "",
    };

    /// <summary>With more decimals than the scheme has where these would make it 0, which it is not.</summary>
    private string Amount(double amount)
    {
        ScoreScale scale = report.Scheme.Scale;
        int decimals = scale.Decimals;
        while (amount > 0 && decimals < MostDecimals && Math.Round(amount, decimals) == 0)
        {
            decimals++;
        }

        return decimals == scale.Decimals ? scale.Format(amount) : scale.Format(0).Replace(
            0.0.ToString($"F{scale.Decimals}", CultureInfo.InvariantCulture), amount.ToString($"F{decimals}", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Percent(double share, int decimals) => Math.Round(100 * share, decimals).ToString(CultureInfo.InvariantCulture) + "%";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
