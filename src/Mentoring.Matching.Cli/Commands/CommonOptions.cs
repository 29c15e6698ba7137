using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The options that several commands share: the scheme and the files with the people.</summary>
internal sealed class CommonOptions
{
    public CommonOptions(bool peopleRequired, bool severalSchemes = false)
    {
        Schemes = severalSchemes ? Several() : null;
        Scheme = File("--scheme", "The scheme: questions, criteria, rules, weights and form layouts, in JSON.", required: true);
        Mentees = File("--mentees", "The mentees' replies, in CSV.", peopleRequired);
        Mentors = File("--mentors", "The mentors' replies, in CSV.", peopleRequired);
        Pairs = File("--pairs", "What is measured of pairs, in CSV; needed when the scheme has pair measures.", required: false);
        Earlier = File("--earlier", "Earlier pairs, in CSV with columns mentee and mentor.", required: false);
        Locks = File("--locks", "Settled pairs, in CSV with columns mentee and mentor.", required: false);
    }

    public Option<string> Scheme { get; }

    /// <summary>The same option where it is to be given several times.</summary>
    public Option<string[]>? Schemes { get; }

    public Option<string> Mentees { get; }

    public Option<string> Mentors { get; }

    public Option<string> Pairs { get; }

    public Option<string> Earlier { get; }

    public Option<string> Locks { get; }

    public static Option<string> File(string name, string description, bool required) =>
        new(name) { Description = description, Required = required, HelpName = "FILE" };

    /// <summary>An option that takes a number above 0 and up to a most.</summary>
    public static Option<T?> Positive<T>(string name, string description, string helpName, T most)
        where T : struct, INumber<T>
    {
        var option = new Option<T?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out T number) && !(number > T.Zero && number <= most))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number above 0 and up to {most}."));
            }
        });
        return option;
    }

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description, bool required) => new(name)
    {
        Description = description,
        Required = required,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"{name} takes a day as year, month and day, such as 2026-02-01; '{result.Tokens[0].Value}' is none.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Schemes is null ? Scheme : Schemes, Mentees, Mentors, Pairs, Earlier, Locks])
        {
            command.Options.Add(option);
        }
    }

    public InputPaths Paths(ParseResult parsed) => new(
        Schemes is null ? parsed.GetValue(Scheme)! : parsed.GetValue(Schemes)![0],
        parsed.GetValue(Mentees),
        parsed.GetValue(Mentors),
        parsed.GetValue(Pairs),
        parsed.GetValue(Earlier),
        parsed.GetValue(Locks))
    {
        MoreSchemes = Schemes is null ? [] : parsed.GetValue(Schemes)![1..],
    };

    private static Option<string[]> Several()
    {
        var option = new Option<string[]>("--scheme")
        {
            Description = "A scheme, in JSON; given two or more times. The files are read by the questions and form layouts of the first.",
            Required = true,
            HelpName = "FILE",
        };
        option.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1)
            {
                parsed.AddError("--scheme is to be given two or more times: one scheme alone cannot be compared.");
            }
        });
        return option;
    }
}
