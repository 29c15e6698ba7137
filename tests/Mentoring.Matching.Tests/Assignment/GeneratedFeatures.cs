using FsCheck;
using FsCheck.Fluent;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>A generated problem with what the plain ones do not have: load costs, demands, pins, every form, both senses.</summary>
public sealed record GeneratedFeatures(GeneratedProblem Plain, IReadOnlyList<int>?[] LoadCosts, int[] Demands, (int Row, int Column)[] Pins,
    ProblemForm Form, AssignmentSense Sense)
{
    public static GeneratedFeatures Random(int seed, int maximumRows, int maximumColumns)
    {
        GeneratedProblem plain = GeneratedProblem.Random(seed, maximumRows, maximumColumns);
        var random = new Random(~seed);
        AssignmentSense sense = random.Next(4) == 0 ? AssignmentSense.Maximize : AssignmentSense.Minimize;
        int span = random.Next(3) switch { 0 => 2, 1 => 30, _ => 1 << 28 };
        bool loads = random.Next(2) == 0;
        bool demands = random.Next(2) == 0;
        var loadCosts = new IReadOnlyList<int>?[plain.Columns];
        for (int j = 0; loads && j < loadCosts.Length; j++)
        {
            int[] own = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(-span, span + 1)).Order()];
            loadCosts[j] = random.Next(5) == 0 ? null : sense == AssignmentSense.Maximize ? own.Reverse().ToArray() : own;
        }

        int[] wanted = [.. Enumerable.Range(0, plain.Rows).Select(_ => demands ? random.Next(4) : 1)];
        var pins = new List<(int, int)>();
        for (int i = 0; i < plain.Rows; i++)
        {
            int[] allowed = [.. Enumerable.Range(0, plain.Columns).Where(j => plain.Cost(i, j) != AssignmentProblem.Forbidden)];
            random.Shuffle(allowed);
            pins.AddRange(allowed.Take(random.Next(5) == 0 ? random.Next(wanted[i] + 1) : 0).Select(j => (i, j)));
        }

        return new(plain, loadCosts, wanted, [.. pins], (ProblemForm)random.Next(3), sense);
    }

    public AssignmentProblem ToProblem() => Bare(Form)
        .WithLoadCosts(LoadCosts)
        .WithDemands(Demands)
        .Pin(Pins);

    public override string ToString() =>
        $"{Plain}\n{Form} {Sense} loads {string.Join(" | ", LoadCosts.Select(l => string.Join(' ', l ?? [])))} demands {string.Join(' ', Demands)} pins {string.Join(' ', Pins)}";

    /// <summary>The costs in a form, without load costs, demands and pins.</summary>
    public AssignmentProblem Bare(ProblemForm form)
    {
        GeneratedProblem p = Plain;
        switch (form)
        {
            case ProblemForm.Dense:
                return AssignmentProblem.Dense(p.Rows, p.Columns, p.Costs, p.Capacities, p.MinimumLoads, p.Unassigned, Sense);
            case ProblemForm.Implicit:
                return AssignmentProblem.Implicit(p.Rows, p.Columns, new ArrayCosts(p.Columns, p.Costs), p.Capacities, p.MinimumLoads, p.Unassigned, Sense);
            default:
                int[] cells = [.. Enumerable.Range(0, p.Costs.Length).Where(at => p.Costs[at] != AssignmentProblem.Forbidden)];
                int[] starts = [.. Enumerable.Range(0, p.Rows + 1).Select(i => cells.Count(at => at < i * p.Columns))];
                return AssignmentProblem.Sparse(p.Rows, p.Columns, starts, [.. cells.Select(at => at % p.Columns)], [.. cells.Select(at => p.Costs[at])],
                    p.Capacities, p.MinimumLoads, p.Unassigned, Sense);
        }
    }
}

/// <summary>Generators of problems with every feature.</summary>
public static class SmallFeatures
{
    public static Arbitrary<GeneratedFeatures> Problem() =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => GeneratedFeatures.Random(seed, 4, 4)));
}
