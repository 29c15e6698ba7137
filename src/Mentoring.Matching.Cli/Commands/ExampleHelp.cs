using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The usual help, with an example below it.</summary>
internal sealed class ExampleHelp(SynchronousCommandLineAction help, IReadOnlyDictionary<string, string> examples) : SynchronousCommandLineAction
{
    /// <summary>Gives the commands of a tool their examples, by the names of the commands.</summary>
    public static void AddTo(RootCommand root, IReadOnlyDictionary<string, string> examples)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ExampleHelp((SynchronousCommandLineAction)option.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command.Name, out string? example))
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  {example}");
        }

        return code;
    }
}
