using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>end</c>: records that a pair ended, without fault.</summary>
internal static class EndCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching end --programme programme.json --mentee ann@example.org --mentor m1 --on 2026-05-04 --side mentee --reason noTime --out programme-2.json";

    private const string description =
        "Record in a programme that a pair ended, which is nobody's fault: the day, from which side, and a category of reason. It is not made again.";

    private static readonly string[] sides = [.. Enum.GetValues<EndingSide>().Select(ToolJson.Name)];

    public static Command Create(Session session)
    {
        var programme = CommonOptions.File("--programme", "The programme.", required: true);
        var pair = new PairOptions(required: true);
        Option<DateOnly?> day = CommonOptions.Day("--on", "The last day of the pair.", required: true);
        var side = new Option<string>("--side") { Description = "Who ended it; it is no blame.", Required = true, HelpName = string.Join('|', sides) };
        side.AcceptOnlyFromAmong(sides);
        var reason = new Option<string>("--reason")
        {
            Description = $"The category: {string.Join(", ", EndingReasons.Suggested)}, or a word of your own.", Required = true, HelpName = "WORD",
        };
        reason.CompletionSources.Add([.. EndingReasons.Suggested]);
        Option<string> output = CommonOptions.File("--out", "Where to write the programme after that, in JSON.", required: true);
        Option<bool> force = ProgrammeFile.Force();
        var json = new Option<bool>("--json") { Description = "Write what was recorded as JSON." };
        var command = new Command("end", description) { programme };
        pair.AddTo(command);
        foreach (Option option in (Option[])[day, side, reason, output, force, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => PeopleCommand.Ask(
            session,
            () => new Ending(parsed.GetValue(day)!.Value, Enum.Parse<EndingSide>(parsed.GetValue(side)!, ignoreCase: true), parsed.GetValue(reason)!),
            ending => Run(parsed.GetValue(programme)!, pair.Pair(parsed), ending, (parsed.GetValue(output)!, parsed.GetValue(force)), parsed.GetValue(json), session)));
        return command;
    }

    private static int Run(string path, Pair pair, Ending ending, (string Path, bool Force) output, bool json, Session session)
    {
        var paths = new InputPaths(null, null, null, null, null, null) { Programme = path };
        return ProgrammeFile.Fault(paths, [output.Path], output.Force) is { } fault
            ? session.Fail(ExitCode.Usage, fault)
            : PeopleCommand.Run(paths, session, intake => PeopleCommand.Ask(
                session, () => intake.Programme!.End(pair, ending), next => Finish(next, pair, ending, output.Path, json, session)));
    }

    private static int Finish(Programme next, Pair pair, Ending ending, string output, bool json, Session session)
    {
        if (OutputFile.Write(output, ProgrammeJson.Write(next)) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        if (json)
        {
            var document = new EndDocument(
                pair.MenteeId, pair.MentorId, $"{ending.Date:O}", ToolJson.Name(ending.Side), ending.Reason, next.Running.Length, next.Ended.Length);
            session.Out.WriteLine(JsonSerializer.Serialize(document, ToolJson.Default.EndDocument));
        }
        else
        {
            session.Screen.Facts([
                ("Ended", $"{pair.MenteeId} with {pair.MentorId}, on {ending.Date:O}: {EndingReasons.Words(ending.Reason)}"),
                ("Running", ScaleText.Whole(next.Running.Length)),
                ("Ended in all", ScaleText.Whole(next.Ended.Length))]);
            session.Screen.Line($"Wrote {output}");
        }

        return ExitCode.Done;
    }
}
