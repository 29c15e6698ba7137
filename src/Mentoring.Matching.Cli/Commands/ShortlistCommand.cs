using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>shortlist</c>: a few people of the other side for each, as a table in which they rank or veto.</summary>
internal static class ShortlistCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching shortlist --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --out shortlist.csv --length 5 --most-showings 10";

    private const string description =
        "Show each mentee the few mentors who fit best, or the reverse, in a table to rank or veto them in; match --choices takes it back.";

    private const int MostLength = 1000;

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        Option<string> output = CommonOptions.File("--out", "Where to write the shortlists, in CSV.", required: true);
        var side = new Option<string>("--side") { Description = "Whose lists: mentee or mentor.", HelpName = "SIDE", DefaultValueFactory = _ => "mentee" };
        side.AcceptOnlyFromAmong("mentee", "mentor");
        Option<int?> length = CommonOptions.Positive("--length", "The most people on a list; 5 without it.", "N", MostLength);
        Option<int?> showings = CommonOptions.Positive("--most-showings", "On how many lists a person may be at most; any number without it.", "N", int.MaxValue);
        Option<int?> threads = CommonOptions.Positive("--threads", "The most threads to use; the result does not depend on it.", "N", MatchLimits.MostThreads);
        var scores = new Option<bool>("--scores") { Description = "Write the scores too, for the coordinator; those who choose should not see them." };
        var json = new Option<bool>("--json") { Description = "Write the lists as JSON, beside the file." };
        var command = new Command("shortlist", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[output, side, length, showings, threads, scores, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(
            options.Paths(parsed),
            parsed.GetValue(output)!,
            new ShortlistOptions
            {
                Side = parsed.GetValue(side) == "mentor" ? Side.Mentor : Side.Mentee,
                Length = parsed.GetValue(length) ?? new ShortlistOptions().Length,
                MostShowings = parsed.GetValue(showings),
                Parallelism = parsed.GetValue(threads) ?? Environment.ProcessorCount,
            },
            parsed.GetValue(scores),
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(InputPaths paths, string output, ShortlistOptions options, bool scores, bool json, Session session) =>
        OutputFile.Fault(paths, [output]) is { } fault
            ? session.Fail(ExitCode.Usage, fault)
            : PeopleCommand.Run(paths, session, intake => Make(intake, output, options, scores, json, session));

    private static int Make(Intake intake, string output, ShortlistOptions options, bool scores, bool json, Session session)
    {
        var matcher = new Matcher(intake.Scheme!);
        ShortlistResult Lists(IProgress<MatchProgress>? progress) => matcher.Shortlist(intake.Pool, options, progress, session.CancellationToken);
        ShortlistResult result = json ? Lists(null) : session.Screen.Watch(Lists);
        if (result.Status == ShortlistStatus.Cancelled)
        {
            return session.Fail(ExitCode.Cancelled, "Stopped; nothing was written.");
        }

        string csv = TableCsv.Write(ChoiceTable.Of(intake.Pool, result, output, scores ? intake.Scheme!.Scale : null), plain: "score");
        if (OutputFile.Write(output, csv, markUnicode: true) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        var view = new ShortlistView(intake.Scheme!, intake.Pool, result, options, scores);
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(view.Document(), ToolJson.Default.ShortlistDocument));
            return ExitCode.Done;
        }

        view.Show(session.Screen);
        session.Screen.Line($"Wrote {output}");
        return ExitCode.Done;
    }
}
