using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>
/// <c>proposal SIZE [RUNS] [--both | --objectives LIST]</c>: how long a seeded pool of as many mentees as mentors takes to be proposed, and each question and edit of random
/// people after that: why not, pin, forbid, leave, swap, each from the state that the edits before led to; then why somebody is unmatched and whom to recruit,
/// with three quarters as many mentors. With <c>--both</c> everybody is on both sides and nobody may mentor their own mentor; with <c>--objectives</c> they are
/// those of the list.
/// </summary>
internal static class ProposalCommand
{
    private const int UsualRuns = 200;
    private const int AskedRuns = 20;
    private const int Seed = 7;
    private const int WarmUpPeople = 120;

    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        if (Parse(args) is not { } arguments)
        {
            messages.WriteLine("Usage: proposal SIZE [RUNS] [--both | --objectives LIST]");
            return 2;
        }

        Pool pool = arguments.Both ? BenchmarkPool.Both(arguments.People) : BenchmarkPool.Of(arguments.People, arguments.People);
        var matcher = new Matcher(BenchmarkPool.SchemeWith(arguments.Objectives, arguments.Both));
        WarmUp(matcher);
        long start = Stopwatch.GetTimestamp();
        Proposal first = matcher.Propose(pool);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{arguments.People} x {arguments.People}: proposed in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms, {first.Status}; milliseconds of {arguments.Runs} each:"));
        var random = new Random(Seed);
        Proposal state = first;
        Measure("whyNot", proposal => proposal.WhyNot(Mentee(), Mentor()));
        Measure("pin", proposal => state = Possible(proposal, p => p.Pin(Mentee(), Mentor())));
        Measure("forbid", proposal => state = proposal.Forbid(Mentee(), Mentor()));
        Measure("leave", proposal => state = proposal.Leave(Mentee()));
        Measure("swap", proposal => state = Possible(proposal, p => p.Swap(Mentee(), Mentee())));
        output.WriteLine($"after all edits: {state.Status}. {state.Loss!.Words} The certificate is {(state.Certify().IsValid ? "valid" : "not valid")}.");
        bool isProved = state.Certify().IsValid;

        // A quarter of the mentees can have nobody here.
        Proposal small = matcher.Propose(BenchmarkPool.Of(arguments.People, Math.Max(1, 3 * arguments.People / 4)));
        ImmutableArray<string> unmatched = small.UnmatchedIds;
        state = small;
        Measure("whyUnmatched", proposal => proposal.WhyUnmatched(unmatched[random.Next(unmatched.Length)]), AskedRuns);
        Measure("recruitmentBrief", proposal => proposal.RecruitmentBrief(), AskedRuns);
        return isProved ? 0 : 1;

        string Mentee() => pool.Mentees[random.Next(pool.Mentees.Length)].Id;

        string Mentor() => pool.Mentors[random.Next(pool.Mentors.Length)].Id;

        void Measure(string what, Func<Proposal, object> work, int most = int.MaxValue)
        {
            double[] times = new double[Math.Min(arguments.Runs, most)];
            for (int run = 0; run < times.Length; run++)
            {
                long began = Stopwatch.GetTimestamp();
                work(state);
                times[run] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }

            Array.Sort(times);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{what}: median {times[times.Length / 2]:F1}, 99th percentile {times[times.Length * 99 / 100]:F1}, most {times[^1]:F1}"));
        }
    }

    /// <summary>Has everything compiled before it is measured.</summary>
    private static void WarmUp(Matcher matcher)
    {
        Pool pool = BenchmarkPool.Of(WarmUpPeople, WarmUpPeople);
        Proposal state = matcher.Propose(pool);
        foreach ((Mentee mentee, Mentor mentor) in pool.Mentees.Zip(pool.Mentors))
        {
            state.WhyNot(mentee.Id, mentor.Id);
            state.Leave(mentee.Id).Unpin(mentee.Id);
        }
    }

    /// <summary>The state after the edit, or the one before where rules forbid it or nothing keeps all edits.</summary>
    private static Proposal Possible(Proposal proposal, Func<Proposal, Proposal> edit)
    {
        try
        {
            return edit(proposal) is { Status: MatchStatus.Optimal } done ? done : proposal;
        }
        catch (ArgumentException)
        {
            return proposal;
        }
    }

    private static Arguments? Parse(ReadOnlySpan<string> args) => args switch
    {
        [.. var rest, "--both"] when Parse(rest) is { } plain => plain with { Both = true },
        [.. var rest, "--objectives", string list] when Parse(rest) is { } plain && Objectives(list) is { } objectives => plain with { Objectives = objectives },
        [string size] when Number(size) is { } people => new Arguments(people, UsualRuns),
        [string size, string times] when Number(size) is { } people && Number(times) is { } runs => new Arguments(people, runs),
        _ => null,
    };

    private static Objective[]? Objectives(string list)
    {
        string[] names = list.Split(',');
        return names.All(name => Enum.TryParse<Objective>(name, ignoreCase: true, out _)) ? [.. names.Select(name => Enum.Parse<Objective>(name, ignoreCase: true))] : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private sealed record Arguments(int People, int Runs)
    {
        public bool Both { get; init; }

        public Objective[] Objectives { get; init; } = [Objective.MostPlaced, Objective.TotalScore];
    }
}
