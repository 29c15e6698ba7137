using System.Globalization;
using Mentoring.Matching.Benchmarks.Solvers;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary><c>floor</c>: what one core of this machine can do at most of what scoring is made of, for the roofline in docs/benchmarks.md.</summary>
internal static class FloorCommand
{
    private const int KiB = 1 << 10, MiB = 1 << 20;

    internal static int Run(TextWriter output, TextWriter messages)
    {
        messages.WriteLine(MachineFacts.Of());
        output.WriteLine("| one core | a second |");
        output.WriteLine("|---|---|");
        foreach ((string what, int bytes) in new[] { ("16 KiB, of the first cache", 16 * KiB), ("256 KiB, of the second", 256 * KiB), ("256 MiB, of memory", 256 * MiB) })
        {
            Line(output, $"reading {what}", ProcessorFloor.Reading(bytes), "GB");
        }

        Line(output, "copying 16 KiB, in the first cache", ProcessorFloor.Copying(16 * KiB), "GB");
        Line(output, "copying 256 MiB, in memory", ProcessorFloor.Copying(256 * MiB), "GB");
        Line(output, "numbers looked up in a vector and added to a sum", ProcessorFloor.LookingUp(), "thousand million");
        return 0;
    }

    private static void Line(TextWriter output, string what, double number, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {number / 1e9:F1} {unit} |"));
}
