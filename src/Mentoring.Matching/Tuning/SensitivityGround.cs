using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>The stated matching and all that does not change with the weights: rules, prepared criteria, what is usual in the pool.</summary>
internal sealed class SensitivityGround
{
    /// <summary>What a pair takes while a range is sought, for each thread.</summary>
    public const int BytesALine = 12;

    private readonly MatchOptions options;
    private readonly SolvedMatching solved;
    private readonly ImmutableArray<ExclusivePair> cycles;
    private readonly bool isStaged;
    private readonly long pairs;
    private readonly long spare; // bytes beside those of the stated matching

    public SensitivityGround(Scheme scheme, Pool pool, MatchOptions options, SolvedMatching solved, CancellationToken cancellationToken)
    {
        Scheme = scheme;
        Pool = pool;
        this.options = options;
        this.solved = solved;
        Stated = [.. solved.Solution.ColumnOfRow];
        isStaged = MatchStages.AreNeeded(scheme);
        cycles = scheme.ForbidTwoCycles ? TwoCycles.Of(pool, solved.Problem, cancellationToken) : [];
        pairs = (long)pool.Mentees.Length * pool.Mentors.Length;
        spare = solved.Problem.Form == ProblemForm.Dense ? options.MemoryLimit - MatchEstimate.Of(scheme, pool, options).Bytes : 0;
        Moves = new WeightMoves(solved.Scorer.Weights, solved.Scorer.Criteria.Length);
    }

    public Scheme Scheme { get; }

    public Pool Pool { get; }

    /// <summary>The mentor of each mentee in the stated matching, or -1.</summary>
    public int[] Stated { get; }

    public PairScorer Scorer => solved.Scorer;

    /// <summary>The problem of the stated weights.</summary>
    public AssignmentProblem Problem => solved.Problem;

    public WeightMoves Moves { get; }

    /// <summary>Whether there is room for the costs of all pairs, those of the stated matching and what ranges need.</summary>
    public bool HoldsLines => spare >= BytesALine * pairs && spare > 0;

    /// <summary>How many threads there is room for, of those that were asked for.</summary>
    public int Threads => HoldsLines ? (int)Math.Clamp(spare / (BytesALine * pairs), 1, options.Parallelism)
        : HoldsDraws ? 1
        : options.Parallelism;

    private bool HoldsDraws => spare >= sizeof(int) * pairs && spare > 0;

    /// <summary>Whether the total is what a matching is the best by, among those that place as many.</summary>
    public bool IsByTotal => !isStaged;

    /// <summary>Whether the stated matching is proved to be a best one.</summary>
    public bool IsProved => solved.Solution.Status == AssignmentStatus.Optimal;

    /// <summary>Whether no pair rules another out.</summary>
    public bool IsFree => cycles.IsEmpty;

    /// <summary>Matches under other weights. Of several best matchings it is one that changes fewest pairs of the stated one, if the solver is exact.</summary>
    public DrawnMatching Match(CriterionWeights weights, CancellationToken cancellationToken)
    {
        PairCosts costs = CostsOf(weights);
        double largest = (Scheme.Scale.Steps * (1.0 + Scheme.Caution)) + 1;
        return !isStaged && cycles.IsEmpty && options.Solver is ExactSolver && HoldsDraws && KeepingCosts.Fit(Stated.Length, largest)
            ? AtOnce(new KeepingCosts(costs, Stated), cancellationToken)
            : InStages(costs, cancellationToken);
    }

    /// <summary>The costs of pairs under other weights.</summary>
    internal HeldCosts Costs(CriterionWeights weights) => new(CostsOf(weights), Stated.Length);

    private PairCosts CostsOf(CriterionWeights weights) =>
        new(Pool, new ScoringPlan(Scorer.Weighing(weights), Scheme.Scale.Steps), solved.Eligibility);

    /// <summary>Total and changes in one problem.</summary>
    private DrawnMatching AtOnce(KeepingCosts costs, CancellationToken cancellationToken)
    {
        using var held = new HeldCosts(costs, Stated.Length);
        AssignmentProblem problem = MatchCosts.Build(Scheme, Pool, held);
        problem = problem.WithUnassignedCosts([.. Stated.Select((_, i) => costs.Unassigned(i, problem.UnassignedCost(i)))]);
        AssignmentSolution solution = Checked(options.Solver.Solve(problem, SolveOptions.Default, cancellationToken), cancellationToken);
        int[] mentorOf = [.. solution.ColumnOfRow];
        return new DrawnMatching(mentorOf, Loss(mentorOf, (i, j) => costs.Own(i, j, problem.Cost(i, j))));
    }

    private DrawnMatching InStages(PairCosts costs, CancellationToken cancellationToken)
    {
        using HeldCosts? held = HoldsDraws ? new HeldCosts(costs, Stated.Length) : null;
        AssignmentProblem problem = MatchCosts.Build(Scheme, Pool, held is null ? new StreamedCosts(costs) : held);
        int[] mentorOf = [.. Checked(Solution(problem, cancellationToken), cancellationToken).ColumnOfRow];
        return new DrawnMatching(mentorOf, isStaged ? 0 : Loss(mentorOf, problem.Cost));
    }

    private AssignmentSolution Solution(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        if (options.Solver.Capabilities is { IsExact: true, GivesPrices: true })
        {
            AssignmentObjective[] objectives = isStaged ? new MatchStages(Scheme, Pool, options).Objectives() : [new LeastTotalCost()];
            return new LexicographicSolver(options.Solver, cycles, options.TwoCycleNodeLimit)
                .Solve(problem, [.. objectives, new FewestChanges(Stated)], SolveOptions.Default, cancellationToken).Solution;
        }

        return cycles.IsEmpty
            ? options.Solver.Solve(problem, SolveOptions.Default, cancellationToken)
            : new ExclusiveCellsSolver(cycles, options.Solver, options.TwoCycleNodeLimit).Search(problem, SolveOptions.Default, cancellationToken).Solution;
    }

    /// <summary>By how many steps of the scale the stated matching falls short.</summary>
    private long Loss(int[] mentorOf, Func<int, int, int> cost)
    {
        long unassigned = MatchCosts.UnassignedCost(Scheme, Pool);
        long loss = 0;
        for (int i = 0; i < mentorOf.Length; i++)
        {
            loss += (Stated[i] < 0 ? unassigned : cost(i, Stated[i])) - (mentorOf[i] < 0 ? unassigned : cost(i, mentorOf[i]));
        }

        return loss;
    }

    private static AssignmentSolution Checked(AssignmentSolution solution, CancellationToken cancellationToken) => solution.Status switch
    {
        AssignmentStatus.Cancelled => throw new OperationCanceledException("The work was stopped.", cancellationToken),
        AssignmentStatus.Infeasible => throw new InvalidOperationException("A matching that was possible is not so under other weights: the solver is not exact."),
        _ => solution,
    };

    /// <summary>A matching under other weights.</summary>
    /// <param name="MentorOf">The mentor of each mentee, or -1.</param>
    /// <param name="Loss">By how many steps of the scale the stated matching falls short of it, where the total decides.</param>
    internal sealed record DrawnMatching(int[] MentorOf, long Loss)
    {
        /// <summary>How many mentees have another outcome than in a matching.</summary>
        public int ChangesFrom(int[] stated) => MentorOf.Zip(stated).Count(m => m.First != m.Second);
    }
}
