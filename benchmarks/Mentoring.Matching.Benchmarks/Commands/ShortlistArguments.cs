using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>The arguments of <see cref="ShortlistCommand"/>.</summary>
internal sealed record ShortlistArguments(int Mentees, int Mentors, int Length, int? Cap, Side Side, ScaleRules Rules, int Threads)
{
    internal const string Usage =
        "shortlist --mentees N --mentors M [--k 5] [--cap 10] [--side mentee|mentor] [--rules open|selective] [--threads T]";

    /// <summary>Reads the arguments; null when one is unknown or incomplete.</summary>
    internal static ShortlistArguments? Parse(ReadOnlySpan<string> args)
    {
        var result = new ShortlistArguments(0, 0, 5, null, Side.Mentee, ScaleRules.Open, 1);
        for (int at = 0; at < args.Length; at += 2)
        {
            if (at + 1 == args.Length)
            {
                return null;
            }

            string text = args[at + 1];
            int number = ArgumentText.Number(text) ?? 0;
            ShortlistArguments? next = (args[at], text) switch
            {
                ("--mentees", _) when number > 0 => result with { Mentees = number },
                ("--mentors", _) when number > 0 => result with { Mentors = number },
                ("--k", _) when number > 0 => result with { Length = number },
                ("--cap", _) when number > 0 => result with { Cap = number },
                ("--threads", _) when number > 0 => result with { Threads = number },
                ("--side", "mentee") => result with { Side = Side.Mentee },
                ("--side", "mentor") => result with { Side = Side.Mentor },
                ("--rules", _) when ArgumentText.Rules(text) is { } rules => result with { Rules = rules },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            result = next;
        }

        return result.Mentees > 0 && result.Mentors > 0 ? result : null;
    }
}
