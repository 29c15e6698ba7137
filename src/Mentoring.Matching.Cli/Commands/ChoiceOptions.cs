using System.CommandLine;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The options with which a matching takes what people chose from shortlists.</summary>
internal sealed class ChoiceOptions
{
    private readonly Option<string[]> choices = Files("--choices", "Shortlists in which people ranked or vetoed, as shortlist wrote them; may be given several times.");

    private readonly Option<string[]> sent = Files("--sent", "The shortlists as they were sent: every row of --choices must be on them; may be given several times.");

    private readonly Option<bool> onlyListed = new("--only-listed") { Description = "Make only pairs that are on the shortlists, and locked ones." };

    public void AddTo(Command command)
    {
        command.Options.Add(choices);
        command.Options.Add(sent);
        command.Options.Add(onlyListed);
        command.Validators.Add(result =>
        {
            if (result.GetResult(choices) is null && (result.GetResult(sent) ?? (object?)result.GetResult(onlyListed)) is not null)
            {
                result.AddError("--sent and --only-listed go with --choices.");
            }
        });
    }

    /// <summary>The paths, with those of the shortlists.</summary>
    public InputPaths Paths(InputPaths people, ParseResult parsed) => people with
    {
        Choices = parsed.GetValue(choices) ?? [],
        Sent = parsed.GetValue(sent) ?? [],
        OnlyListed = parsed.GetValue(onlyListed),
    };

    private static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };
}
