using System.CommandLine;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The two options that name one pair.</summary>
internal sealed class PairOptions(bool required)
{
    public Option<string> Mentee { get; } = new("--mentee") { Description = "The id of the mentee.", Required = required, HelpName = "ID" };

    public Option<string> Mentor { get; } = new("--mentor") { Description = "The id of the mentor.", Required = required, HelpName = "ID" };

    public void AddTo(Command command)
    {
        command.Options.Add(Mentee);
        command.Options.Add(Mentor);
    }

    public Pair Pair(ParseResult parsed) => new(parsed.GetValue(Mentee)!, parsed.GetValue(Mentor)!);
}
