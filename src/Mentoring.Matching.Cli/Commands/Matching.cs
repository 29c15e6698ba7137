using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Makes a matching, or a proposal, for any command that needs one: within the limits, with progress where somebody is watching.</summary>
internal static class Matching
{
    /// <summary>Makes a matching; gives the exit code of a refused or stopped one, which it has told of.</summary>
    public static int Make(Intake intake, MatchLimits limits, Session session, Func<MatchResult, int> use) =>
        Make(intake, limits, session, static (matcher, run) => matcher.Match(run.Pool, run.Options, run.Progress, run.Stop), static result => result.Status, use);

    /// <summary>Makes a proposal; the same.</summary>
    public static int Propose(Intake intake, MatchLimits limits, Session session, Func<Proposal, int> use) =>
        Make(intake, limits, session, static (matcher, run) => matcher.Propose(run.Pool, run.Options, run.Progress, run.Stop), static p => p.Matching.Status, use);

    /// <summary>Holds a round of a programme; the same. The programme decides which pairs are in force.</summary>
    public static int Hold(
        Intake intake, Programme programme, DateOnly today, Func<MatchOptions, RoundOptions> options, MatchLimits limits, Session session, Func<RoundProposal, int> use) =>
        Make(
            intake,
            limits,
            session,
            (matcher, run) => programme.NextRound(matcher.Scheme, run.Pool, today, options(run.Options), run.Progress, run.Stop),
            static round => round.Result.Status,
            use);

    /// <summary>Compares the matchings of several schemes; the same.</summary>
    public static int Compare(
        Intake intake, IReadOnlyList<NamedScheme> schemes, Func<MatchOptions, ComparisonOptions> options, MatchLimits limits, Session session, Func<StrategyComparison, int> use) =>
        Make(
            intake,
            limits,
            session,
            (_, run) => StrategyComparison.Of(run.Pool, schemes, options(run.Options), run.Progress, run.Stop),
            static comparison => comparison.Strategies[0].Matching.Status,
            use);

    /// <summary>Varies the weights of a scheme; the same.</summary>
    public static int Vary(
        Intake intake, Func<MatchOptions, SensitivityOptions> options, MatchLimits limits, Session session, Func<SensitivityReport, int> use) =>
        Make(
            intake,
            limits,
            session,
            (matcher, run) => WeightSensitivity.Of(matcher.Scheme, run.Pool, options(run.Options), run.Progress, run.Stop),
            static report => report.Matching.Status,
            use);

    /// <summary>The exit code of a matching that was made, with a word on the error stream where it is not all that was asked for.</summary>
    public static int Conclude(MatchResult result, Session session) => result.Status switch
    {
        MatchStatus.Infeasible => session.Fail(ExitCode.Infeasible, $"No matching keeps all locks and minimum loads: {result.Infeasibility?.Message}"),
        MatchStatus.Optimal when result.Certificate is not { IsValid: true } =>
            session.Fail(ExitCode.Internal, ["The matching could not be certified:", .. result.Certificate?.Violations ?? []]),
        _ => ExitCode.Done,
    };

    private static int Make<T>(
        Intake intake, MatchLimits limits, Session session, Func<Matcher, Run, T> make, Func<T, MatchStatus> status, Func<T, int> use)
    {
        var matcher = new Matcher(intake.Scheme!);
        Pool pool = intake.Pool;
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

        T made;
        try
        {
            made = session.Screen.Watch(progress => make(matcher, new Run(pool, options, progress, session.CancellationToken)));
        }
        catch (InvalidInputException refused)
        {
            return session.Fail(ExitCode.Input, refused.Problems.Select(p => p.ToString()));
        }

        return status(made) == MatchStatus.Cancelled ? session.Fail(ExitCode.Cancelled, "Stopped; nothing was written.") : use(made);
    }

    private sealed record Run(Pool Pool, MatchOptions Options, IProgress<MatchProgress>? Progress, CancellationToken Stop);
}
