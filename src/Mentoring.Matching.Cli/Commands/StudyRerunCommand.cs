using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Founding;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>study rerun</c>: runs rows of a study again and says whether they come out the same, to the last bit.</summary>
internal static class StudyRerunCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching study rerun --manifest results/manifest.json --all";

    private const string description =
        "Run rows of a study again from its manifest, and say whether they come out the same to the last bit.";

    public static Command Create(Session session)
    {
        Option<string> manifest = CommonOptions.File("--manifest", "What study run wrote; the files that it names are found from where it is.", required: true);
        var rows = new Option<string[]>("--row") { Description = "The key of a row, as in the column 'cell'; may be given several times.", HelpName = "KEY" };
        var all = new Option<bool>("--all") { Description = "Run all rows again." };
        Option<int?> threads = StudyRunCommand.Threads();
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var command = new Command("rerun", description) { manifest, rows, all, threads, json };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(all) == parsed.GetValue(rows) is { Length: > 0 })
            {
                parsed.AddError("Give either --row with the key of a row, or --all.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(manifest)!, parsed.GetValue(rows) ?? [], parsed.GetValue(threads) ?? Environment.ProcessorCount, parsed.GetValue(json), session));
        return command;
    }

    private static int Run(string path, string[] keys, int threads, bool json, Session session)
    {
        TextFile file = TextFile.Read(path);
        if (file.Error is { } error)
        {
            return session.Fail(ExitCode.Input, error);
        }

        StudyManifestReading reading = StudyManifestJson.Read(file.Text);
        if (reading.Manifest is not { } manifest)
        {
            return session.Fail(ExitCode.Input, reading.Problems.Select(p => $"{file.Name}: {p}"));
        }

        StudyDesign? design = Founding(manifest);
        if (design is null && manifest.Design is null)
        {
            return session.Fail(ExitCode.Input, $"{file.Name}: the design was made by code and is not in it; run its rows again by that code.");
        }

        if (design is null)
        {
            StudyDesignFile read = StudyDesignFile.Of(file.Name, manifest.Design!, path);
            if (read.Design is null)
            {
                return session.Fail(ExitCode.Input, read.Problems);
            }

            design = read.Design;
        }

        if (manifest.Environment != StudyEnvironment.Current)
        {
            session.Note($"The study was run by {Words(manifest.Environment)}; this is {Words(StudyEnvironment.Current)}.");
        }

        return manifest.Differences(design) is { Count: > 0 } differences
            ? session.Fail(ExitCode.NotVerified, [.. differences.Select(d => $"{file.Name}: {d}"), "Not confirmed: the study is not the one that was run."])
            : Run(manifest, design, keys, threads, json, session);
    }

    /// <summary>The part of the founding study that a manifest is of, which has no document; or null.</summary>
    private static StudyDesign? Founding(StudyManifest manifest) => manifest.Design is not null ? null :
        new[] { FoundingOptions.Full, FoundingOptions.Reduced }
            .SelectMany(options => FoundingStudy.Parts(options))
            .Select(part => part.Design)
            .FirstOrDefault(design => design.Name == manifest.Name && design.Hash == manifest.DesignHash);

    private static int Run(StudyManifest manifest, StudyDesign design, string[] keys, int threads, bool json, Session session)
    {
        Dictionary<string, StudyManifestRow> recorded = manifest.Rows.ToDictionary(r => r.Cell, StringComparer.Ordinal);
        string[] unknown = [.. keys.Concat(keys.Length == 0 ? recorded.Keys : []).Where(k => !recorded.ContainsKey(k) || design.Find(k) is null)];
        if (unknown.Length > 0)
        {
            return session.Fail(ExitCode.Usage, unknown.Select(k => $"There is no row '{k}'{Near(k, recorded.Keys)}."));
        }

        StudyRerunItem[] items;
        StudyFailure[] failures = [];
        var runner = new StudyRunner(TimeProvider.System);
        if (keys.Length > 0)
        {
            items = [.. keys.Distinct().Select(k => Item(recorded[k], runner.Rerun(design, design.Find(k)!, session.CancellationToken)))];
        }
        else
        {
            StudyResult again = json ? All(null) : session.Screen.WatchLines("Running again", All);
            session.CancellationToken.ThrowIfCancellationRequested();
            failures = [.. again.Failures.Where(f => recorded.ContainsKey(f.Cell.Key))]; // what failed before has no row to come out again
            items = [.. again.Rows.Where(r => recorded.ContainsKey(r.Cell.Key)).Select(r => Item(recorded[r.Cell.Key], r))];
        }

        return Show(new StudyRerunDocument(manifest.Name, items.All(i => i.IsSame) && failures.Length == 0, items), failures, json, session);

        StudyResult All(Action<string>? show) => runner.Run(
            design,
            null,
            new StudyOptions { Parallelism = threads },
            show is null ? null : new StudyProgressLine(TimeProvider.System, show),
            session.CancellationToken);
    }

    private static StudyRerunItem Item(StudyManifestRow recorded, StudyRow again) => new(recorded.Cell, recorded.ResultHash, again.ResultHash);

    private static int Show(StudyRerunDocument document, StudyFailure[] failures, bool json, Session session)
    {
        if (json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(document, ToolJson.Default.StudyRerunDocument));
        }
        else
        {
            StudyRerunItem[] differing = [.. document.Rows.Where(r => !r.IsSame)];
            session.Screen.Line(document.IsConfirmed
                ? $"Confirmed: {ScaleText.Whole(document.Rows.Count)} {(document.Rows.Count == 1 ? "row came" : "rows came")} out the same, to the last bit."
                : $"Not confirmed: {ScaleText.Whole(differing.Length)} of {ScaleText.Whole(document.Rows.Count)} rows came out otherwise.");
            foreach (StudyRerunItem row in differing)
            {
                session.Screen.Line($"{row.Cell}: recorded {row.Recorded}, now {row.Again}");
            }
        }

        session.Fail(0, StudyWork.Words(failures));
        return document.IsConfirmed ? ExitCode.Done : failures.Length > 0 ? ExitCode.Internal : ExitCode.NotVerified;
    }

    private static string Words(StudyEnvironment environment) =>
        $"version {environment.Library} on {environment.Runtime}, {environment.System}, {environment.Architecture}";

    private static string Near(string key, IEnumerable<string> keys) =>
        keys.FirstOrDefault(k => string.Equals(k, key, StringComparison.OrdinalIgnoreCase)) is { } near ? $"; did you mean '{near}'" : "; the column 'cell' of the results has the keys";
}
