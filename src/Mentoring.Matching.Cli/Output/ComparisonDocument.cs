using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Output;

/// <summary>
/// The JSON document of <c>compare</c>. Scores and gains are from 0 to 1 but for totals and what is called shown, which are on the scale of the scheme
/// that scores.
/// </summary>
internal sealed record ComparisonDocument(
    StrategyItem[] Strategies,
    CrossValueItem[] Values,
    DifferenceItem[] Differences,
    CommonPairItem[] CommonPairs,
    string[] PlacedByAll,
    string[] PlacedByNone,
    ComparedPersonItem[] People)
{
    public static ComparisonDocument Of(StrategyComparison comparison)
    {
        string[] names = [.. comparison.Strategies.Select(s => s.Name)];
        ScoreScale[] scales = [.. comparison.Strategies.Select(s => s.Scheme.Scale)];
        return new(
            [.. comparison.Strategies.Select(s => new StrategyItem(
                s.Name,
                s.Scheme.Name,
                ToolJson.Name(s.Matching.Status),
                s.Matching.Certificate is { IsValid: true },
                s.Matching.Run.SchemeHash,
                s.Matching.Totals.EligiblePairs))],
            [.. comparison.Values.Select(v => new CrossValueItem(
                names[v.Matching], names[v.Scoring], v.Placed, v.Forbidden, v.Total, v.Rank, v.Mean, v.Lowest, Shown(scales[v.Scoring], v.Mean), Shown(scales[v.Scoring], v.Lowest)))],
            [.. comparison.Differences.Select(d => new DifferenceItem(
                names[d.First],
                names[d.Second],
                d.CommonPairs,
                [.. d.ChangedMentees],
                [.. d.ChangedMentors],
                [.. d.Sides.Select(s => new SideChangeItem(ToolJson.Name(s.Side), names[s.Scoring], s.Changed, s.Gaining, s.Losing, s.Found, s.Lost, s.TotalGain))],
                new CorrelationItem(
                    d.Correlation.Spearman,
                    d.Correlation.Kendall,
                    d.Correlation.WithinMentee,
                    d.Correlation.Mentees,
                    d.Correlation.EligiblePairs,
                    d.Correlation.Pairs,
                    d.Correlation.IsSample,
                    d.Correlation.IsSample ? d.Correlation.Seed : null)))],
            [.. comparison.CommonPairs.Select(p => new CommonPairItem(p.MenteeId, p.MentorId))],
            [.. comparison.PlacedByAll],
            [.. comparison.PlacedByNone],
            [.. comparison.People.Select(p => new ComparedPersonItem(ToolJson.Name(p.Side), p.Id, [.. p.Outcomes.Select((o, m) => new OutcomeItem(
                names[m],
                [.. o.Partners],
                [.. o.Scores.Select((score, s) => new PersonScoreItem(names[s], score.Combined, score.Own, scales[s].Show(score.Combined)))]))]))]);
    }

    private static double? Shown(ScoreScale scale, double? score) => score is { } known ? scale.Show(known) : null;
}

/// <summary>A strategy and how its matching ended.</summary>
internal sealed record StrategyItem(string Name, string Scheme, string Status, bool Certified, string? SchemeHash, long EligiblePairs);

/// <summary>A matching under the scores of a strategy.</summary>
internal sealed record CrossValueItem(
    string Matching,
    string Scoring,
    int Placed,
    int Forbidden,
    double Total,
    double TotalAfterCaution,
    double? Mean,
    double? Lowest,
    double? MeanShown,
    double? LowestShown);

/// <summary>What differs between two strategies.</summary>
internal sealed record DifferenceItem(
    string First, string Second, int CommonPairs, string[] ChangedMentees, string[] ChangedMentors, SideChangeItem[] Sides, CorrelationItem Correlation);

/// <summary>Gains and losses of a side by going from the first to the second.</summary>
internal sealed record SideChangeItem(string Side, string Scoring, int Changed, int Gaining, int Losing, int Found, int Lost, double TotalGain);

/// <summary>How alike two strategies rank pairs.</summary>
internal sealed record CorrelationItem(
    double? Spearman, double? Kendall, double? WithinMentee, int Mentees, long EligiblePairs, int Pairs, bool IsSample, int? Seed);

/// <summary>A pair that all strategies make.</summary>
internal sealed record CommonPairItem(string MenteeId, string MentorId);

/// <summary>A person under each strategy.</summary>
internal sealed record ComparedPersonItem(string Side, string Id, OutcomeItem[] Outcomes);

/// <summary>What a person gets in one matching.</summary>
internal sealed record OutcomeItem(string Matching, string[] Partners, PersonScoreItem[] Scores);

/// <summary>What that is worth under the scores of a strategy.</summary>
internal sealed record PersonScoreItem(string Scoring, double Combined, double Own, double Shown);
