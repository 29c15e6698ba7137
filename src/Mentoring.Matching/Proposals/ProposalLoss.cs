using System.Globalization;

namespace Mentoring.Matching.Proposals;

/// <summary>How much worse one state of a proposal is than another, exactly.</summary>
/// <remarks>
/// Under most placed first the number placed decides, and then the total; under total score alone the total, in which an unmatched mentee counts
/// 0. The total is that of the ranks, caution taken off, as <see cref="MatchTotals.Rank"/> is. Immutable; equal when all parts are.
/// </remarks>
/// <param name="Placed">How many mentees fewer are placed; below 0 where more are.</param>
/// <param name="Steps">How much lower the total is, in whole steps of the scheme's scale (<see cref="ScoreScale.Steps"/>); below 0 where it is higher.</param>
/// <param name="ShownChange">By how much the total changes as the scheme's scale shows it: below 0 where the number shown is lower.</param>
/// <param name="Words">The same as a sentence.</param>
public sealed record ProposalLoss(int Placed, long Steps, double ShownChange, string Words)
{
    /// <summary>Whether the two are equally good by the scheme's objectives.</summary>
    public bool IsNone => Steps == 0 && (Placed == 0 || !CountsPlaced);

    /// <summary>The words that go after "would".</summary>
    internal string Would { get; private init; } = "";

    /// <summary>Whether the number placed is an objective.</summary>
    internal bool CountsPlaced { get; private init; }

    internal static ProposalLoss Of(Scheme scheme, in ProposalTotal before, in ProposalTotal after)
    {
        ScoreScale scale = scheme.Scale;
        int placed = before.Placed - after.Placed;
        long steps = before.Steps - after.Steps;
        double change = scale.ShowTotal(-steps, -placed);
        string placing = placed == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"place {Math.Abs(placed)} {(Math.Abs(placed) == 1 ? "mentee" : "mentees")} {(placed > 0 ? "fewer" : "more")}");
        string total = steps == 0 || change == 0 ? "" : $"{(change < 0 ? "lower" : "raise")} the total by {Amount(scale, Math.Abs(change))}";
        string all = string.Join(" and ", ((string[])[placing, total]).Where(part => part.Length > 0));
        string would = all.Length > 0 ? all : "change nothing in the total";
        return new ProposalLoss(placed, steps, change, $"It would {would}.")
        {
            Would = would,
            CountsPlaced = scheme.Objectives[0] == Objective.MostPlaced,
        };
    }

    private static string Amount(ScoreScale scale, double amount)
    {
        double least = Math.Pow(10, -scale.Decimals);
        return amount < least / 2 ? $"less than {scale.Format(least)}" : scale.Format(amount);
    }
}
