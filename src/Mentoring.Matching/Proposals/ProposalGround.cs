using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Proposals;

/// <summary>What all states of a proposal share: the people, the rules, the scores and the problem without edits.</summary>
internal sealed class ProposalGround
{
    private readonly Dictionary<int, int> locks;
    private readonly long unassignedCost;

    private ProposalGround(
        Scheme scheme, Pool pool, MatchResult matching, AssignmentProblem problem, EligibilityTable eligibility, PairScorer scorer, MatchOptions options)
    {
        Scheme = scheme;
        Pool = pool;
        Matching = matching;
        Problem = problem;
        Eligibility = eligibility;
        Scorer = scorer;
        locks = pool.LockedMentors();
        unassignedCost = MatchCosts.UnassignedCost(scheme, pool);
        ForbidsCycles = TwoCycles.Matter(scheme, pool);
        Method = IsStaged ? new StagedMethod(scheme, pool, problem, ForbidsCycles, options, CostOf)
            : ForbidsCycles ? new CycleFreeMethod(scheme, pool, problem, options, CostOf)
            : new PricedMethod(scheme, pool, problem, options, CostOf);
        Options = options;
    }

    public Scheme Scheme { get; }

    public Pool Pool { get; }

    /// <summary>The first matching.</summary>
    public MatchResult Matching { get; }

    /// <summary>The problem without edits.</summary>
    public AssignmentProblem Problem { get; }

    public ProposalMethod Method { get; }

    /// <summary>Whether the objectives need a problem each.</summary>
    public bool IsStaged => MatchStages.AreNeeded(Scheme);

    /// <summary>Whether people are in both pools and may not mentor each other.</summary>
    public bool ForbidsCycles { get; }

    /// <summary>How the first matching was computed.</summary>
    public MatchOptions Options { get; }

    public EligibilityTable Eligibility { get; }

    public PairScorer Scorer { get; }

    /// <summary>The proposal that a run comes to.</summary>
    public static Proposal First(
        Scheme scheme, Pool pool, MatchResult matching, MatchRun run, MatchOptions options, CancellationToken cancellationToken)
    {
        if (matching.Status != MatchStatus.Optimal || run.Solved is not { } solved || (solved.Solution.Duals is null && solved.Staged is null))
        {
            return new Proposal(scheme, pool, matching);
        }

        // With the exact prices of the places, the paths that edits take are short.
        AssignmentSolution solution = solved.Staged is not null ? solved.Solution
            : SeatPrices.TryTighten(solved.Proved, solved.Solution, cancellationToken) ?? solved.Solution;
        if (solved.Problem.Store is DenseCosts costs)
        {
            _ = costs.ByColumn; // made now, so that the first edit need not wait for it
        }

        var ground = new ProposalGround(scheme, pool, matching, solved.Problem, solved.Eligibility, solved.Scorer, options);
        var state = new ProposalState(ProposalEdits.None, solved.Problem, solution, IsBest: true) { Proved = solved.Proved, Staged = solved.Staged };
        return new Proposal(ground, state);
    }

    /// <summary>The mentor to whom a mentee is locked.</summary>
    public int? LockOf(int mentee) => locks.TryGetValue(mentee, out int mentor) ? mentor : null;

    /// <summary>
    /// Whether the price of one more place tells what it would gain: whether most placed comes first, and would with one pair more, so that an unmatched
    /// mentee costs more than all pairs together even then.
    /// </summary>
    public bool PricesTellOneMorePlace
    {
        get
        {
            if (IsStaged)
            {
                return false;
            }

            double mostOfPair = Math.Ceiling((1 + Scheme.Caution) * Scheme.Scale.Steps);
            long mostPairs = Math.Min(Pool.Mentees.Length, Pool.Mentors.Sum(m => (long)m.Capacity)) + 1;
            return Scheme.Objectives[0] == Objective.MostPlaced && mostOfPair * mostPairs < unassignedCost;
        }
    }

    /// <summary>What the objectives would count with one more place.</summary>
    /// <param name="now">What they count without it.</param>
    /// <param name="saved">What the place saves of the total cost.</param>
    /// <param name="placed">How many mentees more it places: 1 or 0.</param>
    public ProposalTotal TotalWithOneMorePlace(in ProposalTotal now, long saved, int placed) =>
        new(now.Placed + placed, now.Steps + saved + (placed * (Scheme.Scale.Steps - unassignedCost)), []);

    public IEnumerable<ProposalMove> Moves(AssignmentSolution before, AssignmentSolution after) => Enumerable.Range(0, Pool.Mentees.Length)
        .Where(i => before.ColumnOfRow[i] != after.ColumnOfRow[i])
        .Select(i => new ProposalMove(Pool.Mentees[i].Id, IdOf(before.ColumnOfRow[i]), IdOf(after.ColumnOfRow[i])));

    public Pair PairOf((int Mentee, int Mentor) pair) => new(Pool.Mentees[pair.Mentee].Id, Pool.Mentors[pair.Mentor].Id);

    public int MenteeIndex(string id) => Pool.IndexOrThrow(Side.Mentee, id);

    public int MentorIndex(string id) => Pool.IndexOrThrow(Side.Mentor, id);

    /// <summary>What a pair costs, whatever the rules say of it.</summary>
    private int CostOf(int mentee, int mentor) => MatchCosts.CostOf(Scheme.Scale, Scorer.Score(mentee, mentor));

    private string? IdOf(int mentor) => mentor == AssignmentSolution.Unassigned ? null : Pool.Mentors[mentor].Id;
}
