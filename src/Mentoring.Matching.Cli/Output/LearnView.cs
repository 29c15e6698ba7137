using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows what past pairs say of weights.</summary>
internal sealed class LearnView(Scheme scheme, LearningReport report)
{
    public void Show(Screen screen)
    {
        screen.Facts([
            ("Scheme", scheme.Name),
            ("Past pairs", $"{ScaleText.Whole(report.Pairs)}, of which {ScaleText.Whole(report.Successes)} went well (an outcome of {Text(report.SuccessFrom)} or more)"),
            ("Judged", report.Division.Folds == 0 ? "not" : $"in {ScaleText.Whole(report.Division.Folds)} folds of {ScaleText.Whole(report.Division.Groups)} groups, nobody in two"),
            ("Advice", report.Recommendation)]);
        foreach (LeakageWarning warning in report.Warnings)
        {
            screen.Line($"Look at this: {warning.Message}");
        }

        if (report.Weighings.IsEmpty)
        {
            return;
        }

        screen.Table("How well each way to weigh tells better pairs from worse (AUC, 0.5 is chance)", ["weights", "AUC", "may be", "within a mentee", "gain over stated", "may be"],
        [
            .. report.Weighings.Select(w => (string[])[
                w.Name, Auc(w.Auc), Range(w.Interval), Auc(w.AucWithinPerson), w.Name == "stated" ? "" : Auc(w.GainOverStated), w.Name == "stated" ? "" : Range(w.GainInterval)]),
        ]);
        ImmutableDictionary<string, double> logistic = Weights("logisticWeights");
        ImmutableDictionary<string, double> nonNegative = Weights("nonNegative");
        screen.Table("What each criterion tells", ["criterion", "answered", "AUC alone", "may be", "logistic weight", "non-negative weight"],
        [
            .. report.Criteria.Select(c => (string[])[
                c.CriterionId, ScaleText.Percent(c.Answered), Auc(c.Auc), Range(c.Interval), ScaleText.Percent(logistic[c.CriterionId]), ScaleText.Percent(nonNegative[c.CriterionId])]),
        ]);
        screen.Table("Predicted and observed share that goes well", ["pairs", "predicted", "observed"],
            [.. report.Calibration.Select(b => (string[])[ScaleText.Whole(b.Pairs), ScaleText.Percent(b.Predicted), ScaleText.Percent(b.Observed)])]);
    }

    public LearnDocument Document() => new(
        ToolJson.Name(report.Advice),
        report.Recommendation,
        report.Pairs,
        report.Successes,
        report.SuccessFrom,
        report.Division.Groups,
        report.Division.Folds,
        [.. report.Weighings.Select(w => new WeighingItem(
            w.Name, Known(w.Auc), Ends(w.Interval), Known(w.AucWithinPerson), Ends(w.WithinInterval), Known(w.GainOverStated), Ends(w.GainInterval),
            new SortedDictionary<string, double>(w.Weights, StringComparer.Ordinal)))],
        [.. report.Criteria.Select(c => new LearnedCriterionItem(
            c.CriterionId, c.Answered, Known(c.Mean), Known(c.Deviation), Known(c.Auc), Ends(c.Interval), c.Coefficient))],
        Known(report.Intercept),
        [.. report.Calibration.Select(b => new CalibrationItem(b.Pairs, b.Predicted, b.Observed))],
        Known(report.BrierScore.Learned),
        Known(report.BrierScore.ShareAlone),
        [.. report.Warnings.Select(w => new LeakageItem(ToolJson.Name(w.Kind), w.Subject, w.Message))]);

    /// <summary>The agreements and outcomes as CSV, an empty cell where somebody did not answer.</summary>
    public string Features() => CsvRows.Write(
    [
        ["mentee", "mentor", "outcome", "success", "group", "fold", .. scheme.Criteria.Select(c => SafeCell.Text(c.Id))],
        .. report.Rows.Select(row => (string[])[
            SafeCell.Text(row.Pair.MenteeId),
            SafeCell.Text(row.Pair.MentorId),
            Text(row.Outcome),
            row.IsSuccess ? "1" : "0",
            ScaleText.Whole(row.Group),
            ScaleText.Whole(row.Fold),
            .. row.Agreements.Select(a => double.IsNaN(a) ? "" : Text(a))]),
    ]);

    private ImmutableDictionary<string, double> Weights(string name) => report.Weighings.Single(w => w.Name == name).Weights;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Auc(double number) => double.IsNaN(number) ? "" : ScaleText.Fixed(number, 3);

    private static string Range(ConfidenceInterval interval) => double.IsNaN(interval.Lower) ? "" : $"{Auc(interval.Lower)} to {Auc(interval.Upper)}";

    private static double? Known(double number) => double.IsNaN(number) ? null : number;

    private static double?[] Ends(ConfidenceInterval interval) => [Known(interval.Lower), Known(interval.Upper)];
}
