using System.Globalization;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What <c>match</c> may take of the machine: threads, time and memory.</summary>
/// <param name="Threads">The most threads.</param>
/// <param name="TimeLimit">After how many seconds the best matching that can be completed at once is taken; null: never.</param>
/// <param name="MemoryLimit">The most memory beside that of the people, in MiB; null: what the process may have.</param>
internal sealed record MatchLimits(int Threads, double? TimeLimit, int? MemoryLimit)
{
    /// <summary>More would only stand in each other's way.</summary>
    public const int MostThreads = 1024;

    /// <summary>Some six weeks: what a timer takes.</summary>
    public const double MostSeconds = 4_000_000;

    private const long Large = 100_000_000; // pairs, which take a second or more
    private const long MiB = 1 << 20;

    /// <summary>The options of a matching within these limits.</summary>
    /// <remarks>
    /// One memory limit is all that a person should have to think of: the costs of pairs are kept where they fit under it beside all else, and
    /// worked out anew whenever they are needed where they do not. The matching is refused only where even that does not fit.
    /// </remarks>
    public MatchOptions Options(Matcher matcher, Pool pool, IReadOnlyList<Pair> currentPairs, CancellationToken deadline)
    {
        if (MemoryLimit is not { } mebibytes)
        {
            return new MatchOptions { CurrentPairs = currentPairs, Parallelism = Threads, Deadline = deadline };
        }

        long limit = mebibytes * MiB;
        long least = matcher.Estimate(pool, new MatchOptions { MatrixMemoryLimit = 0 }).Bytes;
        return new MatchOptions
        {
            CurrentPairs = currentPairs,
            Parallelism = Threads,
            Deadline = deadline,
            MemoryLimit = limit,
            MatrixMemoryLimit = Math.Max(0, limit - least),
        };
    }

    /// <summary>What a matching will take, in words; null where that is not worth a word.</summary>
    public string? Estimate(MatchEstimate estimate) => estimate.Pairs < Large && estimate.HoldsMatrix ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{estimate.Pairs} pairs, {(estimate.HoldsMatrix ? "kept" : "not kept but worked out when needed")}: about {InMebibytes(estimate.Bytes)} MiB of memory, {Threads} {(Threads == 1 ? "thread" : "threads")}.");

    /// <summary>Why a matching is refused, in words; null where it fits.</summary>
    public string? Refusal(MatchEstimate estimate, MatchOptions options) => estimate.Bytes <= options.MemoryLimit ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{estimate.Pairs} pairs need about {InMebibytes(estimate.Bytes)} MiB of memory even if they are not kept, but {options.MemoryLimit / MiB} MiB are allowed; {(MemoryLimit is null ? "use a machine with more" : "raise --memory-limit")}, or match in parts, such as by region.");

    private static long InMebibytes(long bytes) => (bytes + MiB - 1) / MiB;
}
