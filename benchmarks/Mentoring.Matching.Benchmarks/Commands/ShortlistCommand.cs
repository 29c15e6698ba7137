using Mentoring.Matching.Benchmarks.Scale;
using Mentoring.Matching.Benchmarks.Solvers;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary><c>shortlist</c>: the shortlists of one side of a seeded pool, with what each stage took; the last line of the output is JSON.</summary>
internal static class ShortlistCommand
{
    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        if (ShortlistArguments.Parse(args) is not { } arguments)
        {
            messages.WriteLine($"Usage: {ShortlistArguments.Usage}");
            return 2;
        }

        messages.WriteLine(MachineFacts.Of());
        output.WriteLine(new ShortlistScaleRun(arguments, messages).Make().ToJson());
        return 0;
    }
}
