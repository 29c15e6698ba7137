using System.Globalization;
using Mentoring.Matching.Benchmarks.Cancelling;
using Mentoring.Matching.Benchmarks.Solvers;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary><c>cancel</c>: stops matchings of large seeded pools at many points of each stage, and tells how long they took to return.</summary>
internal static class CancelCommand
{
    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        if (CancelArguments.Parse(args) is not { } arguments)
        {
            messages.WriteLine($"Usage: {CancelArguments.Usage}");
            return 2;
        }

        messages.WriteLine(MachineFacts.Of());
        double longest = 0;
        foreach (CancelWorkload workload in arguments.Workloads)
        {
            messages.WriteLine($"{workload}, {arguments.Threads} {(arguments.Threads == 1 ? "thread" : "threads")}");
            CancelTable table = new CancelRun(workload, arguments.Threads, messages).Measure(arguments.Points);
            output.WriteLine($"{workload}:");
            output.WriteLine();
            output.WriteLine(table);
            longest = Math.Max(longest, table.Longest);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The longest from Cancel to the return: {longest:F1} ms"));
        return 0;
    }
}
