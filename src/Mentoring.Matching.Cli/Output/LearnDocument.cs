namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>learn</c>; what is not known is null.</summary>
internal sealed record LearnDocument(
    string Advice,
    string Recommendation,
    int Pairs,
    int Successes,
    double SuccessFrom,
    int Groups,
    int Folds,
    WeighingItem[] Weighings,
    LearnedCriterionItem[] Criteria,
    double? Intercept,
    CalibrationItem[] Calibration,
    double? BrierScore,
    double? BrierScoreOfShare,
    LeakageItem[] Warnings);

/// <summary>A way to weigh, judged on pairs that it has not seen.</summary>
internal sealed record WeighingItem(
    string Name,
    double? Auc,
    double?[] Interval,
    double? AucWithinPerson,
    double?[] WithinInterval,
    double? GainOverStated,
    double?[] GainInterval,
    IReadOnlyDictionary<string, double> Weights);

/// <summary>A criterion alone.</summary>
internal sealed record LearnedCriterionItem(
    string Criterion, double Answered, double? Mean, double? Deviation, double? Auc, double?[] Interval, double Coefficient);

/// <summary>Pairs of about the same predicted probability.</summary>
internal sealed record CalibrationItem(int Pairs, double Predicted, double Observed);

/// <summary>A warning.</summary>
internal sealed record LeakageItem(string Kind, string Subject, string Message);
