using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The options of <c>generate</c> that say what the pool is like; named as the members of <see cref="GeneratorOptions"/>.</summary>
internal sealed class GeneratorChoices
{
    private const string shares = "PEOPLE,BLOCKS,ITEMS,TOPICS,WISHES";

    private static readonly GeneratorOptions usual = new();

    private readonly List<Func<ParseResult, GeneratorOptions, GeneratorOptions>> setters = [];

    public GeneratorChoices(Command command)
    {
        Add(command, "--mentees", "How many mentees.", usual.Mentees, (o, v) => o with { Mentees = v });
        Add(command, "--mentors", "How many mentors.", usual.Mentors, (o, v) => o with { Mentors = v });
        Add(command, "--seed", "Where all random numbers come from: the same seed gives the same files.", usual.Seed, (o, v) => o with { Seed = v });
        Add(command, "--signal", "The correlation of true compatibility with what becomes of a pair, 0 to 1; 0.85 is optimistic.", usual.Signal, (o, v) => o with { Signal = v });
        Add(command, "--reliability", "How much of an answer is the person's trait and not noise, 0 to 1.", usual.Reliability, (o, v) => o with { Reliability = v });
        Add(command, "--traits", "How many blocks of scales, one a trait, 1 to 20.", usual.Traits, (o, v) => o with { Traits = v });
        Add(command, "--questions-per-trait", "How many scales a block has, 1 to 20.", usual.QuestionsPerTrait, (o, v) => o with { QuestionsPerTrait = v });
        Add(command, "--points", "How many points a scale has, 2 to 11; the fewer, the more ties.", usual.Points, (o, v) => o with { Points = v });
        Add(command, "--twins", "The share of people who answer as somebody before them, 0 to 1.", usual.Twins, (o, v) => o with { Twins = v });
        Add(command, "--popularity-skew", "How steeply popularity falls, 0 to 100.", usual.PopularitySkew, (o, v) => o with { PopularitySkew = v });
        Add(command, "--appeal", "How much a mentor's appeal to everybody counts, 0 to 10.", usual.Appeal, (o, v) => o with { Appeal = v });
        Add(command, "--most-requests", "The most mentors a mentee asks for, 0 to 100.", usual.MostRequests, (o, v) => o with { MostRequests = v });
        Add(command, "--known-mentors", "How many mentors a mentee knows, 0 to 1000; with any, requests are for the best of these.", usual.KnownMentors, (o, v) => o with { KnownMentors = v });
        Add(command, "--insight", "How well a mentee can tell who of them suits, 0 to 1.", usual.Insight, (o, v) => o with { Insight = v });
        Add(command, "--least-capacity", "The least capacity of a mentor, 0 and up.", usual.LeastCapacity, (o, v) => o with { LeastCapacity = v });
        Add(command, "--most-capacity", "The greatest capacity of a mentor, up to 1000.", usual.MostCapacity, (o, v) => o with { MostCapacity = v });
        Add(command, "--organisations", "How many organisations, 1 to 1000.", usual.Organisations, (o, v) => o with { Organisations = v });
        Add(command, "--managers-in-pool", "The share of people whose manager is a mentor of the pool, 0 to 1.", usual.ManagersInPool, (o, v) => o with { ManagersInPool = v });
        Add(command, "--dirt", "The share of organisations' names that are typed in another way, 0 to 1.", usual.Dirt, (o, v) => o with { Dirt = v });
        var apart = new Option<bool>("--other-organisation") { Description = "Have the schemes keep people of one organisation apart." };
        command.Options.Add(apart);
        setters.Add((parsed, options) => options with { OtherOrganisation = parsed.GetValue(apart) });
        AddMissing(command);
    }

    public GeneratorOptions Options(ParseResult parsed) => setters.Aggregate(usual, (options, set) => set(parsed, options));

    /// <summary>The name of the option that a problem of <see cref="GeneratorOptions.Check"/> is about.</summary>
    public static string NameOf(string place)
    {
        string[] parts = place.Split('.');
        string name = "--" + string.Concat(parts[0].Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()));
        return parts.Length == 1 ? name : $"{name}, {parts[1]}";
    }

    private void AddMissing(Command command)
    {
        var form = new Option<string?>("--missing")
        {
            Description = "What kind of form leaves answers out: none, supervised, application or platform.",
            HelpName = "FORM",
            DefaultValueFactory = _ => "platform",
        };
        form.AcceptOnlyFromAmong("none", "supervised", "application", "platform");
        Option<Missingness?> mentees = Shares("--missing-of-mentees", "mentees");
        Option<Missingness?> mentors = Shares("--missing-of-mentors", "mentors");
        foreach (Option option in (Option[])[form, mentees, mentors])
        {
            command.Options.Add(option);
        }

        setters.Add((parsed, options) =>
        {
            (Missingness ofMentees, Missingness ofMentors) = parsed.GetValue(form) switch
            {
                "none" => (Missingness.None, Missingness.None),
                "supervised" => (Missingness.Supervised, Missingness.Supervised),
                "application" => (Missingness.Application, Missingness.Application),
                _ => (Missingness.PlatformMentees, Missingness.PlatformMentors),
            };
            return options with { MissingOfMentees = parsed.GetValue(mentees) ?? ofMentees, MissingOfMentors = parsed.GetValue(mentors) ?? ofMentors };
        });
    }

    private static Option<Missingness?> Shares(string name, string side) => new(name)
    {
        Description = $"What {side} leave out instead: five shares from 0 to 1 with commas between them, of whole people, blocks, items, topics and wishes.",
        HelpName = shares,
        CustomParser = result =>
        {
            double[] numbers = [.. result.Tokens[0].Value.Split(',').Select(t =>
                double.TryParse(t, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) ? share : double.NaN)];
            if (numbers.Length == 5 && !numbers.Any(double.IsNaN))
            {
                return new Missingness { People = numbers[0], Blocks = numbers[1], Items = numbers[2], Topics = numbers[3], Wishes = numbers[4] };
            }

            result.AddError($"{name} takes {shares}, such as 0.01,0.1,0.02,0.3,0.25.");
            return null;
        },
    };

    private void Add<T>(Command command, string name, string description, T usualValue, Func<GeneratorOptions, T, GeneratorOptions> set)
        where T : struct, INumber<T>
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usualValue,
            CustomParser = result =>
            {
                if (T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out T number))
                {
                    return number;
                }

                result.AddError($"{name} takes a number; '{result.Tokens[0].Value}' is none that it can take.");
                return default;
            },
        };
        command.Options.Add(option);
        setters.Add((parsed, options) => set(options, parsed.GetValue(option)));
    }
}
