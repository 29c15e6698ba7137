using System.CommandLine;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>match</c>: from the files of a scheme and its people to a certified matching.</summary>
internal static class MatchCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example =
        "mentoring-matching match --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --out matches.csv --time-limit 60";

    private const string description =
        "Match mentees with mentors, prove the matching, and write it as CSV and JSON.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        Option<string> output = CommonOptions.File("--out", "Where to write the matches, in CSV.", required: true);
        Option<string> json = CommonOptions.File("--json", "Where to write everything, explanations included, in JSON.", required: false);
        Option<string> current = CommonOptions.File(
            "--current", "The matching in force, as match wrote it: what the objective fewestChanges keeps.", required: false);
        Option<int?> threads = CommonOptions.Positive(
            "--threads", "The most threads to use; the result does not depend on it. Without it as many as there are processors.", "N", MatchLimits.MostThreads);
        Option<double?> timeLimit = CommonOptions.Positive(
            "--time-limit", "After so many seconds take the best matching that can be completed at once, with its proven gap.", "SECONDS", MatchLimits.MostSeconds);
        Option<int?> memoryLimit = CommonOptions.Positive(
            "--memory-limit", "The most memory for the matching, in MiB: pairs are kept only where they fit, and what cannot fit is refused.", "MIB", int.MaxValue);
        var command = new Command("match", description);
        options.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(json);
        command.Options.Add(current);
        command.Options.Add(threads);
        command.Options.Add(timeLimit);
        command.Options.Add(memoryLimit);
        command.SetAction(parsed => Run(
            options.Paths(parsed) with { Current = parsed.GetValue(current) },
            parsed.GetValue(output)!,
            parsed.GetValue(json),
            new MatchLimits(parsed.GetValue(threads) ?? Environment.ProcessorCount, parsed.GetValue(timeLimit), parsed.GetValue(memoryLimit)),
            session));
        return command;
    }

    private static int Run(InputPaths paths, string output, string? json, MatchLimits limits, Session session)
    {
        if (OutputFile.Fault(paths, [output, .. json is null ? [] : new[] { json }]) is { } fault)
        {
            return session.Fail(ExitCode.Usage, fault);
        }

        Intake intake = Intake.Read(paths);
        if (intake.Reading?.Pool is not { } pool || intake.Problems.Count > 0)
        {
            return session.Fail(ExitCode.Input, intake.Report());
        }

        var matcher = new Matcher(intake.Scheme!);
        using CancellationTokenSource deadline = limits.TimeLimit is { } seconds ? new(TimeSpan.FromSeconds(seconds)) : new();
        MatchOptions options = limits.Options(matcher, pool, intake.CurrentPairs, deadline.Token);
        MatchEstimate estimate = matcher.Estimate(pool, options);
        if (limits.Refusal(estimate, options) is { } refusal)
        {
            return session.Fail(ExitCode.Input, refusal);
        }

        if (limits.Estimate(estimate) is { } words)
        {
            session.Note(words);
        }

        MatchResult result = session.Screen.Watch(progress => matcher.Match(pool, options, progress, session.CancellationToken));
        if (result.Status == MatchStatus.Cancelled)
        {
            return session.Fail(ExitCode.Cancelled, "Stopped; nothing was written.");
        }

        var report = new MatchReport(intake.Scheme!, pool, result, intake.Reading);
        report.Show(session.Screen);
        string[] written = Write(report, output, json, out string? error);
        foreach (string line in written)
        {
            session.Screen.Line(line);
        }

        return error is not null ? session.Fail(ExitCode.Usage, error) : Conclude(result, session);
    }

    private static string[] Write(MatchReport report, string output, string? json, out string? error)
    {
        var written = new List<string>();
        error = OutputFile.Write(output, MatchesCsv.Write(report), markUnicode: true);
        if (error is null)
        {
            written.Add($"Wrote {output}");
            if (json is not null && (error = OutputFile.Write(json, MatchJson.Write(report))) is null)
            {
                written.Add($"Wrote {json}");
            }
        }

        return [.. written];
    }

    private static int Conclude(MatchResult result, Session session) => result.Status switch
    {
        MatchStatus.Infeasible => session.Fail(ExitCode.Infeasible, $"No matching keeps all locks and minimum loads: {result.Infeasibility?.Message}"),
        MatchStatus.Optimal when result.Certificate is not { IsValid: true } =>
            session.Fail(ExitCode.Internal, ["The matching could not be certified:", .. result.Certificate?.Violations ?? []]),
        _ => ExitCode.Done,
    };
}
