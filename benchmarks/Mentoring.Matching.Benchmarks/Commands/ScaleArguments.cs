using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>The arguments of <see cref="ScaleCommand"/>.</summary>
internal sealed record ScaleArguments(int Mentees, int Mentors, ScaleRules Rules, int Threads, bool Grows, int Base, string Picture)
{
    internal const string Usage = "scale --mentees N --mentors M [--rules open|selective] [--threads T]\n"
        + "       scale --grow [--base N] [--rules open|selective] [--threads T] [--picture FILE.svg]";

    private const int DefaultBase = 2500;
    private static readonly string defaultPicture = Path.Combine("docs", "pictures", "scale.svg");

    /// <summary>Reads the arguments; null when one is unknown, incomplete, or has no sense beside the others.</summary>
    internal static ScaleArguments? Parse(ReadOnlySpan<string> args)
    {
        var result = new ScaleArguments(0, 0, ScaleRules.Open, 1, Grows: false, 0, "");
        for (int at = 0; at < args.Length; at++)
        {
            string name = args[at];
            if (name == "--grow")
            {
                result = result with { Grows = true };
                continue;
            }

            if (++at == args.Length)
            {
                return null;
            }

            int? number = ArgumentText.Number(args[at]);
            ScaleRules? rules = ArgumentText.Rules(args[at]);
            switch (name)
            {
                case "--mentees" when number is { } mentees:
                    result = result with { Mentees = mentees };
                    break;
                case "--mentors" when number is { } mentors:
                    result = result with { Mentors = mentors };
                    break;
                case "--threads" when number is { } threads:
                    result = result with { Threads = threads };
                    break;
                case "--base" when number is { } size:
                    result = result with { Base = size };
                    break;
                case "--rules" when rules is { } known:
                    result = result with { Rules = known };
                    break;
                case "--picture" when args[at].Length > 0:
                    result = result with { Picture = args[at] };
                    break;
                default:
                    return null;
            }
        }

        return result.Completed();
    }

    private ScaleArguments? Completed()
    {
        bool hasSize = Mentees > 0 || Mentors > 0;
        bool hasGrowth = Base > 0 || Picture.Length > 0;
        return Grows
            ? hasSize ? null : this with { Base = Base > 0 ? Base : DefaultBase, Picture = Picture.Length > 0 ? Picture : defaultPicture }
            : hasGrowth || Mentees == 0 || Mentors == 0 ? null : this;
    }
}
