using System.Text.Json;
using Mentoring.Matching.Benchmarks.Peers;
using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>
/// <c>solvers</c>: our solver and its peers on the workloads, in one process and on one thread, as a Markdown table or as JSON. Fails when a
/// total differs or a solution is not certified.
/// </summary>
internal static class SolversCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal static int Run(ReadOnlySpan<string> args)
    {
        if (SolversArguments.Parse(args) is not { } arguments)
        {
            Console.Error.WriteLine($"Usage: {SolversArguments.Usage}");
            return 2;
        }

        if (arguments.Names.FirstOrDefault(name => !WorkloadCatalog.Has(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no workload {unknown}; expected names such as {string.Join(", ", WorkloadCatalog.Quick)}.");
            return 2;
        }

        var scipy = new ScipyAssignment(arguments.Python);
        var comparison = new SolverComparison(
            arguments.WithPeers ? [new OrToolsAssignment(), new OrToolsFlow(), scipy] : [], arguments.Plan);
        WarmUp.Run();
        var rows = new List<SolverRow>();
        foreach (string name in arguments.Names)
        {
            rows.Add(comparison.Measure(WorkloadCatalog.Make(name)));
            Console.Error.WriteLine(FormattableString.Invariant($"{name}: {rows[^1].Min:F2} ms of {rows[^1].Repeats} repeats"));
        }

        Print(rows, arguments, scipy.Version);
        string[] failures = [.. rows.SelectMany(row => row.Failures())];
        Array.ForEach(failures, Console.Error.WriteLine);
        return failures.Length == 0 ? 0 : 1;
    }

    private static void Print(List<SolverRow> rows, SolversArguments arguments, string? scipy)
    {
        MachineFacts machine = MachineFacts.Of();
        if (arguments.AsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { machine, scipy, clock = arguments.Plan.Clock.Name, rows }, Indented));
            return;
        }

        Console.WriteLine($"{machine} SciPy {scipy ?? "is not on this machine (install python3-scipy, or name an interpreter with --python): not compared"}.");
        Console.WriteLine("OR-Tools is LinearSumAssignment for squares and SimpleMinCostFlow for D, E and T. "
            + $"Times are of the {arguments.Plan.Clock.Name} clock; a ratio is our least time by the peer's.");
        Console.WriteLine();
        Console.Write(SolverTable.Write(rows));
    }
}
