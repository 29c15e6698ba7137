using Mentoring.Matching.Fairness;
using Mentoring.Matching.ShortForms;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>form</c>. Qualities are from 0 to 1 and over all mentees; shares are of 1.</summary>
internal sealed record FormDocument(
    string Scheme,
    double Quality,
    int Placed,
    double? Mean,
    int Resamples,
    double Confidence,
    ulong Seed,
    QuestionValueItem[] Values,
    SideFormItem Mentors,
    SideFormItem Mentees,
    string[] Remarks)
{
    public static FormDocument Of(Scheme scheme, FormAnalysis analysis) => new(
        scheme.Name,
        analysis.Full.Quality,
        analysis.Full.Placed,
        analysis.Full.Mean,
        analysis.Resamples,
        analysis.Confidence,
        analysis.Seed,
        [.. analysis.Values.Select(v => new QuestionValueItem(
            ToolJson.Name(v.Side),
            v.QuestionId,
            v.Answered,
            v.Silent,
            v.IsRead,
            v.Kept is { } kept ? ToolJson.Name(kept) : null,
            EstimateItem.Of(v.Loss, analysis.Confidence)!,
            v.Gain is null ? null : EstimateItem.Of(v.Gain.Quality, analysis.Confidence),
            v.Gain?.Draws,
            v.Gain?.IsExact))],
        Item(analysis.Mentors, analysis.Confidence),
        Item(analysis.Mentees, analysis.Confidence),
        [.. analysis.Remarks]);

    private static SideFormItem Item(SideForm form, double confidence) => new(
        [.. form.Kept.Select(k => new KeptQuestionItem(k.QuestionId, ToolJson.Name(k.Reason)))],
        ToolJson.Name(form.Search),
        [.. form.Steps.Select(s => new FormStepItem(
            s.Count,
            s.QuestionId,
            s.Quality.Quality,
            s.StandardError,
            s.Quality.Placed,
            s.Quality.Mean,
            EstimateItem.Of(s.QualityShare, confidence),
            EstimateItem.Of(s.GainShare, confidence)))],
        [.. form.Smallest.Select(s => new SmallestFormItem(
            ToolJson.Name(s.Measure), s.Target, [.. s.Questions], EstimateItem.Of(s.Share, confidence)!, s.KeptInResamples, s.Resamples, s.Sentence))]);
}

/// <summary>A number, its standard error and its interval.</summary>
internal sealed record EstimateItem(double Value, double StandardError, double Lower, double Upper)
{
    public static EstimateItem? Of(FormEstimate? estimate, double confidence)
    {
        if (estimate is not { } known)
        {
            return null;
        }

        ConfidenceInterval interval = known.Interval(confidence);
        return new EstimateItem(known.Value, known.StandardError, interval.Lower, interval.Upper);
    }
}

/// <summary>What a question is worth on one side's form.</summary>
internal sealed record QuestionValueItem(
    string Side, string Question, int Answered, int Silent, bool IsRead, string? Kept, EstimateItem Loss, EstimateItem? Gain, int? GainDraws, bool? GainIsExact);

/// <summary>The sequence of one side's form.</summary>
internal sealed record SideFormItem(KeptQuestionItem[] Kept, string Search, FormStepItem[] Steps, SmallestFormItem[] Smallest);

/// <summary>A question that stays on the form.</summary>
internal sealed record KeptQuestionItem(string Question, string Reason);

/// <summary>A form with one question more than the one before.</summary>
internal sealed record FormStepItem(
    int Count, string? Question, double Quality, double StandardError, int Placed, double? Mean, EstimateItem? QualityShare, EstimateItem? GainShare);

/// <summary>The smallest form that keeps a share.</summary>
internal sealed record SmallestFormItem(
    string Measure, double Target, string[] Questions, EstimateItem Share, int KeptInResamples, int Resamples, string Sentence);
