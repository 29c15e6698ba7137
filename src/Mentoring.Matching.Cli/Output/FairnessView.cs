using Mentoring.Matching.Fairness;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Outcomes by group, as tables with what they mean in words, and as JSON.</summary>
internal sealed class FairnessView(Scheme scheme, MatchResult result, FairnessReport report, FairnessOptions options)
{
    private const string withheld = "withheld";

    /// <summary>The ids of the questions that have no table, for who would like to name one.</summary>
    public static string Others(Scheme scheme, IEnumerable<string> shown) =>
        string.Join(", ", scheme.Questionnaire.Questions.Select(q => q.Id).Except(shown, StringComparer.Ordinal));

    public FairnessDocument Document() => new(
        ToolJson.Name(result.Status),
        options.SmallestGroup,
        options.Confidence,
        [.. report.Tables.Select(t => new FairnessTableItem(
            t.Question.Id,
            t.Question.TextFor(t.Side),
            ToolJson.Name(t.Side),
            t.Question.AuditOnly,
            t.GroupsOverlap,
            t.ReferenceGroup,
            Item(t.Everybody),
            [.. t.Groups.Select(Item)],
            [.. t.Remarks]))]);

    public void Show(Screen screen)
    {
        screen.Facts([
            ("Scheme", scheme.Name),
            ("Status", ToolJson.Name(result.Status)),
            ("Placed", $"{result.Totals.Placed} of {result.Totals.Mentees} mentees"),
            ("Smallest group", ScaleText.Whole(options.SmallestGroup)),
            ("Confidence", ScaleText.Percent(options.Confidence))]);
        foreach (OutcomesByGroup table in report.Tables)
        {
            Show(table, screen);
        }

        if (Others(scheme, report.Tables.Select(t => t.Question.Id)) is { Length: > 0 } others)
        {
            screen.Line($"Outcomes by other answers: --question with one of {others}.");
        }
    }

    private void Show(OutcomesByGroup table, Screen screen)
    {
        bool mentors = table.Side == Side.Mentor;
        string[] headers =
        [
            "group", "people", mentors ? "with a mentee" : "with a mentor", "rate", "may be", "against the highest", "score", "own score", "coverage",
            .. mentors ? new[] { "places used" } : [], "requests met",
        ];
        screen.Table(
            $"{(mentors ? "Mentors" : "Mentees")} by '{table.Question.TextFor(table.Side)}' ({table.Question.Id})",
            headers,
            [.. table.Groups.Append(table.Everybody).Select(g => (string[])[.. Cells(g, table, mentors)])]);
        foreach (GroupOutcome group in table.Groups.Where(g => g.Impact is not null))
        {
            screen.Line($"{group.Name}: {group.Impact!.Message}");
        }

        foreach (string remark in table.Remarks)
        {
            screen.Line($"Remark: {remark}");
        }
    }

    private IEnumerable<string> Cells(GroupOutcome group, OutcomesByGroup table, bool mentors)
    {
        yield return group.Name;
        if (group.IsWithheld)
        {
            foreach (string cell in Enumerable.Repeat(withheld, mentors ? 10 : 9))
            {
                yield return cell;
            }

            yield break;
        }

        yield return ScaleText.Whole(group.People!.Value);
        yield return ScaleText.Whole(group.Matched!.Value);
        yield return group.MatchedRate is { } rate ? ScaleText.Percent(rate) : "";
        yield return group.RateInterval is { } interval ? $"{ScaleText.Percent(interval.Lower)} to {ScaleText.Percent(interval.Upper)}" : "";
        yield return group.Impact is { } impact ? ScaleText.Fixed(impact.Ratio, 2) : group.Name == table.ReferenceGroup ? "the highest" : "";
        foreach (double? mean in (double?[])[group.MeanScore, group.MeanOwnScore])
        {
            yield return mean is { } score ? ScaleText.Mean(scheme.Scale, scheme.Scale.Show(score)) : NoMean(group);
        }

        yield return group.MeanCoverage is { } coverage ? ScaleText.Percent(coverage) : NoMean(group);
        if (mentors)
        {
            yield return $"{group.PlacesUsed} of {group.Places}";
        }

        yield return group.Requests is { } requests ? Words(requests) : withheld;
    }

    private static string NoMean(GroupOutcome group) => group.Matched > 0 ? withheld : "";

    private static string Words(RequestsMet requests) => requests.Asked == 0 ? "nobody asked" : string.Join(", ", requests.ByRank
        .Select((count, rank) => (Count: count, Words: $"{Ordinal(rank + 1)} {count}"))
        .Where(r => r.Count > 0)
        .Select(r => r.Words)
        .Append($"none {requests.None} of {requests.Asked}"));

    private static string Ordinal(int number) => number switch { 1 => "first", 2 => "second", 3 => "third", _ => $"{number}th" };

    private static GroupItem Item(GroupOutcome group) => new(
        group.Name,
        group.IsWithheld,
        group.People,
        group.Matched,
        group.MatchedRate,
        group.RateInterval is { } rate ? Item(rate) : null,
        group.Places,
        group.PlacesUsed,
        group.MeanScore,
        group.MeanOwnScore,
        group.MeanCoverage,
        group.Requests is { } requests ? new RequestsItem(requests.Asked, [.. requests.ByRank], requests.None) : null,
        group.Impact is { } impact
            ? new ImpactItem(impact.ReferenceGroup, impact.Ratio, Item(impact.Interval), ToolJson.Name(impact.Finding), impact.Message)
            : null);

    private static IntervalItem Item(ConfidenceInterval interval) => new(interval.Lower, double.IsFinite(interval.Upper) ? interval.Upper : null);
}
