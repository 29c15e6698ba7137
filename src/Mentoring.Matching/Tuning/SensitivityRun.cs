using System.Collections.Immutable;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Tuning;

/// <summary>One report: the stated matching, then each weight by itself, then the draws.</summary>
internal sealed class SensitivityRun(
    Scheme scheme, Pool pool, SensitivityOptions options, IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
{
    private const double Confidence = 0.95;
    private const int SolvesAWeight = 16; // about, as draws take

    private double work = 1;
    private double done;

    public SensitivityReport Run()
    {
        var matcher = new Matcher(scheme);
        var run = new MatchRun(matcher, pool, options.Matching, null, cancellationToken) { KeepsCosts = true };
        Report("matching", 0, 1);
        MatchResult matching = run.Run();
        if (matching.Status == MatchStatus.Cancelled)
        {
            throw new OperationCanceledException("The work was stopped.", cancellationToken);
        }

        if (run.Solved is not { } solved || matching.Status == MatchStatus.Infeasible || pool.Mentees.Length == 0 || pool.Mentors.Length == 0)
        {
            done = work;
            Report("matching", 1, 0);
            return new SensitivityReport(scheme, matching, options);
        }

        var ground = new SensitivityGround(scheme, solved.Scorer.Responses.Pool, options.Matching, solved, cancellationToken);
        (int Criterion, Side? View)[] moves = [.. ground.Moves.All()];
        string? noRanges = NoRanges(ground);
        work = 1 + (moves.Length * (noRanges is null ? SolvesAWeight : 2)) + options.Draws;
        done = 1;
        WeightRange[] weights = Weights(ground, moves, noRanges is null);
        Drawn drawn = Draw(ground);
        Report("draws", 1, 0);
        return new SensitivityReport(scheme, matching, options)
        {
            Draws = options.Draws,
            Mentees = [.. Enumerable.Range(0, ground.Stated.Length).Select(i => Mentee(ground, i, drawn.Outcomes))],
            SameDraws = drawn.Changed.Count(c => c == 0),
            SameInterval = ConfidenceInterval.OfRate(drawn.Changed.Count(c => c == 0), options.Draws, Confidence),
            MeanChanged = drawn.Changed.Average(),
            Shortfall = ground.IsByTotal ? Shortfall(drawn.Loss) : null,
            Weights = Ordered(weights),
            NoRanges = noRanges,
        };
    }

    /// <summary>Those on which most depends first.</summary>
    private static ImmutableArray<WeightRange> Ordered(WeightRange[] weights) =>
    [
        .. weights
            .OrderByDescending(w => Math.Max(w.ChangedWithout, w.ChangedDoubled))
            .ThenBy(w => double.IsNaN(w.Lowest) ? 0 : w.Highest - w.Lowest),
    ];

    private static string? NoRanges(SensitivityGround ground)
    {
        string? why = !ground.IsByTotal ? "objectives other than the total decide"
            : !ground.IsProved ? "the stated matching is not proved to be the best"
            : !ground.IsFree ? "some who are on both sides could mentor each other, which the scheme forbids, and so a matching is searched for"
            : ground.Scheme.Reciprocity is not (WeightedMean or ArithmeticMean) ? "the two views are combined in a way in which scores do not move in a straight line with a weight"
            : !ground.Scorer.StandIns.AreSettled ? "what stands in for a missing answer depends on the weights, so scores do not move in a straight line with one"
            : !ground.HoldsLines ? FormattableString.Invariant($"{(long)ground.Pool.Mentees.Length * ground.Pool.Mentors.Length} pairs would take {SensitivityGround.BytesALine} bytes each beside the matching, which is more than it may take")
            : null;
        return why is null ? null : $"How far a weight may move is not told, since {why}.";
    }

    private WeightRange[] Weights(SensitivityGround ground, (int Criterion, Side? View)[] moves, bool hasRanges)
    {
        var ranges = new WeightRange[moves.Length];
        double before = done;
        double share = moves.Length * (hasRanges ? SolvesAWeight : 2);
        Report("weights", 0, 0);
        InBlocks(ground.Threads, moves.Length, static () => true, (_, k) => ranges[k] = Range(ground, moves[k].Criterion, moves[k].View, hasRanges), s => Report("weights", s, share));
        done = before + share;
        return ranges;
    }

    private WeightRange Range(SensitivityGround ground, int criterion, Side? view, bool hasRange)
    {
        var without = ground.Moves.Multiplied(criterion, view, 0);
        double weight = ground.Moves.Means(view ?? Side.Mentee)[criterion];
        (double lowest, double highest) = (double.NaN, double.NaN);
        if (hasRange)
        {
            (long down, long whole) = ExactEnd.Of(CostLine.Of(ground, without, cancellationToken), ground.Stated, cancellationToken);
            double end = ground.Moves.MeanOf(without, view)[criterion]; // 0, but for those who weigh nothing else
            lowest = down == whole ? end : weight + ((end - weight) * ((double)down / whole));
            (long up, long all) = ExactEnd.Of(CostLine.Of(ground, ground.Moves.Alone(criterion, view), cancellationToken), ground.Stated, cancellationToken);
            highest = up == all ? 1 : weight + ((1 - weight) * ((double)up / all));
        }

        return new WeightRange(
            ground.Scheme.Criteria[criterion].Id,
            view,
            weight,
            lowest,
            highest,
            ground.Match(without, cancellationToken).ChangesFrom(ground.Stated),
            ground.Match(ground.Moves.Multiplied(criterion, view, 2), cancellationToken).ChangesFrom(ground.Stated));
    }

    private Drawn Draw(SensitivityGround ground)
    {
        var draws = new WeightDraws(ground.Moves, options.Concentration, options.Seed);
        int[] changed = new int[options.Draws];
        long[] loss = new long[options.Draws];
        double before = done;
        Report("draws", 0, 0);
        IReadOnlyList<Dictionary<int, int>[]> counted = InBlocks(
            ground.Threads,
            options.Draws,
            () => Array.ConvertAll(ground.Stated, _ => new Dictionary<int, int>()),
            (own, draw) =>
            {
                SensitivityGround.DrawnMatching matching = ground.Match(draws.Of(draw), cancellationToken);
                (changed[draw], loss[draw]) = (matching.ChangesFrom(ground.Stated), matching.Loss);
                for (int i = 0; i < own.Length; i++)
                {
                    own[i][matching.MentorOf[i]] = own[i].GetValueOrDefault(matching.MentorOf[i]) + 1;
                }
            },
            s => Report("draws", s, options.Draws));
        done = before + options.Draws;
        return new Drawn(changed, loss, [.. ground.Stated.Select((_, i) => counted.SelectMany(own => own[i])
            .GroupBy(o => o.Key, o => o.Value)
            .ToDictionary(g => g.Key, g => g.Sum()))]);
    }

    private MenteeStability Mentee(SensitivityGround ground, int mentee, Dictionary<int, int>[] outcomes)
    {
        string? Id(int mentor) => mentor < 0 ? null : ground.Pool.Mentors[mentor].Id;
        int kept = outcomes[mentee].GetValueOrDefault(ground.Stated[mentee]);
        return new MenteeStability(
            ground.Pool.Mentees[mentee].Id,
            Id(ground.Stated[mentee]),
            kept,
            (double)kept / options.Draws,
            ConfidenceInterval.OfRate(kept, options.Draws, Confidence),
            [
                .. outcomes[mentee]
                    .Where(o => o.Key != ground.Stated[mentee])
                    .OrderByDescending(o => o.Value)
                    .ThenBy(o => o.Key) // mentors are in order of their ids
                    .Select(o => new TakeOver(Id(o.Key), o.Value, (double)o.Value / options.Draws)),
            ]);
    }

    private Shortfall Shortfall(long[] loss)
    {
        double step = Math.Abs(scheme.Scale.Best - scheme.Scale.Worst) / scheme.Scale.Steps;
        long[] ordered = [.. loss.Order()];
        return new Shortfall(loss.Average() * step, ordered[(int)Math.Ceiling(Confidence * ordered.Length) - 1] * step, ordered[^1] * step);
    }

    /// <summary>Does numbered things on several threads.</summary>
    private IReadOnlyList<TOwn> InBlocks<TOwn>(int threads, int count, Func<TOwn> create, Action<TOwn, int> make, Action<double> report) => Workers.Run(
        threads,
        count,
        1,
        create,
        (own, from, to) =>
        {
            for (int k = from; k < to; k++)
            {
                make(own, k);
            }
        },
        progress is null ? null : report,
        cancellationToken) ?? throw new OperationCanceledException("The work was stopped.", cancellationToken);

    private void Report(string stage, double share, double part) =>
        progress?.Report(new MatchProgress(stage, share) { Overall = Math.Min(1, (done + (share * part)) / work) });

    /// <summary>What the draws came to: by draw, and for each mentee how often which mentor.</summary>
    private sealed record Drawn(int[] Changed, long[] Loss, Dictionary<int, int>[] Outcomes);
}
