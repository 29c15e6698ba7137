using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>agreement</c>: the page that a pair talks through and signs; for all pairs into a folder, with a table for letters.</summary>
internal static class AgreementCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching agreement --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --matches matches.csv --start 2026-03-01 --out letters";

    private const string description =
        "Write the agreement of a pair, or those of all pairs into a folder, together with a table for a mail merge.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        var pair = new PairOptions(required: false);
        Option<string> matches = CommonOptions.File("--matches", "The pairs, as match or whatif wrote them.", required: false);
        Option<string> programme = CommonOptions.File("--programme", "The programme, whose running pairs have dates and terms of their own.", required: false);
        var terms = new TermsOptions("The first day of the pairs.");
        Option<string> template = CommonOptions.File("--template", "A Markdown text with placeholders, in place of the scheme's.", required: false);
        var folder = new Option<string>("--out") { Description = "The folder for all agreements and letters.csv; made when it is not there.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var json = new Option<bool>("--json") { Description = "Write everything as JSON." };
        var command = new Command("agreement", description);
        options.AddTo(command);
        pair.AddTo(command);
        command.Options.Add(matches);
        command.Options.Add(programme);
        terms.AddTo(command);
        foreach (Option option in (Option[])[template, folder, force, json])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(parsed => Check(parsed, pair, terms, (matches, programme), (folder, json)));
        command.SetAction(parsed => PeopleCommand.Ask(session, () => terms.Agreed(parsed), agreed => Run(
            options.Paths(parsed) with { Current = parsed.GetValue(matches), Programme = parsed.GetValue(programme), Template = parsed.GetValue(template) },
            new AgreementRequest(parsed.GetValue(pair.Mentee) is null ? null : pair.Pair(parsed), terms.Start(parsed), agreed),
            parsed.GetValue(folder) is { } path ? new PageFolder(path, parsed.GetValue(force)) : null,
            parsed.GetValue(json),
            session)));
        return command;
    }

    private static void Check(
        CommandResult parsed, PairOptions pair, TermsOptions terms, (Option Matches, Option Programme) source, (Option Folder, Option Json) target)
    {
        bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };
        bool one = Has(pair.Mentee);
        string? clash = one != Has(pair.Mentor) ? "Give --mentee and --mentor together, or neither."
            : one && Has(source.Matches) ? "--matches is for all pairs; leave it out, or leave out --mentee and --mentor."
            : Has(source.Matches) && Has(source.Programme) ? "Take the pairs from --matches or from --programme, not from both."
            : !one && !Has(source.Matches) && !Has(source.Programme) ? "Say whose agreements: --mentee and --mentor, or all pairs of --matches or of --programme."
            : one && Has(target.Folder) ? "--out is for all pairs; the page of one pair goes to the standard output."
            : !one && !Has(target.Folder) && !Has(target.Json) ? "Name the folder for the agreements with --out."
            : Has(source.Programme) && terms.AreGiven(parsed) ? "Pairs of a programme have dates and terms of their own; leave out --start, --frequency and --months."
            : !Has(source.Programme) && !terms.HasStart(parsed) ? "Say with --start on which day the pairs begin."
            : null;
        if (clash is not null)
        {
            parsed.AddError(clash);
        }
    }

    private static int Run(InputPaths paths, AgreementRequest request, PageFolder? folder, bool json, Session session) => PeopleCommand.Run(
        paths, session, intake => PeopleCommand.Ask(session, () => request.Pairs(intake), pairs =>
        {
            string[] strangers = paths.Current is { } file ? [.. AgreementRequest.Strangers(intake.Pool, pairs).Select(s => $"{Path.GetFileName(file)}: {s}")] : [];
            if (strangers.Length > 0)
            {
                return session.Fail(ExitCode.Input, strangers);
            }

            AgreementPage[] pages = AgreementPages.Of(intake, pairs, session);
            return folder?.Write(paths, AgreementPages.Files(intake.Scheme!, pages)) is { } fault
                ? session.Fail(ExitCode.Usage, fault)
                : Show(pages, folder, json, session);
        }));

    private static int Show(AgreementPage[] pages, PageFolder? folder, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(AgreementPages.Document(pages, folder is not null), ToolJson.Default.AgreementsDocument));
        }
        else if (folder is null)
        {
            session.Out.Write(pages[0].Text);
        }
        else
        {
            session.Screen.Line($"Wrote {ScaleText.Whole(pages.Length)} {(pages.Length == 1 ? "agreement" : "agreements")} and letters.csv into {folder.Path}");
        }

        return ExitCode.Done;
    }
}
