using System.Globalization;
using System.Text.Json;

namespace Mentoring.Matching.Proposals;

/// <summary>How much worse one state of a proposal is than another, exactly.</summary>
/// <remarks>
/// Under most placed first the number placed decides, and then the total; under total score alone the total, in which an unmatched mentee counts
/// 0; under other objectives these in their order. The total is that of the ranks, caution taken off, as <see cref="MatchTotals.Rank"/> is.
/// Immutable; equal when all parts are.
/// </remarks>
/// <param name="Placed">How many mentees fewer are placed; below 0 where more are.</param>
/// <param name="Steps">How much lower the total is, in whole steps of the scheme's scale (<see cref="ScoreScale.Steps"/>); below 0 where it is higher.</param>
/// <param name="ShownChange">By how much the total changes as the scheme's scale shows it: below 0 where the number shown is lower.</param>
/// <param name="Words">The same as a sentence, with every objective that changes.</param>
public sealed record ProposalLoss(int Placed, long Steps, double ShownChange, string Words)
{
    /// <summary>Whether the two are equally good by the scheme's objectives.</summary>
    public bool IsNone => Worsening == 0;

    /// <summary>Above 0 where the state is worse than the other by the scheme's objectives in their order, below 0 where it is better, else 0.</summary>
    public int Worsening { get; private init; }

    /// <summary>The words that go after "would".</summary>
    internal string Would { get; private init; } = "";

    internal static ProposalLoss Of(Scheme scheme, in ProposalTotal before, in ProposalTotal after)
    {
        ScoreScale scale = scheme.Scale;
        int placed = before.Placed - after.Placed;
        long steps = before.Steps - after.Steps;
        double change = scale.ShowTotal(-steps, -placed);
        string placing = placed == 0 ? "" : $"place {Mentees(placed)} {(placed > 0 ? "fewer" : "more")}";
        string total = steps == 0 || change == 0 ? "" : $"{(change < 0 ? "lower" : "raise")} the total by {Amount(scale, change)}";
        int worse = 0;
        var parts = new List<string>();
        for (int k = 0; k < before.Keys.Length; k++)
        {
            Objective objective = scheme.Objectives[k];
            int compared = Math.Sign(after.Keys[k].AsSpan().SequenceCompareTo(before.Keys[k]));
            worse = worse == 0 ? compared : worse;
            parts.Add(objective is Objective.MostPlaced ? placing
                : objective is Objective.TotalScore ? total
                : compared == 0 ? ""
                : Change(objective, scale, before.Keys[k], after.Keys[k], compared > 0));
        }

        string[] all = [.. parts.Append(placing).Append(total).Where(part => part.Length > 0).Distinct()];
        string would = all.Length switch
        {
            0 => "change nothing in the total",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} and {all[^1]}",
        };
        bool isStaged = before.Keys.Length > 0;
        return new ProposalLoss(placed, steps, change, $"It would {would}.")
        {
            Would = would,
            Worsening = isStaged ? worse : scheme.Objectives[0] == Objective.MostPlaced && placed != 0 ? Math.Sign(placed) : Math.Sign(steps),
        };
    }

    /// <summary>What an objective other than most placed and total score loses or wins.</summary>
    private static string Change(Objective objective, ScoreScale scale, long[] before, long[] after, bool isWorse) => objective switch
    {
        Objective.WorstOff when before[0] != after[0] =>
            $"{(isWorse ? "lower" : "raise")} the score of the worst off by {Amount(scale, scale.ShowTotal(before[0] - after[0], 0))}",
        Objective.WorstOff => $"leave the worst off as they are but others {(isWorse ? "worse" : "better")} off",
        Objective.EvenLoads => $"spread the mentees {(isWorse ? "less" : "more")} evenly",
        Objective.FewestChanges => $"have {Mentees(after[0] - before[0])} {(isWorse ? "more" : "fewer")} lose their mentor",
        Objective.LongestWaiting => $"serve those who waited longest {(isWorse ? "worse" : "better")}",
        Objective.MutualRequests => $"make {(isWorse ? "fewer" : "more")} pairs of two who asked for each other",
        Objective.MentorRequests => $"meet mentors' requests {(isWorse ? "worse" : "better")}",
        Objective.MenteeRequests => $"meet mentees' requests {(isWorse ? "worse" : "better")}",
        _ => $"be {(isWorse ? "worse" : "better")} by {JsonNamingPolicy.CamelCase.ConvertName(objective.ToString())}",
    };

    private static string Mentees(long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(count)} {(Math.Abs(count) == 1 ? "mentee" : "mentees")}");

    private static string Amount(ScoreScale scale, double change)
    {
        double amount = Math.Abs(change);
        double least = Math.Pow(10, -scale.Decimals);
        return amount < least / 2 ? $"less than {scale.Format(least)}" : scale.Format(amount);
    }
}
