using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>The arguments of <see cref="SolversCommand"/>.</summary>
internal sealed record SolversArguments(IReadOnlyList<string> Names, RepeatPlan Plan, bool WithPeers, bool AsJson, string? Python)
{
    internal const string Usage = "solvers [--quick] [--only A1000,T100k] [--no-peers] [--cpu] [--json] [--python PATH]";

    /// <summary>Reads the arguments; null when one is unknown or incomplete.</summary>
    internal static SolversArguments? Parse(ReadOnlySpan<string> args)
    {
        var result = new SolversArguments(WorkloadCatalog.All, RepeatPlan.Full, WithPeers: true, AsJson: false, Python: null);
        IReadOnlyList<string>? only = null;
        for (int at = 0; at < args.Length; at++)
        {
            switch (args[at])
            {
                case "--quick":
                    result = result with { Names = WorkloadCatalog.Quick, Plan = RepeatPlan.Quick with { Clock = result.Plan.Clock } };
                    break;
                case "--no-peers":
                    result = result with { WithPeers = false };
                    break;
                case "--cpu":
                    result = result with { Plan = result.Plan with { Clock = SolveClock.Processor } };
                    break;
                case "--json":
                    result = result with { AsJson = true };
                    break;
                case "--only" when at + 1 < args.Length:
                    only = args[++at].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                    break;
                case "--python" when at + 1 < args.Length:
                    result = result with { Python = args[++at] };
                    break;
                default:
                    return null;
            }
        }

        return result with { Names = only ?? result.Names };
    }
}
