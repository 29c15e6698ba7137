using Mentoring.Matching.Benchmarks.Scale;
using Mentoring.Matching.Benchmarks.Solvers;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>
/// <c>scale</c>: one matching of a seeded pool from its people to the certified result, with what each stage took; the last line of the output is
/// JSON. <c>scale --grow</c>: the same of a pool that doubles three times, as a table and a picture.
/// </summary>
internal static class ScaleCommand
{
    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        if (ScaleArguments.Parse(args) is not { } arguments)
        {
            messages.WriteLine($"Usage: {ScaleArguments.Usage}");
            return 2;
        }

        messages.WriteLine(MachineFacts.Of());
        return arguments.Grows ? Grow(arguments, output, messages) : Once(arguments, output, messages);
    }

    private static int Once(ScaleArguments arguments, TextWriter output, TextWriter messages)
    {
        ScaleReport report = new ScaleRun(arguments.Rules, arguments.Threads, messages).Match(arguments.Mentees, arguments.Mentors);
        output.WriteLine(report.ToJson());
        return report.Certified ? 0 : 1;
    }

    private static int Grow(ScaleArguments arguments, TextWriter output, TextWriter messages)
    {
        var run = new ScaleRun(arguments.Rules, arguments.Threads, messages);
        ScaleGrowth growth = ScaleGrowth.Measure(run, arguments.Base);
        output.Write(growth.Table());
        ScalePicture.Save(growth, arguments.Picture);
        messages.WriteLine($"The picture is {Path.GetFullPath(arguments.Picture)}.");
        return growth.Reports.All(report => report.Certified) ? 0 : 1;
    }
}
