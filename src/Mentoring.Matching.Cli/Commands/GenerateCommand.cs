using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>generate</c>: the files of a made-up pool whose truth is known, for studies and for trying the tool out.</summary>
internal static class GenerateCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching generate --mentees 200 --mentors 120 --seed 7 --out generated";

    private const string description =
        "Write the files of a made-up pool whose truth is known: schemes, replies with missing answers, and what became of pairs.";

    public static Command Create(Session session)
    {
        Option<string> folder = CommonOptions.File("--out", "The folder to write in; made when it is not there.", required: true);
        folder.HelpName = "DIR";
        var outcomes = new Option<int>("--outcomes")
        {
            Description = "Of how many pairs of each mentee outcomes.csv tells what became, 0 to 1000.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
        };
        outcomes.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > 1000)
            {
                result.AddError("--outcomes takes a number from 0 to 1000.");
            }
        });
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var json = new Option<bool>("--json") { Description = "Write as JSON what was generated." };
        var command = new Command("generate", description);
        var choices = new GeneratorChoices(command);
        foreach (Option option in (Option[])[outcomes, folder, force, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            GeneratorOptions options = choices.Options(parsed);
            string[] problems = [.. options.Check().Select(p => $"{GeneratorChoices.NameOf(p.Place)}: {p.Message}; {p.Mend}.")];
            return problems.Length > 0
                ? session.Fail(ExitCode.Usage, problems)
                : Run(options, parsed.GetValue(outcomes), parsed.GetValue(folder)!, parsed.GetValue(force), parsed.GetValue(json), session);
        });
        return command;
    }

    private static int Run(GeneratorOptions options, int outcomes, string folder, bool force, bool json, Session session)
    {
        string[] paths = [.. GeneratedFiles.Names.Select(name => Path.Combine(folder, name))];
        string[] there = force ? [] : [.. paths.Where(File.Exists)];
        if (there.Length > 0)
        {
            return session.Fail(ExitCode.Usage, [.. there.Select(f => $"{f}: this file is there already; name another folder, or overwrite it with --force.")]);
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return session.Fail(ExitCode.Usage, $"{folder}: the folder cannot be made; {exception.Message}");
        }

        var files = new GeneratedFiles(PoolGenerator.Generate(options), outcomes);
        if (session.Screen.Watch("writing", progress => Write(files, paths, progress, session.CancellationToken)) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(files.Document(paths), ToolJson.Default.GenerateDocument));
        }
        else
        {
            foreach (string path in paths)
            {
                session.Screen.Line($"Wrote {path}");
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Writes the files; gives what went wrong, or nothing.</summary>
    private static string? Write(GeneratedFiles files, string[] paths, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        for (int i = 0; i < paths.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OutputFile.Write(paths[i], files.Text(GeneratedFiles.Names[i])) is { } error)
            {
                return error;
            }

            progress?.Report((i + 1.0) / paths.Length);
        }

        return null;
    }
}
