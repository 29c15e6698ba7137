using System.CommandLine;
using System.Text;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>report</c>: makes the matching and writes all about it as one HTML file.</summary>
internal static class ReportCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching report --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --out report.html --date \"Spring round\"";

    private const string description =
        "Match mentees with mentors and write one HTML file for the coordinator: summary, pairs with their reasons, who is unmatched and what would help, load, answers.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var matching = new MatchingOptions();
        Option<string> output = CommonOptions.File("--out", "Where to write the report, in HTML.", required: true);
        var title = new Option<string?>("--title") { Description = "The heading; without it the name of the scheme.", HelpName = "TEXT" };
        var date = new Option<string?>("--date") { Description = "A date or other words below the heading; without it the report has none.", HelpName = "TEXT" };
        var json = new Option<bool>("--json") { Description = "Say what was written as JSON." };
        var command = new Command("report", description);
        options.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(title);
        command.Options.Add(date);
        matching.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed),
            matching.Limits(parsed),
            new Request(parsed.GetValue(output)!, Words(parsed.GetValue(title)), Words(parsed.GetValue(date)), parsed.GetValue(json)),
            session));
        return command;
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static int Run(InputPaths paths, MatchLimits limits, Request request, Session session) => OutputFile.Fault(paths, [request.Output]) is { } fault
        ? session.Fail(ExitCode.Usage, fault)
        : PeopleCommand.Run(paths, session, intake => Matching.ProposeWherePossible(
            intake, limits, session, (result, proposal, refusal) => Write(intake, result, proposal, refusal, request, session)));

    private static int Write(Intake intake, MatchResult result, Proposal? proposal, string? refusal, Request request, Session session)
    {
        var content = new ReportContent(new MatchReport(intake.Scheme!, intake.Pool, result, intake.Reading!), proposal, refusal)
        {
            Title = request.Title!,
            Date = request.Date,
        };
        string html = ReportPage.Write(content);
        if (OutputFile.Write(request.Output, html) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        ReportDocument document = ReportDocument.Of(content, request.Output, Encoding.UTF8.GetByteCount(html));
        if (request.IsJson)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(document, ToolJson.Default.ReportDocument));
        }
        else
        {
            session.Screen.Facts(
            [
                ("Status", document.Status),
                ("Certified", document.Certified ? "yes" : "no"),
                ("Placed", $"{document.Placed} of {document.Mentees}"),
                ("To be looked at", document.Flagged == 1 ? "1 pair" : $"{document.Flagged} pairs"),
            ]);
            session.Screen.Line($"Wrote {request.Output} ({ScaleText.Whole((document.Bytes + 1023) / 1024)} KiB)");
        }

        return Matching.Conclude(result, session);
    }

    private sealed record Request(string Output, string? Title, string? Date, bool IsJson);
}
