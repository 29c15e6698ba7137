using System.Text.RegularExpressions;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Whether a matching is what its files say: a sentence, and each place at which they differ from what was derived anew.</summary>
internal sealed partial class VerifyView
{
    private const int shown = 20;
    private static readonly string[] people = ["mentees", "mentors", "pairs", "earlier", "locks", "choices", "sent"];

    private readonly RunClaims claims;
    private readonly MatchReport report;
    private readonly InputFileItem[] inputs;
    private readonly IReadOnlyList<FileDifference> differences;

    /// <summary>Holds the files against what is made anew.</summary>
    /// <param name="claims">The JSON file.</param>
    /// <param name="csv">The name and bytes of the matches; null where they were not given.</param>
    /// <param name="report">The matching made anew.</param>
    /// <param name="inputs">The files that it was made from.</param>
    public VerifyView(RunClaims claims, (string Name, byte[] Bytes)? csv, MatchReport report, InputFileItem[] inputs)
    {
        (this.claims, this.report, this.inputs) = (claims, report, inputs);
        var files = new MatchFiles(report, inputs, csv?.Name ?? claims.CsvName ?? "matches.csv");
        differences =
        [
            // A changed input is the cause of most else, so it comes first.
            .. JsonDifferences.Of(claims.Name, claims.Bytes, files.Json()).OrderBy(d => InputHash().IsMatch(d.Place) ? 0 : 1),
            .. csv is { } matches ? CsvDifferences.Of(matches.Name, matches.Bytes, files.Csv) : [],
        ];
        Checked = csv is { } given ? $"{claims.Name} and {given.Name} are" : $"{claims.Name} is";
    }

    /// <summary>Whether everything agrees, to the last byte.</summary>
    public bool IsConfirmed => differences.Count == 0;

    private string Checked { get; }

    private string Message => IsConfirmed
            ? $"Confirmed: {Checked} what version {report.Result.Run.LibraryVersion} makes of these files, to the last byte: {report.Result.Totals.Placed} of {report.Result.Totals.Mentees} mentees placed, result hash {report.Result.Run.ResultHash}."
        : claims.DeadlineCame && claims.ResultHash != report.Result.Run.ResultHash
            ? "Not confirmed: the matching was cut short by a time limit, and what was reached by then cannot be derived again."
        : differences.Count == 1 ? "Not confirmed: one thing does not agree."
        : $"Not confirmed: {(differences.Count < JsonDifferences.Most ? $"{differences.Count}" : $"{JsonDifferences.Most} or more")} things do not agree.";

    public void Show(Screen screen)
    {
        screen.Line(Message);
        foreach (FileDifference difference in differences.Take(shown))
        {
            screen.Line(Words(difference));
        }

        if (differences.Count > shown)
        {
            screen.Line($"And {differences.Count - shown} more; --json lists them.");
        }

        foreach (string remark in Remarks())
        {
            screen.Line($"Remark: {remark}");
        }
    }

    public VerifyDocument Document() => new(
        IsConfirmed,
        Message,
        [.. differences.Select(d => new VerifyItem(d.File, d.Place, d.Recorded, d.Found, Words(d)))],
        [.. Remarks()]);

    /// <summary>Why the files that were read are not those of the record, one sentence a file.</summary>
    public static IEnumerable<string> Changed(RunClaims claims, IEnumerable<InputFileItem> inputs) =>
        inputs.Where(i => IsChanged(claims, i)).Select(i => Changed(claims, i));

    /// <summary>Whether files of that kind are in the record, but not this one.</summary>
    private static bool IsChanged(RunClaims claims, InputFileItem input) =>
        claims.Inputs.Any(c => c.Role == input.Role) && !claims.Inputs.Any(c => c.Role == input.Role && c.Sha256 == input.Sha256);

    private static string Changed(RunClaims claims, InputFileItem input) =>
        $"{input.Name}: this is not the file that was matched as '{input.Role}': its bytes have another SHA-256 than {claims.Name} records.";

    private string Words(FileDifference difference) =>
        difference.File == claims.Name && InputHash().Match(difference.Place) is { Success: true } match
            && int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var at && at < inputs.Length
            ? Changed(claims, inputs[at])
        : difference.Words();

    private IEnumerable<string> Remarks()
    {
        string[] changed = [.. inputs.Where(i => IsChanged(claims, i)).Select(i => i.Role)];
        if (changed.Intersect(people, StringComparer.Ordinal).Any())
        {
            yield return claims.InputHash == report.Result.Run.InputHash
                ? "All the same the people read from the files are those who were matched: only their order differs, or what the scheme does not read."
                : "The people read from the files are others than those who were matched, or said something else.";
        }

        if (changed.Contains("scheme"))
        {
            yield return claims.SchemeHash == report.Result.Run.SchemeHash
                ? "All the same the scheme is the one that was used: only its comments or its layout differ."
                : "The scheme says something else than the one that was used.";
        }

        if (!Checked.Contains(" and ", StringComparison.Ordinal))
        {
            yield return "The file of matches was not given (--matches), so only its hash in the record was checked.";
        }
    }

    [GeneratedRegex(@"^\$\.inputs\[(\d+)\]\.sha256$")]
    private static partial Regex InputHash();
}
