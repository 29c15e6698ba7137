using Mentoring.Matching.Fairness;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>sensitivity</c>. Weights and shares are from 0 to 1, the shortfall is on the scheme's scale, and what is not known is null.</summary>
internal sealed record SensitivityDocument(
    string Status,
    int Draws,
    double Concentration,
    int Seed,
    string[] Sentences,
    int SameDraws,
    double?[] SameInterval,
    double MeanChanged,
    TotalShortfallItem? Shortfall,
    VariedWeightItem[] Weights,
    string? NoRanges,
    VariedMenteeItem[] Mentees)
{
    public static SensitivityDocument Of(SensitivityReport report) => new(
        ToolJson.Name(report.Matching.Status),
        report.Draws,
        report.Concentration,
        report.Seed,
        [.. report.Sentences],
        report.SameDraws,
        Ends(report.SameInterval),
        report.MeanChanged,
        report.Shortfall is { } s ? new TotalShortfallItem(s.Mean, s.NineteenOfTwenty, s.Most) : null,
        [.. report.Weights.Select(w => new VariedWeightItem(
            w.CriterionId, w.View is { } view ? ToolJson.Name(view) : null, w.Weight, Known(w.Lowest), Known(w.Highest), w.ChangedWithout, w.ChangedDoubled))],
        report.NoRanges,
        [.. report.Mentees.Select(m => new VariedMenteeItem(
            m.MenteeId, m.MentorId, m.Kept, m.Share, Ends(m.Interval), [.. m.Others.Select(o => new TakeOverItem(o.MentorId, o.Draws, o.Share))]))]);

    private static double?[] Ends(ConfidenceInterval interval) => [Known(interval.Lower), Known(interval.Upper)];

    private static double? Known(double number) => double.IsNaN(number) ? null : number;
}

/// <summary>By how much the stated matching falls short.</summary>
internal sealed record TotalShortfallItem(double Mean, double NineteenOfTwenty, double Most);

/// <summary>A weight; the view is null where both have the same.</summary>
internal sealed record VariedWeightItem(
    string Criterion, string? View, double Weight, double? Lowest, double? Highest, int ChangedWithout, int ChangedDoubled);

/// <summary>A mentee; the mentor is null for none.</summary>
internal sealed record VariedMenteeItem(string MenteeId, string? MentorId, int Kept, double Share, double?[] Interval, TakeOverItem[] Others);

/// <summary>Another outcome of a mentee.</summary>
internal sealed record TakeOverItem(string? MentorId, int Draws, double Share);
