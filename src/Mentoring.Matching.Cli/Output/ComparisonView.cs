using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Output;

/// <summary>A comparison of strategies as tables.</summary>
internal sealed class ComparisonView(StrategyComparison comparison)
{
    private const string nobody = "nobody";

    public void Show(Screen screen)
    {
        foreach (ComparedStrategy strategy in comparison.Strategies)
        {
            screen.Facts([(strategy.Name, $"{strategy.Scheme.Name}, {ToolJson.Name(strategy.Matching.Status)}")]);
        }

        screen.Table(
            "What each matching is worth under each scheme's scores",
            ["matching of", "scores of", "placed", "forbidden pairs", "total", "mean", "lowest"],
            [.. comparison.Values.Select(Row)]);
        int mentees = comparison.People.Count(p => p.Side == Side.Mentee);
        screen.Facts([
            ("Pairs that all make", ScaleText.Whole(comparison.CommonPairs.Length)),
            ("Mentees placed by all", $"{comparison.PlacedByAll.Length} of {mentees}"),
            ("Mentees placed by none", $"{comparison.PlacedByNone.Length} of {mentees}")]);
        foreach (StrategyDifference difference in comparison.Differences)
        {
            Show(difference, mentees, screen);
        }
    }

    private string Name(int place) => comparison.Strategies[place].Name;

    private ScoreScale Scale(int place) => comparison.Strategies[place].Scheme.Scale;

    private string[] Row(CrossValue value) =>
    [
        Name(value.Matching),
        Name(value.Scoring),
        ScaleText.Whole(value.Placed),
        ScaleText.Whole(value.Forbidden),
        Scale(value.Scoring).Format(value.Total),
        value.Mean is { } mean ? ScaleText.Mean(Scale(value.Scoring), Scale(value.Scoring).Show(mean)) : "none",
        value.Lowest is { } lowest ? Scale(value.Scoring).Format(Scale(value.Scoring).Show(lowest)) : "none",
    ];

    private void Show(StrategyDifference difference, int mentees, Screen screen)
    {
        (string first, string second) = (Name(difference.First), Name(difference.Second));
        ScoreCorrelation correlation = difference.Correlation;
        screen.Line($"From {first} to {second}: {difference.ChangedMentees.Length} of {mentees} mentees change partner, {difference.CommonPairs} pairs stay.");
        screen.Line(
            $"Rank correlation of scores: Spearman {Text(correlation.Spearman)}, Kendall {Text(correlation.Kendall)} over {correlation.Pairs} "
            + $"{(correlation.IsSample ? $"pairs chosen by chance (seed {correlation.Seed}) of the {correlation.EligiblePairs}" : "pairs")} that both allow; "
            + $"within a mentee {Text(correlation.WithinMentee)} on average over {correlation.Mentees} mentees.");
        screen.Table(
            $"Gains and losses from {first} to {second}",
            ["side", "scores of", "change", "gain", "lose", "find a partner", "are left without", "mean gain"],
            [.. difference.Sides.Select(Row)]);
        screen.Table(
            $"Who changes from {first} to {second}",
            ["side", "id", first, second, $"gain by {first}", $"gain by {second}"],
            [.. comparison.People.Where(p => p.Changes(difference.First, difference.Second)).Select(p => Row(p, difference))]);
    }

    private string[] Row(SideChange change)
    {
        int both = change.Changed - change.Found - change.Lost;
        return
        [
            ToolJson.Name(change.Side),
            Name(change.Scoring),
            ScaleText.Whole(change.Changed),
            ScaleText.Whole(change.Gaining),
            ScaleText.Whole(change.Losing),
            ScaleText.Whole(change.Found),
            ScaleText.Whole(change.Lost),
            both == 0 ? "none" : Gain(change.TotalGain / both, change.Scoring),
        ];
    }

    private string[] Row(ComparedPerson person, StrategyDifference difference) =>
    [
        ToolJson.Name(person.Side),
        person.Id,
        Partners(person.Outcomes[difference.First]),
        Partners(person.Outcomes[difference.Second]),
        .. ((int[])[difference.First, difference.Second]).Select(scoring =>
            person.Gain(difference.First, difference.Second, scoring) is { } gain ? Gain(gain, scoring) : ""),
    ];

    private static string Partners(PersonOutcome outcome) => outcome.IsPlaced ? string.Join(", ", outcome.Partners) : nobody;

    /// <summary>A gain on the scale of the scheme that scores, with a plus where it is better, even where less is.</summary>
    private string Gain(double gain, int scoring)
    {
        ScoreScale scale = Scale(scoring);
        string text = ScaleText.Fixed(gain * Math.Abs(scale.Best - scale.Worst), Math.Max(2, scale.Decimals));
        return gain > 0 && text.Any(c => c is >= '1' and <= '9') ? "+" + text : text;
    }

    private static string Text(double? correlation) => correlation is { } known ? ScaleText.Fixed(known, 3) : "undefined";
}
