using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>convert</c>: a file of a published format, or people and a scheme, in another format.</summary>
internal static class ConvertCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching convert assign100.txt assign100.npy --from orlib";

    private const string description =
        "Convert between published formats of matching problems, or people and a scheme into scores; what would be lost is refused unless it is accepted by name.";

    public static Command Create(Session session)
    {
        Option<string> from = Format("--from", $"The format of FROM: {string.Join(", ", FormatNames.Read)}. Where the extension can mean one alone it may be left out.", FormatNames.Read);
        Option<string> to = Format("--to", "The format of TO, likewise; no scheme can be written.", FormatNames.Written);
        Option<string> mentees = CommonOptions.File("--mentees", "Of a scheme: the mentees' replies, in CSV.", required: false);
        Option<string> mentors = CommonOptions.File("--mentors", "Of a scheme: the mentors' replies, in CSV.", required: false);
        Option<string> pairs = CommonOptions.File("--pairs", "Of a scheme: what is measured of pairs, in CSV.", required: false);
        Option<string> earlier = CommonOptions.File("--earlier", "Of a scheme: earlier pairs, in CSV with columns mentee and mentor.", required: false);
        Option<string> locks = CommonOptions.File("--locks", "Of a scheme: settled pairs, in CSV with columns mentee and mentor.", required: false);
        var maximize = new Option<bool>("--maximize") { Description = "Take the numbers as values to make as large as possible, not as costs." };
        var constraints = new Option<string[]>("--constraints")
        {
            Description = "Of costs: lines of row,column,value: -1 for a cell that may not be used, 1 for one that must be, 0 for neither. May be given several times.",
            HelpName = "FILE",
        };
        Option<string> capacities = CommonOptions.File("--capacities", "Of costs: the capacities of columns, lines of column,capacity.", required: false);
        Option<string> constraintsOut = CommonOptions.File("--constraints-out", "Where to write the cells that may not be used and those that must be.", required: false);
        Option<string> capacitiesOut = CommonOptions.File("--capacities-out", "Where to write the capacities of columns.", required: false);
        Option<string> minimumLoadsOut = CommonOptions.File("--min-loads-out", "Where to write the fewest rows that columns take.", required: false);
        var accepted = new Option<string[]>("--accept-loss")
        {
            Description = $"What may be lost: {string.Join(", ", FormatNames.Losses)}.",
            HelpName = "LIST",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        accepted.Validators.Add(result =>
        {
            foreach (string name in (result.GetValue(accepted) ?? []).Except(FormatNames.Losses))
            {
                result.AddError($"There is no loss '{name}'; there are {string.Join(", ", FormatNames.Losses)}.");
            }
        });
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var json = new Option<bool>("--json") { Description = "Write as JSON what was converted." };
        var command = new Command("convert", description)
        {
            from, to, mentees, mentors, pairs, earlier, locks, maximize, constraints, capacities, constraintsOut, capacitiesOut, minimumLoadsOut, accepted, force, json,
        };
        Argument<string> source = PathArgument.AddTo(command, "FROM", "The file to read; of people the scheme.");
        Argument<string> target = PathArgument.AddTo(command, "TO", "The file to write.");
        command.SetAction(parsed =>
        {
            string fromPath = parsed.GetValue(source)!;
            string toPath = parsed.GetValue(target)!;
            if ((parsed.GetValue(from) ?? FormatNames.Guess(fromPath)) is not { } fromFormat)
            {
                return session.Fail(ExitCode.Usage, $"{fromPath}: its name does not say its format; give --from {string.Join('|', FormatNames.Read)}.");
            }

            if ((parsed.GetValue(to) ?? FormatNames.Guess(toPath)) is not { } toFormat || toFormat == FormatNames.Scheme)
            {
                return session.Fail(ExitCode.Usage, $"{toPath}: its name does not say its format; give --to {string.Join('|', FormatNames.Written)}.");
            }

            var paths = new InputPaths(
                fromPath, parsed.GetValue(mentees), parsed.GetValue(mentors), parsed.GetValue(pairs), parsed.GetValue(earlier), parsed.GetValue(locks));
            return Run(
                new ConvertRequest(paths, toPath, fromFormat, toFormat)
                {
                    Constraints = parsed.GetValue(constraints) ?? [],
                    Capacities = parsed.GetValue(capacities),
                    Maximize = parsed.GetValue(maximize),
                    ConstraintsOut = parsed.GetValue(constraintsOut),
                    CapacitiesOut = parsed.GetValue(capacitiesOut),
                    MinimumLoadsOut = parsed.GetValue(minimumLoadsOut),
                    Accepted = parsed.GetValue(accepted) ?? [],
                    Force = parsed.GetValue(force),
                    Json = parsed.GetValue(json),
                },
                session);
        });
        return command;
    }

    private static int Run(ConvertRequest request, Session session)
    {
        string[] inputs = [.. request.Constraints, .. request.Capacities is { } capacities ? [capacities] : (string[])[]];
        if ((request.Clash() ?? OutputFile.Fault(request.Paths with { Sent = inputs }, request.Outputs)) is { } fault)
        {
            return session.Fail(ExitCode.Usage, fault);
        }

        string[] there = request.Force ? [] : [.. request.Outputs.Where(File.Exists)];
        if (there.Length > 0)
        {
            return session.Fail(ExitCode.Usage, [.. there.Select(f => $"{f}: this file is there already; name another, or overwrite it with --force.")]);
        }

        ConvertSource source = Watch(request, session, "reading", () => ConvertSource.Read(request, session.CancellationToken));
        session.CancellationToken.ThrowIfCancellationRequested();
        if (source.Content is null)
        {
            return session.Fail(ExitCode.Input, source.Problems);
        }

        ConvertTarget target = Watch(request, session, "writing", () => ConvertTarget.Write(request, source));
        if (target.Refusals.Count > 0)
        {
            return session.Fail(ExitCode.Usage, [.. target.Refusals.Select(Sentence), "Nothing was written."]);
        }

        if (target.Error is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        Show(request, Document(request, source.Content, target), session);
        return ExitCode.Done;
    }

    // People who watch are told what is going on; a share of it is known to no reader.
    private static T Watch<T>(ConvertRequest request, Session session, string stage, Func<T> work) => request.Json ? work() : session.Screen.Watch(stage, progress =>
    {
        progress?.Report(0);
        return work();
    });

    private static string Sentence(FormatRefusal refusal) =>
        refusal.Loss is { } loss ? $"{refusal.Reason} To go on without it: --accept-loss {FormatNames.Name(loss)}" : refusal.Reason;

    private static ConvertDocument Document(ConvertRequest request, FormatContent content, ConvertTarget target)
    {
        (long rows, long columns) = content switch
        {
            { Costs: { } costs } => (costs.RowNames.Length, costs.ColumnNames.Length),
            { Preferences: { } preferences } => (preferences.RowNames.Length, preferences.ColumnNames.Length),
            { Orders: { } orders } => (orders.VoterCount, orders.AlternativeNames.Length),
            _ => (content.Categories!.VoterCount, content.Categories.AlternativeNames.Length),
        };
        return new(
            request.From, request.FromFormat, request.To, request.ToFormat, rows, columns,
            [.. target.Lost.Select(loss => new ConvertLoss(FormatNames.Name(loss.Loss!.Value), loss.Reason))],
            request.Outputs);
    }

    private static void Show(ConvertRequest request, ConvertDocument document, Session session)
    {
        if (request.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(document, ToolJson.Default.ConvertDocument));
            return;
        }

        session.Screen.Facts([("Rows", ScaleText.Whole(document.Rows)), ("Columns", ScaleText.Whole(document.Columns))]);
        foreach (ConvertLoss loss in document.Lost)
        {
            session.Screen.Line($"Lost ({loss.Loss}): {loss.Reason}");
        }

        foreach (string file in document.Files)
        {
            session.Screen.Line($"Wrote {file}");
        }
    }

    private static Option<string> Format(string name, string text, string[] choices)
    {
        var option = new Option<string>(name) { Description = text, HelpName = "FORMAT" };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}
