using System.CommandLine;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>A path that stands on the command line without an option before it.</summary>
internal static class PathArgument
{
    /// <summary>Makes the argument and adds it; a misspelt option is not taken for a path.</summary>
    public static Argument<string> AddTo(Command command, string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(parsed =>
        {
            if (parsed.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                parsed.AddError($"There is no option '{option.Value}'; the options are {string.Join(", ", command.Options.Select(o => o.Name))}.");
            }
        });
        command.Arguments.Add(argument);
        return argument;
    }
}
