using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>metrics</c>: how good a matching is in numbers, a given one or those of several approaches side by side.</summary>
internal static class MetricsCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching metrics --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --matching matches.csv --approach random --approach optimal";

    private const string description =
        "Measure a matching, or match by one or more approaches, and show the metrics side by side. Without either, by all approaches.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: false);
        options.Scheme.Required = false; // --list needs no files
        Option<string> matching = CommonOptions.File("--matching", "A matching to measure, in CSV as match --out writes it.", required: false);
        var approach = new Option<string[]>("--approach")
        {
            Description = "An approach to match by; may be given several times.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true,
        };
        approach.AcceptOnlyFromAmong([.. MatchingApproaches.BuiltIn.Select(a => a.Name)]);
        Option<string> previous = CommonOptions.File("--previous", "The pairs of an earlier round, in CSV: who changes mentor is counted.", required: false);
        var group = new Option<string>("--group") { Description = "The id of a question of the mentees whose answers make groups.", HelpName = "ID" };
        Option<string> outcomes = CommonOptions.File("--outcomes", "What became of past pairs, in CSV: mentee, mentor, outcome; how well scores tell it is measured.", required: false);
        Option<int?> seed = CommonOptions.Positive("--seed", "What random approaches and samples are drawn from; 1 without it.", "N", int.MaxValue);
        Option<int?> manipulation = CommonOptions.Positive(
            "--manipulation", "Of how many mentees to find out what they gain by leaving an answer out; each answer takes a matching.", "N", int.MaxValue);
        var list = new Option<bool>("--list") { Description = "List the metrics with formula and source, and the approaches; needs no files." };
        var json = new Option<bool>("--json") { Description = "Write the numbers in full as JSON." };
        var command = new Command("metrics", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[matching, approach, previous, group, outcomes, seed, manipulation, list, json])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            foreach (Option<string> file in (Option<string>[])[options.Scheme, options.Mentees, options.Mentors])
            {
                if (!parsed.GetValue(list) && parsed.GetResult(file) is null)
                {
                    parsed.AddError($"Option '{file.Name}' is required.");
                }
            }
        });
        command.SetAction(parsed => parsed.GetValue(list) ? List(parsed.GetValue(json), session) : Run(
            options.Paths(parsed) with { Current = parsed.GetValue(matching), Previous = parsed.GetValue(previous), Outcomes = parsed.GetValue(outcomes) },
            new MetricsRequest(
                parsed.GetValue(matching) is not null,
                Approaches(parsed.GetValue(approach) ?? [], parsed.GetValue(matching) is not null),
                (ulong)(parsed.GetValue(seed) ?? 1),
                parsed.GetValue(previous) is not null,
                parsed.GetValue(group),
                parsed.GetValue(manipulation) ?? 0),
            parsed.GetValue(json),
            session));
        return command;
    }

    private static MatchingApproach[] Approaches(string[] names, bool hasMatching) => names.Length == 0 && !hasMatching
        ? [.. MatchingApproaches.BuiltIn]
        : [.. names.Distinct(StringComparer.Ordinal).Select(n => MatchingApproaches.BuiltIn.Single(a => a.Name == n))];

    private static int List(bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(MetricsListDocument.Of(), ToolJson.Default.MetricsListDocument));
        }
        else
        {
            MetricsView.List(session.Screen);
        }

        return ExitCode.Done;
    }

    private static int Run(InputPaths paths, MetricsRequest request, bool json, Session session) => PeopleCommand.Run(paths, session, intake =>
    {
        List<string> strangers = MeasuredMatchings.Strangers(intake);
        if (strangers.Count > 0)
        {
            return session.Fail(ExitCode.Input, strangers);
        }

        MeasuredMatchings measured;
        try
        {
            measured = session.Screen.Watch(progress => MeasuredMatchings.Of(intake, request, progress, session.CancellationToken));
        }
        catch (InvalidInputException refused)
        {
            return session.Fail(ExitCode.Input, refused.Problems.Select(p => p.ToString()));
        }
        catch (ArgumentException refused)
        {
            return session.Fail(ExitCode.Usage, PeopleCommand.Words(refused));
        }

        if (measured.Columns.Count == 0)
        {
            return session.Fail(ExitCode.Infeasible, measured.Failed.Select(f => $"{f.Name}: {f.Reason}"));
        }

        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(MetricsDocument.Of(measured), ToolJson.Default.MetricsDocument));
        }
        else
        {
            new MetricsView(measured).Show(session.Screen);
        }

        return ExitCode.Done;
    });
}
