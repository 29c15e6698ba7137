using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>A scheme's objectives as those of an assignment problem, and back to people.</summary>
internal sealed class MatchStages(Scheme scheme, Pool pool, MatchOptions options)
{
    /// <summary>Whether the objectives need a problem each. Most placed, then total score, and total score alone are one problem.</summary>
    public static bool AreNeeded(Scheme scheme) => !scheme.Objectives.AsSpan().SequenceEqual([Objective.MostPlaced, Objective.TotalScore])
        && !scheme.Objectives.AsSpan().SequenceEqual([Objective.TotalScore]);

    /// <summary>The objectives, in their order.</summary>
    public AssignmentObjective[] Objectives()
    {
        int[] current = Current();
        return [.. scheme.Objectives.Select(AssignmentObjective (objective) => objective switch
        {
            Objective.MostPlaced => new MostRowsAssigned(),
            Objective.TotalScore => new LeastTotalCost(),
            Objective.WorstOff => new WorstRowFirst(),
            Objective.EvenLoads => new EvenLoads(),
            Objective.LongestWaiting => new LowestRankFirst(Waiting(Side.Mentee), Waiting(Side.Mentor)),
            Objective.MutualRequests or Objective.MentorRequests or Objective.MenteeRequests => RequestRanks.Of(objective, pool),
            _ => new FewestChanges(current),
        })];
    }

    /// <summary>The stages of a solution of several problems.</summary>
    public ImmutableArray<MatchStage> Of(LexicographicSolution solution, MatchTotals totals, int[] costOfMentee, int[] loads) =>
        [.. solution.Stages.Take(scheme.Objectives.Length).Select((stage, k) => Stage(
            scheme.Objectives[k], totals, costOfMentee, loads, stage.Value, solution.Solution, stage.IsProven, [.. stage.Steps.Select(s => s.Certificate)]))];

    /// <summary>The stages of the one problem that most placed, longest waiting and total score may be together.</summary>
    public ImmutableArray<MatchStage> Of(
        OptimalityCertificate? certificate, bool isProven, MatchTotals totals, AssignmentProblem problem, AssignmentSolution solution) =>
        [.. scheme.Objectives.Select(o => Stage(
            o,
            totals,
            [],
            [],
            o == Objective.LongestWaiting ? new LowestRankFirst(Waiting(Side.Mentee), Waiting(Side.Mentor)).Value(problem, solution) : 0,
            solution,
            isProven,
            certificate is null ? [] : [certificate]))];

    /// <summary>The round in which each person of a side joined, of those who wait.</summary>
    public int?[] Waiting(Side side)
    {
        int?[] rounds = new int?[pool.CountOf(side)];
        foreach (WaitingPerson person in options.Waiting.Where(w => w.Side == side))
        {
            if ((side == Side.Mentee ? pool.IndexOfMentee(person.Id) : pool.IndexOfMentor(person.Id)) is >= 0 and int index)
            {
                rounds[index] = Math.Min(rounds[index] ?? int.MaxValue, person.Round);
            }
        }

        return rounds;
    }

    /// <summary>The mentor that each mentee has now, as columns.</summary>
    public int[] Current()
    {
        int[] current = new int[pool.Mentees.Length];
        Array.Fill(current, AssignmentSolution.Unassigned);
        foreach (Pair pair in options.CurrentPairs)
        {
            if (pool.IndexOfMentee(pair.MenteeId) is >= 0 and int mentee && pool.IndexOfMentor(pair.MentorId) is >= 0 and int mentor)
            {
                current[mentee] = mentor;
            }
        }

        return current;
    }

    private MatchStage Stage(Objective objective, MatchTotals totals, int[] costs, int[] loads, long raw, AssignmentSolution solution, bool isProven,
        ImmutableArray<OptimalityCertificate> certificates)
    {
        (double value, string words) = objective switch
        {
            Objective.MostPlaced => (totals.Placed, Text($"{totals.Placed} of {totals.Mentees} mentees are placed.")),
            Objective.TotalScore => (totals.Rank, $"The total is {scheme.Scale.Format(totals.Rank)}, caution taken off."),
            Objective.WorstOff => WorstOff(costs),
            Objective.EvenLoads => Loads(loads),
            Objective.LongestWaiting => Waited(raw),
            Objective.MutualRequests or Objective.MentorRequests or Objective.MenteeRequests => RequestRanks.Stage(objective, pool, solution),
            _ => (raw, Text($"{raw} of {Current().Count(c => c != AssignmentSolution.Unassigned)} mentees lose the mentor they have.")),
        };
        return new MatchStage(objective, value, words, isProven, certificates);
    }

    private (double, string) Waited(long missing)
    {
        int count = Waiting(Side.Mentee).Concat(Waiting(Side.Mentor)).Count(round => round is not null);
        return (count - missing, Text($"{count - missing} of {count} people who waited have a pair, those who joined first before others."));
    }

    private (double, string) WorstOff(int[] costs)
    {
        if (costs.Length == 0)
        {
            return (double.NaN, "There is no mentee.");
        }

        double lowest = scheme.Scale.Show((double)(scheme.Scale.Steps - costs.Max()) / scheme.Scale.Steps);
        return (lowest, $"The worst-off mentee has {scheme.Scale.Format(lowest)}, caution taken off.");
    }

    private static (double, string) Loads(int[] loads)
    {
        int most = loads.DefaultIfEmpty(0).Max();
        return (most, Text($"No mentor has more than {most} {(most == 1 ? "mentee" : "mentees")}; {loads.Count(l => l == most)} have as many."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
