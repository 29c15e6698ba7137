using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Benchmarks.Soak;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>
/// <c>soak [--minutes M] [--seed S] [--pools N]</c>: matches random pools in several ways until the time is up, or N of them, and checks each.
/// The last line counts them; a failure is told with the seed that repeats it.
/// </summary>
internal static class SoakCommand
{
    internal const string Usage = "soak [--minutes M] [--seed S] [--pools N]";

    private const int UsualMinutes = 10, UsualSeed = 1;
    private static readonly TimeSpan toldEvery = TimeSpan.FromMinutes(1);

    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        if (Parse(args) is not var (minutes, seed, most))
        {
            messages.WriteLine($"Usage: {Usage}");
            return 2;
        }

        long start = Stopwatch.GetTimestamp();
        TimeSpan told = TimeSpan.Zero;
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int pools = 0, failures = 0;
        long pairs = 0;
        while (pools < most && Stopwatch.GetElapsedTime(start) is var gone && gone < TimeSpan.FromMinutes(minutes))
        {
            int own = unchecked(seed + pools++) & int.MaxValue;
            SoakCase subject = SoakCase.Of(own);
            kinds[subject.Kind] = kinds.GetValueOrDefault(subject.Kind) + 1;
            pairs += (long)subject.Pool.Mentees.Length * subject.Pool.Mentors.Length;
            foreach (string failure in Failures(subject))
            {
                failures++;
                output.WriteLine($"FAILED {subject.Kind}, {subject.Pool.Mentees.Length} x {subject.Pool.Mentors.Length}: {failure}; repeat it with: soak --seed {own} --pools 1");
            }

            if (gone - told >= toldEvery)
            {
                told = gone;
                messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gone.TotalMinutes:F0} min: {pools} pools, {failures} failures"));
            }
        }

        foreach ((string kind, int count) in kinds)
        {
            output.WriteLine($"{kind}: {count}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Pairs: {pairs}, each pool matched in 4 ways"));
        output.WriteLine($"Soak: {pools} pools, {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static IReadOnlyList<string> Failures(SoakCase subject)
    {
        try
        {
            return new SoakChecks(subject).Failures();
        }
#pragma warning disable CA1031 // Whatever is thrown is what was looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return [exception.ToString().ReplaceLineEndings(" ")];
        }
    }

    private static (double Minutes, int Seed, int Pools)? Parse(ReadOnlySpan<string> args)
    {
        (double minutes, int seed, int pools) = (UsualMinutes, UsualSeed, int.MaxValue);
        for (; args.Length > 0; args = args[2..])
        {
            if (args is not [string name, string text, ..])
            {
                return null;
            }

            if (name == "--minutes" && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double time) && time > 0)
            {
                minutes = time;
            }
            else if (name is "--seed" or "--pools" && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                (seed, pools) = name == "--seed" ? (number, pools) : (seed, number);
            }
            else
            {
                return null;
            }
        }

        return (minutes, seed, pools);
    }
}
