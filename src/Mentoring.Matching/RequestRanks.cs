using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching;

/// <summary>The objectives that are about requests: which pairs count, in which order, and what came of them in words.</summary>
internal static class RequestRanks
{
    /// <summary>Whether an objective is about requests.</summary>
    public static bool IsOf(Objective objective) => objective is Objective.MutualRequests or Objective.MentorRequests or Objective.MenteeRequests;

    /// <summary>
    /// The pairs that an objective counts, each with its class: as many pairs of class 1 as possible are made, then of class 2, and so on. Nothing else of a
    /// pair, and no mentee without a mentor, counts for it; so with n mentees a weight of (n + 1)^(classes - class) a pair says the same as one total.
    /// </summary>
    public static IEnumerable<(int Row, int Column, int Rank)> Cells(Objective objective, AskedPairs asked) => asked.InOrder
        .Select(pair => (pair.Mentee, pair.Mentor, Class: objective switch
        {
            Objective.MutualRequests => pair.Kind == RequestKind.Mutual ? 1 : null,
            Objective.MentorRequests => pair.MentorRank,
            _ => pair.MenteeRank,
        }))
        .Where(pair => pair.Class is not null)
        .Select(pair => (pair.Mentee, pair.Mentor, pair.Class!.Value));

    /// <summary>As an objective of the assignment problem.</summary>
    public static RankMaximal Of(Objective objective, Pool pool) => new(Cells(objective, AskedPairs.Of(pool)));

    /// <summary>How many requests are honoured, and the same as a sentence.</summary>
    public static (double Value, string Words) Stage(Objective objective, Pool pool, AssignmentSolution solution)
    {
        IReadOnlyList<(int Rank, int Count)> used = Of(objective, pool).Used(solution);
        int count = used.Sum(rank => rank.Count);
        string choices = string.Join(", ", used.Where(rank => rank.Count > 0).Select(rank => Text($"{rank.Count} as {Ordinal.Of(rank.Rank)} choice")));
        string words = objective switch
        {
            Objective.MutualRequests => Text($"{Pairs(count)} of two who asked for each other."),
            Objective.MentorRequests => Text($"{Pairs(count)} for which the mentor asked{(count == 0 ? "" : $": {choices}")}."),
            _ => Text($"{count} of {Asking(pool)} mentees who asked for somebody have one of their choices{(count == 0 ? "" : $": {choices}")}."),
        };
        return (count, words);
    }

    private static int Asking(Pool pool) => pool.Mentees.Count(m => !m.Requests.IsEmpty);

    private static string Pairs(int count) => count == 1 ? "1 pair is made" : Text($"{count} pairs are made");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
