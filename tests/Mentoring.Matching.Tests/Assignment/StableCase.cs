using FsCheck;
using FsCheck.Fluent;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Preferences of both sides, and the plain definitions of stability: every matching can be listed and looked at.</summary>
public sealed record StableCase(GeneratedProblem Rows, GeneratedProblem View)
{
    /// <summary>Without ties, or with ties: many in some cases, a few in others.</summary>
    public static StableCase Random(int seed, int rows, int columns, bool isStrict)
    {
        var random = new Random(seed);
        GeneratedProblem own = random.Next(2) == 0 ? GeneratedProblem.Random(seed, rows, columns) : Contested(random, columns);
        int[] view = [.. own.Costs.Select(_ => random.Next(random.Next(2) == 0 ? 2 : 5))];
        int[] costs = [.. own.Costs.Select(c => c == AssignmentProblem.Forbidden || random.Next(2) == 0 ? c : random.Next(3))];
        if (isStrict || random.Next(3) > 0)
        {
            int[] some = [.. Enumerable.Range(0, costs.Length).Select(at => isStrict ? at : at / 2)];
            random.Shuffle(some);
            costs = [.. costs.Select((c, at) => c == AssignmentProblem.Forbidden ? c : some[at])];
            random.Shuffle(view = [.. some]);
        }

        view = [.. view.Select(c => random.Next(12) == 0 ? AssignmentProblem.Forbidden : c)];
        long?[] unassigned = [.. own.Unassigned.Select(u => u is null ? (long?)null : random.Next(3) == 0 ? random.Next(6) : AssignmentProblem.MaximumCost)];
        own = own with { Costs = costs, MinimumLoads = new int[own.Columns], Unassigned = unassigned };
        return new(own, own with { Costs = view });
    }

    // As many places as rows and every pair allowed: then there are often several stable matchings.
    private static GeneratedProblem Contested(Random random, int size)
    {
        int[] capacities = [.. Enumerable.Range(0, size - random.Next(2)).Select(_ => 1)];
        capacities[0] = size - capacities.Length + 1;
        return new(size, capacities.Length, new int[size * capacities.Length], capacities, [], new long?[size]);
    }

    public AssignmentProblem Problem => Rows.ToProblem();

    /// <summary>The same, but every row may be left out, if only as the last resort.</summary>
    public StableCase Open => this with { Rows = Rows with { Unassigned = [.. Rows.Unassigned.Select(u => u ?? AssignmentProblem.MaximumCost)] } };

    public bool IsAcceptable(int i, int j) => Rows.Cost(i, j) != AssignmentProblem.Forbidden && View.Cost(i, j) != AssignmentProblem.Forbidden
        && (Rows.Unassigned[i] is not { } u || Rows.Cost(i, j) <= u);

    /// <summary>All ways to give rows acceptable columns or none, within the capacities.</summary>
    public IEnumerable<int[]> Matchings()
    {
        IEnumerable<int[]> some = [[]];
        for (int i = 0; i < Rows.Rows; i++)
        {
            int row = i;
            some = some.SelectMany(m => Enumerable.Range(-1, Rows.Columns + 1)
                .Where(j => j < 0 || (IsAcceptable(row, j) && m.Count(other => other == j) < Rows.Capacities[j]))
                .Select(j => m.Append(j).ToArray()));
        }

        return some;
    }

    public IEnumerable<BlockingPair> BlockingPairs(int[] matching, StabilityStrength strength) =>
        from i in Enumerable.Range(0, Rows.Rows)
        from j in Enumerable.Range(0, Rows.Columns)
        where matching[i] != j && Rows.Capacities[j] > 0 && IsAcceptable(i, j)
        let others = Enumerable.Range(0, Rows.Rows).Where(o => matching[o] == j).ToArray()
        let rowWins = matching[i] < 0 || Rows.Cost(i, j) < Rows.Cost(i, matching[i])
        let rowKeeps = rowWins || Rows.Cost(i, j) == Rows.Cost(i, matching[i])
        let columnWins = others.Length < Rows.Capacities[j] || others.Any(o => View.Cost(i, j) < View.Cost(o, j))
        let columnKeeps = columnWins || others.Any(o => View.Cost(i, j) == View.Cost(o, j))
        where strength switch
        {
            StabilityStrength.Weak => rowWins && columnWins,
            StabilityStrength.Strong => (rowWins && columnKeeps) || (rowKeeps && columnWins),
            _ => rowKeeps && columnKeeps,
        }
        select new BlockingPair(i, j);

    public int[][] StableMatchings(StabilityStrength strength) => [.. Matchings().Where(m => !BlockingPairs(m, strength).Any())];

    public long CostOf(int[] matching, int i) => matching[i] < 0 ? long.MaxValue : Rows.Cost(i, matching[i]);

    /// <summary>What a column thinks of its rows, the most liked first.</summary>
    public int[] Likings(int[] matching, int j) => [.. Enumerable.Range(0, Rows.Rows).Where(i => matching[i] == j).Select(i => View.Cost(i, j)).Order()];

    public IEnumerable<StableCase> Smaller() =>
        Enumerable.Range(0, Rows.Rows).Select(i => new StableCase(Rows.WithoutRow(i), View.WithoutRow(i)))
            .Concat(Enumerable.Range(0, Rows.Columns).Select(j => new StableCase(Rows.WithoutColumn(j), View.WithoutColumn(j))));

    public override string ToString() => $"{Rows}\nas the columns see it\n{View}";
}

/// <summary>Cases with many ties.</summary>
public static class TiedCases
{
    public static Arbitrary<StableCase> Case() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => StableCase.Random(seed, 5, 4, isStrict: false)), c => c.Smaller());
}

/// <summary>Cases in which nobody likes two equally.</summary>
public static class StrictCases
{
    public static Arbitrary<StableCase> Case() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => StableCase.Random(seed, 5, 4, isStrict: true)), c => c.Smaller());
}
