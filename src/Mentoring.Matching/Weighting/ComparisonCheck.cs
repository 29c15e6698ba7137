using System.Globalization;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Weighting;

/// <summary>Puts pairwise judgments into a matrix, and finds those that are missing, contradictory or about other criteria.</summary>
internal static class ComparisonCheck
{
    private const string Subject = "pairwise comparison";

    /// <summary>The matrix of ratios, or the exception that lists every problem.</summary>
    public static double[,] Matrix(IReadOnlyList<string> criteria, IReadOnlyList<Comparison> comparisons)
    {
        int n = criteria.Count;
        var problems = new List<Problem>();
        if (n is < 2 or > PairwiseAnalysis.MostCriteria)
        {
            problems.Add(new Problem(
                Subject,
                $"it compares {n} criteria",
                $"compare 2 to {PairwiseAnalysis.MostCriteria}; more than 7 or so are hard to judge against each other"));
        }

        var ratios = new double[n, n];
        for (int i = 0; i < comparisons.Count; i++)
        {
            Enter(criteria, comparisons[i], i, ratios, problems);
        }

        Complete(criteria, ratios, problems);
        InvalidInputException.ThrowIfAny(Subject, problems);
        return ratios;
    }

    private static void Enter(IReadOnlyList<string> criteria, Comparison? comparison, int place, double[,] ratios, List<Problem> problems)
    {
        string where = $"{Subject}, comparison {place + 1}";
        if (comparison is null)
        {
            problems.Add(new Problem(where, "it is null", "leave it out"));
            return;
        }

        int more = IndexOf(criteria, comparison.More, where, problems);
        int less = IndexOf(criteria, comparison.Less, where, problems);
        if (more < 0 || less < 0)
        {
            return;
        }

        double earlier = ratios[more, less];
        if (earlier != 0)
        {
            problems.Add(Twice(where, comparison, earlier));
            return;
        }

        ratios[more, less] = comparison.Times;
        ratios[less, more] = 1 / comparison.Times;
    }

    private static Problem Twice(string where, Comparison comparison, double earlier)
    {
        bool same = Math.Abs(Math.Log(earlier / comparison.Times)) < 1e-9;
        return same
            ? new Problem(where, $"'{comparison.More}' and '{comparison.Less}' are compared twice", "keep one of the two comparisons")
            : new Problem(
                where,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it says that '{comparison.More}' matters {comparison.Times:0.##} times as much as '{comparison.Less}', and an earlier one says {earlier:0.##} times"),
                "keep the comparison that is meant");
    }

    private static int IndexOf(IReadOnlyList<string> criteria, string id, string where, List<Problem> problems)
    {
        int index = criteria.TakeWhile(c => c != id).Count();
        if (index < criteria.Count)
        {
            return index;
        }

        problems.Add(new Problem(where, $"'{id}' is not one of the compared criteria", NearestName.Mend(id, [.. criteria])));
        return -1;
    }

    private static void Complete(IReadOnlyList<string> criteria, double[,] ratios, List<Problem> problems)
    {
        for (int i = 0; i < criteria.Count; i++)
        {
            ratios[i, i] = 1;
            for (int j = i + 1; j < criteria.Count; j++)
            {
                if (ratios[i, j] == 0)
                {
                    problems.Add(new Problem(
                        Subject, $"'{criteria[i]}' and '{criteria[j]}' are not compared", "say how many times as much the one matters as the other"));
                }
            }
        }
    }
}
