using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>whatif</c>: the best matching that keeps what a coordinator decides, with the exact cost of each decision.</summary>
internal static class WhatIfCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching whatif --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --pin ann@example.org=m1 --out matches.csv";

    private const string description =
        "Change the best matching, one edit after the other: what each costs, who moves, and what all of them lose against the best; perhaps write the result.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var edits = new EditOptions();
        Option<string> output = CommonOptions.File("--out", "Where to write the edited matches, in CSV, as match does.", required: false);
        var json = new Option<bool>("--json") { Description = "Write everything as JSON." };
        var matching = new MatchingOptions();
        var command = new Command("whatif", description);
        options.AddTo(command);
        edits.AddTo(command, isRequired: true);
        command.Options.Add(output);
        command.Options.Add(json);
        matching.AddTo(command);
        command.SetAction(parsed =>
        {
            InputPaths paths = matching.Paths(options, parsed);
            string? matches = parsed.GetValue(output);
            return matches is not null && OutputFile.Fault(paths, [matches]) is { } fault
                ? session.Fail(ExitCode.Usage, fault)
                : ProposalCommand.Run(
                    paths,
                    matching.Limits(parsed),
                    session,
                    intake => edits.Read(parsed, intake.Pool),
                    (_, proposal, asked) => Finish(proposal, asked, matches, parsed.GetValue(json), session));
        });
        return command;
    }

    private static int Finish(Proposal proposal, Edit[] edits, string? output, bool json, Session session)
    {
        IReadOnlyList<EditStep> steps = EditStep.All(proposal, edits, session.CancellationToken);
        var view = new WhatIfView(proposal, steps);
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.WhatIfDocument));
        }
        else
        {
            view.Show(session.Screen);
        }

        string[] obstacles = EditStep.Obstacles(steps);
        if (obstacles.Length > 0)
        {
            return session.Fail(ExitCode.Infeasible, output is null ? obstacles : [.. obstacles, "Nothing was written."]);
        }

        return output is null ? ExitCode.Done : Write(view, output, json, session);
    }

    private static int Write(WhatIfView view, string output, bool json, Session session)
    {
        if (OutputFile.Write(output, view.MatchesCsv(), markUnicode: true) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        if (!json)
        {
            session.Screen.Line($"Wrote {output}");
        }

        return ExitCode.Done;
    }
}
