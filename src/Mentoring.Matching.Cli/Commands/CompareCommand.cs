using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report.Pictures;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>compare</c>: two or more schemes on the same people.</summary>
internal static class CompareCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching compare --scheme informal.json --scheme detailed.json --mentees mentees.csv --mentors mentors.csv --picture compared.svg";

    private const string description =
        "Match the same people under two or more schemes: each matching under the others' scores, who changes partner, gains and loses, and the pairs that all make.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true, severalSchemes: true);
        var matching = new MatchingOptions();
        Option<string> picture = CommonOptions.File("--picture", "Where to draw each mentee's scores under both of every two schemes, in SVG.", required: false);
        Option<int?> mostPairs = CommonOptions.Positive(
            "--most-pairs", "Over how many pairs rank correlations are at most; of more a sample is taken. 200000 without it.", "N", int.MaxValue);
        mostPairs.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [{ Value: "1" }])
            {
                parsed.AddError("--most-pairs takes a number of 2 or more: one pair has no order.");
            }
        });
        var seed = new Option<int?>("--seed") { Description = "The seed of such a sample; 1 without it.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Write the comparison, everybody in it, as JSON." };
        var command = new Command("compare", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[picture, mostPairs, seed, json])
        {
            command.Options.Add(option);
        }

        matching.AddTo(command);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed),
            matching.Limits(parsed),
            limited => new ComparisonOptions
            {
                Matching = limited,
                MostPairs = parsed.GetValue(mostPairs) ?? new ComparisonOptions().MostPairs,
                Seed = parsed.GetValue(seed) ?? new ComparisonOptions().Seed,
            },
            parsed.GetValue(picture),
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(
        InputPaths paths, MatchLimits limits, Func<MatchOptions, ComparisonOptions> options, string? picture, bool json, Session session) =>
        OutputFile.Fault(paths, picture is null ? [] : [picture]) is { } fault ? session.Fail(ExitCode.Usage, fault)
        : PeopleCommand.Run(paths, session, intake => Matching.Compare(
            intake,
            [.. Names([paths.Scheme!, .. paths.MoreSchemes]).Zip([intake.Scheme!, .. intake.MoreSchemes], (name, scheme) => new NamedScheme(name, scheme))],
            options,
            limits,
            session,
            comparison => Show(comparison, picture, json, session)));

    /// <summary>The names of the files, with a number where there is one already.</summary>
    private static List<string> Names(IEnumerable<string> paths)
    {
        var names = new List<string>();
        foreach (string path in paths)
        {
            string file = Path.GetFileNameWithoutExtension(path) is { } bare && !string.IsNullOrWhiteSpace(bare) ? bare : "scheme";
            string name = file;
            for (int number = 2; names.Contains(name); number++)
            {
                name = $"{file} ({ScaleText.Whole(number)})";
            }

            names.Add(name);
        }

        return names;
    }

    private static int Show(StrategyComparison comparison, string? picture, bool json, Session session)
    {
        if (picture is not null && OutputFile.Write(picture, ComparisonPicture.Svg(comparison)) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        var view = new ComparisonView(comparison);
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(ComparisonDocument.Of(comparison), ToolJson.Default.ComparisonDocument));
        }
        else
        {
            view.Show(session.Screen);
            if (picture is not null)
            {
                session.Screen.Line($"Wrote {picture}");
            }
        }

        return comparison.Strategies.Select(s => Matching.Conclude(s.Matching, session)).FirstOrDefault(code => code != ExitCode.Done);
    }
}
