using System.CommandLine;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The options of every command that makes a matching, beside those of <see cref="CommonOptions"/>.</summary>
internal sealed class MatchingOptions
{
    private readonly Option<string> current = CommonOptions.File(
        "--current", "The matching in force, as match wrote it: what the objective fewestChanges keeps.", required: false);

    private readonly Option<int?> threads = CommonOptions.Positive(
        "--threads", "The most threads to use; the result does not depend on it. Without it as many as there are processors.", "N", MatchLimits.MostThreads);

    private readonly Option<double?> timeLimit = CommonOptions.Positive(
        "--time-limit", "After so many seconds take the best matching that can be completed at once, with its proven gap.", "SECONDS", MatchLimits.MostSeconds);

    private readonly Option<int?> memoryLimit = CommonOptions.Positive(
        "--memory-limit", "The most memory for the matching, in MiB: pairs are kept only where they fit, and what cannot fit is refused.", "MIB", int.MaxValue);

    private readonly ChoiceOptions choices = new();

    /// <summary>Adds the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="takesCurrent">Whether the matching in force is asked for; a programme knows its own.</param>
    /// <param name="mayBeCutShort">Whether there may be a time limit.</param>
    public void AddTo(Command command, bool takesCurrent = true, bool mayBeCutShort = true)
    {
        if (takesCurrent)
        {
            command.Options.Add(current);
        }

        choices.AddTo(command);
        command.Options.Add(threads);
        if (mayBeCutShort)
        {
            command.Options.Add(timeLimit);
        }

        command.Options.Add(memoryLimit);
    }

    /// <summary>The paths of the people, with those of the matching in force and of what people chose.</summary>
    public InputPaths Paths(CommonOptions people, ParseResult parsed) =>
        choices.Paths(people.Paths(parsed) with { Current = parsed.GetValue(current) }, parsed);

    public MatchLimits Limits(ParseResult parsed) =>
        new(parsed.GetValue(threads) ?? Environment.ProcessorCount, parsed.GetValue(timeLimit), parsed.GetValue(memoryLimit));
}
