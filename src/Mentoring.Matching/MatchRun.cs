using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching;

/// <summary>One matching, stage by stage: rules, criteria, scores, assignment, certificate, result.</summary>
internal sealed class MatchRun
{
    private readonly Matcher matcher;
    private readonly Pool given; // read by the record alone
    private Pool pool; // from the first stage on without the answers for audits alone
    private readonly MatchOptions options;
    private readonly IProgress<MatchProgress>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly MatchEstimate estimate;
    private readonly OverallShare overall;
    private PairCosts? costs;

    public MatchRun(
        Matcher matcher, Pool pool, MatchOptions options, IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
    {
        this.matcher = matcher;
        given = this.pool = pool;
        this.options = options;
        estimate = MatchEstimate.Of(matcher.Scheme, pool, options);
        overall = new OverallShare(matcher.Scheme, pool, estimate);
        this.progress = progress;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Whether the costs of the pairs may be read after the run.</summary>
    public bool KeepsCosts { get; init; }

    /// <summary>What was solved, once a run that keeps its costs has solved it.</summary>
    public SolvedMatching? Solved { get; private set; }

    public MatchResult Run()
    {
        cancellationToken.ThrowIfCancellationRequested();
        Report(OverallShare.Answers, 0);
        MatchResult result = Match();
        if (result.Status != MatchStatus.Cancelled)
        {
            Report(OverallShare.Result, 1);
        }

        return result;
    }

    private MatchResult Match()
    {
        var responses = new ResponseTable(pool, cancellationToken);
        pool = responses.Pool;
        Report(OverallShare.Rules, 0);
        EligibilityTable eligibility = EligibilityTable.Build(responses, matcher.Scheme.AllRules, options.Parallelism, cancellationToken);
        overall.Weigh(eligibility.AllowedCount);
        Report(OverallShare.Criteria, 0);
        PairScorer scorer = matcher.Scorer(responses, cancellationToken);
        Report(OverallShare.Scores, 0);
        costs = new PairCosts(pool, new ScoringPlan(scorer, matcher.Scheme.Scale.Steps), eligibility);
        using HeldCosts? held = !estimate.HoldsMatrix ? null
            : KeepsCosts ? HeldCosts.Kept(costs, pool.Mentees.Length, estimate.HoldsMatrixTwice(options))
            : new HeldCosts(costs, pool.Mentees.Length);
        AssignmentProblem problem = MatchCosts.Build(matcher.Scheme, pool, held is null ? new StreamedCosts(costs) : held);
        if (options.MostChanges is not null)
        {
            (problem, AssignmentSolution limited) = SolveLimited(problem);
            return Outcome(limited, eligibility, scorer, () => Made(eligibility, scorer, problem, limited));
        }

        if (MatchStages.AreNeeded(matcher.Scheme))
        {
            LexicographicSolution staged = SolveStages(problem);
            Solved = KeepsCosts ? new(problem, problem, staged.Solution, eligibility, scorer, staged) : null;
            return Outcome(staged.Solution, eligibility, scorer, () => MadeByStages(eligibility, scorer, problem, staged));
        }

        (AssignmentProblem solved, AssignmentSolution solution) = Solve(problem);
        Solved = KeepsCosts ? new(problem, solved, solution, eligibility, scorer, null) : null;
        return Outcome(solution, eligibility, scorer, () => Made(eligibility, scorer, solved, solution));
    }

    /// <summary>The result when nobody is matched.</summary>
    public MatchResult Unmade(
        MatchStatus status, EligibilityTable? eligibility = null, PairScorer? scorer = null, Infeasibility? infeasibility = null) =>
        new(status, MatchSummary.Totals(matcher.Scheme, pool, eligibility, []), Record(status), Choices(null, [.. pool.Mentees.Select(_ => -1)], false))
        {
            Unmatched = ImmutableArray.CreateRange(pool.Mentees, m => new UnmatchedMentee(
                m.Id,
                UnmatchedReason.NoMatching,
                status == MatchStatus.Cancelled ? "The matching was stopped." : "Minimum loads or locked pairs cannot all be kept.")),
            UnusedPlaces = MatchSummary.UnusedPlaces(pool, new int[pool.Mentors.Length]),
            Infeasibility = infeasibility,
            Remarks = eligibility is null ? [] : MatchRemarks.Of(pool, eligibility, scorer!, infeasibility, cancellationToken),
        };

    private MatchResult Outcome(AssignmentSolution solution, EligibilityTable eligibility, PairScorer scorer, Func<MatchResult> made) => solution.Status switch
    {
        AssignmentStatus.Cancelled => Unmade(MatchStatus.Cancelled),
        AssignmentStatus.Infeasible => Unmade(MatchStatus.Infeasible, eligibility, scorer, solution.Infeasibility),
        _ => made(),
    };

    private LexicographicSolution SolveStages(AssignmentProblem problem)
    {
        ImmutableArray<ExclusivePair> cycles = matcher.Scheme.ForbidTwoCycles ? TwoCycles.Of(pool, problem, cancellationToken) : [];
        var solver = new LexicographicSolver(options.Solver, cycles, options.TwoCycleNodeLimit);
        return solver.Solve(problem, new MatchStages(matcher.Scheme, pool, options).Objectives(), Solving(), cancellationToken);
    }

    /// <summary>
    /// The best with at most so many changes. The best of all is tried first: where it keeps the limit it is the answer, and has prices.
    /// </summary>
    private (AssignmentProblem Problem, AssignmentSolution Solution) SolveLimited(AssignmentProblem problem)
    {
        var stages = new MatchStages(matcher.Scheme, pool, options);
        int[] current = stages.Current();
        problem = problem.WithUnassignedCosts(LimitedCosts.Of(matcher.Scheme, pool, options));
        AssignmentSolution free = new ExactSolver().Solve(problem, Solving(), cancellationToken);
        bool isDone = free.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled
            || new FewestChanges(current).Value(problem, free) <= options.MostChanges!.Value;
        return (problem, isDone ? free : new ChangeLimitSolver(current, options.MostChanges!.Value).Solve(problem, Solving(), cancellationToken));
    }

    private (AssignmentProblem Problem, AssignmentSolution Solution) Solve(AssignmentProblem problem)
    {
        ImmutableArray<ExclusivePair> cycles = matcher.Scheme.ForbidTwoCycles ? TwoCycles.Of(pool, problem, cancellationToken) : [];
        if (cycles.IsEmpty)
        {
            return (problem, options.Solver.Solve(problem, Solving(), cancellationToken));
        }

        var solver = new ExclusiveCellsSolver(cycles, options.Solver, options.TwoCycleNodeLimit);
        ExclusiveCellsSolution found = solver.Search(problem, Solving(), cancellationToken);
        return (found.RestrictedProblem, found.Solution);
    }

    private MatchResult Made(EligibilityTable eligibility, PairScorer scorer, AssignmentProblem problem, AssignmentSolution solution)
    {
        Report(OverallShare.Assignment, 1);
        Report(OverallShare.Certificate, 0);
        bool optimal = solution.Status == AssignmentStatus.Optimal;
        OptimalityCertificate? certificate = optimal && solution.Duals is not null ? Certificate(problem, solution) : null;

        Report(OverallShare.Result, 0);

        // A claim that does not stand up to the check is not passed on as a proof.
        bool proved = certificate is { IsValid: true };
        var summary = new MatchSummary(matcher.Scheme, pool, eligibility, scorer, problem, solution);
        long? gap = proved ? 0 : solution.LowerBound is { } bound && !optimal ? solution.TotalCost - bound : null;
        return Made(eligibility, scorer, summary, proved, certificate, gap, totals =>
            new MatchStages(matcher.Scheme, pool, options).Of(certificate, proved, totals, problem, solution));
    }

    private MatchResult MadeByStages(EligibilityTable eligibility, PairScorer scorer, AssignmentProblem problem, LexicographicSolution staged)
    {
        Report(OverallShare.Assignment, 1);
        Report(OverallShare.Result, 0); // each stage was proved when it was solved
        AssignmentSolution solution = staged.Solution;
        int[] costs = [.. solution.ColumnOfRow.Select((j, i) => j == AssignmentSolution.Unassigned ? matcher.Scheme.Scale.Steps : problem.Cost(i, j))];
        AssignmentProblem solved = staged.ForbiddenCells.IsEmpty ? problem : problem.Forbid(staged.ForbiddenCells);
        var summary = new MatchSummary(matcher.Scheme, pool, eligibility, scorer, solved, solution);
        bool proved = staged.Status == AssignmentStatus.Optimal;
        return Made(eligibility, scorer, summary, proved, staged.Stages.SelectMany(s => s.Steps).LastOrDefault()?.Certificate, proved ? 0 : null, totals =>
            new MatchStages(matcher.Scheme, pool, options).Of(staged, totals, costs, summary.Loads));
    }

    private MatchResult Made(EligibilityTable eligibility, PairScorer scorer, MatchSummary summary, bool proved, OptimalityCertificate? certificate,
        long? gap, Func<MatchTotals, ImmutableArray<MatchStage>> stages)
    {
        ImmutableArray<MatchedPair> pairs = summary.Pairs(cancellationToken);
        MatchTotals totals = MatchSummary.Totals(matcher.Scheme, pool, eligibility, pairs);
        return new MatchResult(proved ? MatchStatus.Optimal : MatchStatus.Feasible, totals, Record(MatchStatus.Feasible), Choices(eligibility, summary.MentorOf, proved))
        {
            Pairs = pairs,
            Unmatched = summary.Unmatched(cancellationToken),
            UnusedPlaces = MatchSummary.UnusedPlaces(pool, summary.Loads),
            Certificate = certificate,
            Gap = gap,
            PairsScored = costs!.PairsScored,
            Stages = stages(totals),
            Remarks = MatchRemarks.Of(pool, eligibility, scorer, null, cancellationToken),
        };
    }

    /// <summary>What became of requests, for whoever asks; it keeps nothing of the run alive beside what pairs do.</summary>
    private Func<ChoiceReport> Choices(EligibilityTable? eligibility, ImmutableArray<int> mentorOf, bool proved)
    {
        (Scheme scheme, Pool people) = (matcher.Scheme, pool);
        return () => new ChoiceReview(scheme, people, eligibility, mentorOf, proved).Report();
    }

    private OptimalityCertificate Certificate(AssignmentProblem problem, AssignmentSolution solution) => OptimalityCertificate.Check(
        problem, solution, new SolveOptions { Parallelism = options.Parallelism, Progress = ProgressOf(OverallShare.Certificate) }, cancellationToken);

    private SolveOptions Solving() => new() { Parallelism = options.Parallelism, Progress = ProgressOf(OverallShare.Assignment), Deadline = options.Deadline };

    private StageProgress? ProgressOf(string stage) => progress is null ? null : new StageProgress(this, stage);

    /// <summary>The record. That of a matching that was stopped waits until somebody asks for it, and keeps nothing alive but the input.</summary>
    private Lazy<RunRecord> Record(MatchStatus status)
    {
        (Scheme scheme, Pool people, MatchOptions asked) = (matcher.Scheme, given, options);
        (Pair[] Current, WaitingPerson[] Waiting) beside = ([.. options.CurrentPairs], [.. options.Waiting]);
        bool deadlineCame = options.Deadline.IsCancellationRequested;
        return status == MatchStatus.Cancelled
            ? new(() => Record(scheme, people, asked, beside, deadlineCame, CancellationToken.None))
            : new(Record(scheme, people, asked, beside, deadlineCame, cancellationToken));
    }

    private static RunRecord Record(
        Scheme scheme,
        Pool pool,
        MatchOptions options,
        (Pair[] Current, WaitingPerson[] Waiting) beside,
        bool deadlineCame,
        CancellationToken cancellationToken) => new(
        typeof(MatchRun).Assembly.GetName().Version!.ToString(3),
        scheme.Name,
        Fingerprint.Of(scheme),
        Fingerprint.Of(pool, cancellationToken),
        options.MostChanges is { } changes ? new ChangeLimitSolver([], changes).Name : options.Solver.Name,
        options.TwoCycleNodeLimit,
        scheme.Objectives,
        Fingerprint.Of(beside.Current))
    {
        WaitingHash = Fingerprint.OfWaiting(beside.Waiting),
        MostChanges = options.MostChanges,
        DeadlineCame = deadlineCame,
    };

    private void Report(string stage, double share) =>
        progress?.Report(new MatchProgress(stage, share) { Overall = overall.Of(stage, share) });

    /// <summary>Solvers read every row once before they do anything else: until then what takes the time is scoring.</summary>
    private sealed class StageProgress(MatchRun run, string stage) : IProgress<double>
    {
        public void Report(double value)
        {
            bool isScoring = stage == OverallShare.Assignment && run.costs!.ShareRead < 1;
            run.Report(isScoring ? OverallShare.Scores : stage, isScoring ? run.costs!.ShareRead : value);
        }
    }
}
