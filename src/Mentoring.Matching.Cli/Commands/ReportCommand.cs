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
        var edits = new EditOptions();
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
        edits.AddTo(command, isRequired: false);
        matching.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed => Run(
            matching.Paths(options, parsed),
            matching.Limits(parsed),
            intake => edits.Read(parsed, intake.Pool),
            new Request(parsed.GetValue(output)!, Words(parsed.GetValue(title)), Words(parsed.GetValue(date)), parsed.GetValue(json)),
            session));
        return command;
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static int Run(InputPaths paths, MatchLimits limits, Func<Intake, Edit[]> edits, Request request, Session session) =>
        OutputFile.Fault(paths, [request.Output]) is { } fault ? session.Fail(ExitCode.Usage, fault)
        : PeopleCommand.Run(paths, session, intake => PeopleCommand.Ask(
            session,
            () => edits(intake),
            asked => Matching.Propose(intake, limits, session, proposal => Decide(intake, proposal, asked, request, session))));

    private static int Decide(Intake intake, Proposal proposal, Edit[] edits, Request request, Session session)
    {
        if (edits.Length > 0 && !proposal.CanBeEdited)
        {
            return session.Fail(ExitCode.Internal, "The matching is not proved to be the best, so that it cannot be edited; give it more time.");
        }

        IReadOnlyList<EditStep> steps = EditStep.All(proposal, edits, session.CancellationToken);
        Proposal last = steps.Count > 0 ? steps[^1].State : proposal;
        string[] obstacles = EditStep.Obstacles(steps);
        return obstacles.Length > 0
            ? session.Fail(ExitCode.Infeasible, [.. obstacles, "Nothing was written."])
            : Write(intake, last, steps, request, session);
    }

    private static int Write(Intake intake, Proposal proposal, IReadOnlyList<EditStep> steps, Request request, Session session)
    {
        MatchResult result = proposal.Result(session.CancellationToken);
        var content = new ReportContent(new MatchReport(intake.Scheme!, intake.Pool, result, intake.Reading!), proposal)
        {
            Title = request.Title!,
            Date = request.Date,
            Decisions = steps,
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
