using Mentoring.Matching.Benchmarks.Cancelling;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>The arguments of <see cref="CancelCommand"/>.</summary>
internal sealed record CancelArguments(IReadOnlyList<CancelWorkload> Workloads, int Threads, int Points)
{
    internal const string Usage = "cancel [--mentees N --mentors M [--rules open|selective] [--held]] [--threads T] [--points P]";

    private const int UsualPoints = 6;

    /// <summary>Reads the arguments; null when one is unknown, incomplete, or has no sense beside the others.</summary>
    internal static CancelArguments? Parse(ReadOnlySpan<string> args)
    {
        var named = new CancelWorkload(0, 0, ScaleRules.Open, IsHeld: false);
        var result = new CancelArguments(CancelWorkload.Usual, 1, UsualPoints);
        for (int at = 0; at < args.Length; at++)
        {
            string name = args[at];
            if (name == "--held")
            {
                named = named with { IsHeld = true };
                continue;
            }

            if (++at == args.Length)
            {
                return null;
            }

            int? number = ArgumentText.Number(args[at]);
            switch (name)
            {
                case "--mentees" when number is { } mentees:
                    named = named with { Mentees = mentees };
                    break;
                case "--mentors" when number is { } mentors:
                    named = named with { Mentors = mentors };
                    break;
                case "--rules" when ArgumentText.Rules(args[at]) is { } rules:
                    named = named with { Rules = rules };
                    break;
                case "--threads" when number is { } threads:
                    result = result with { Threads = threads };
                    break;
                case "--points" when number is { } points:
                    result = result with { Points = points };
                    break;
                default:
                    return null;
            }
        }

        return named == new CancelWorkload(0, 0, ScaleRules.Open, IsHeld: false) ? result
            : named.Mentees == 0 || named.Mentors == 0 ? null
            : result with { Workloads = [named] };
    }
}
