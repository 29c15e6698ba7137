using System.Globalization;
using System.Text;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The data of a problem in a form that tests can print, cut down, permute and change.</summary>
public sealed record GeneratedProblem(int Rows, int Columns, int[] Costs, int[] Capacities, int[] MinimumLoads, long?[] Unassigned)
{
    public AssignmentProblem ToProblem() => AssignmentProblem.Dense(Rows, Columns, Costs, Capacities, MinimumLoads, Unassigned);

    /// <summary>The same problem held in another form.</summary>
    public AssignmentProblem ToProblem(ProblemForm form)
    {
        if (form == ProblemForm.Dense)
        {
            return ToProblem();
        }

        if (form == ProblemForm.Implicit)
        {
            return AssignmentProblem.Implicit(Rows, Columns, new ArrayCosts(Columns, Costs), Capacities, MinimumLoads, Unassigned);
        }

        int[] allowed = [.. Enumerable.Range(0, Costs.Length).Where(at => Costs[at] != AssignmentProblem.Forbidden)];
        return AssignmentProblem.Sparse(Rows, Columns, [.. Enumerable.Range(0, Rows + 1).Select(i => allowed.Count(at => at < i * Columns))],
            [.. allowed.Select(at => at % Columns)], [.. allowed.Select(at => Costs[at])], Capacities, MinimumLoads, Unassigned);
    }

    public int Cost(int i, int j) => Costs[(i * Columns) + j];

    /// <summary>A problem of up to the given size: ties, forbidden cells, zero capacities, negative costs, lower bounds, empty sides.</summary>
    public static GeneratedProblem Random(int seed, int maximumRows, int maximumColumns)
    {
        var random = new Random(seed);
        int rows = random.Next(maximumRows + 1);
        int columns = random.Next(maximumColumns + 1);
        int span = random.Next(5) switch { 0 => 1, 1 => 3, 2 => 20, 3 => 1000, _ => 1 << 29 };
        double forbidden = random.Next(3) switch { 0 => 0, 1 => 0.25, _ => 0.6 };
        double optional = random.Next(4) switch { 0 => 0, 1 => 1, 2 => 0.5, _ => 0.9 };
        bool huge = random.Next(4) == 0;
        bool minimums = random.Next(2) == 0;
        int most = random.Next(1, 4);
        int[] capacities = Fill(columns, () => random.Next(5) == 0 ? random.Next(most + 1) : random.Next(1, most + 1));
        return new(rows, columns,
            Fill(rows * columns, () => random.NextDouble() < forbidden ? AssignmentProblem.Forbidden : random.Next(-span, span + 1)),
            capacities,
            [.. capacities.Select(c => minimums ? (random.Next(20) == 0 ? c + 1 : random.Next(c + 1) * random.Next(2)) : 0)],
            Fill<long?>(rows, () => random.NextDouble() < optional ? (huge ? 1L << 45 : random.Next(-span, span + 1)) : null));
    }

    public GeneratedProblem WithoutRow(int row) => new(Rows - 1, Columns,
        [.. Costs.Where((_, at) => at / Columns != row)], Capacities, MinimumLoads, [.. Unassigned.Where((_, i) => i != row)]);

    public GeneratedProblem WithoutColumn(int column) => new(Rows, Columns - 1, [.. Costs.Where((_, at) => at % Columns != column)],
        [.. Capacities.Where((_, j) => j != column)], [.. MinimumLoads.Where((_, j) => j != column)], Unassigned);

    public IEnumerable<GeneratedProblem> Smaller() =>
        Enumerable.Range(0, Rows).Select(WithoutRow).Concat(Enumerable.Range(0, Columns).Select(WithoutColumn));

    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = 0; i < Rows; i++)
        {
            text.AppendJoin(' ', Enumerable.Range(0, Columns).Select(j => Cost(i, j) == AssignmentProblem.Forbidden ? "x" : Cost(i, j).ToString(CultureInfo.InvariantCulture)));
            text.Append(CultureInfo.InvariantCulture, $" | unassigned {Unassigned[i]?.ToString(CultureInfo.InvariantCulture) ?? "never"}\n");
        }

        return text.Append("capacities ").AppendJoin(' ', Capacities).Append(" minimum loads ").AppendJoin(' ', MinimumLoads).ToString();
    }

    private static T[] Fill<T>(int count, Func<T> next) => [.. Enumerable.Range(0, count).Select(_ => next())];
}
