using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching;

/// <summary>How a matching is computed, as against what it is to be, which the scheme says.</summary>
public sealed class MatchOptions
{
    /// <summary>The solver of the assignment problem, or of each of its stages where the scheme has several objectives.</summary>
    /// <value>The default is a <see cref="ExactSolver"/>, which is exact. Stages need a solver that is exact and gives prices.</value>
    public AssignmentSolver Solver { get; init; } = new ExactSolver();

    /// <summary>How many restricted problems may be solved where a scheme forbids two people to mentor each other.</summary>
    /// <value>The default is <see cref="ExclusiveCellsSolver.DefaultNodeLimit"/>. Past it the result is feasible, with its proven gap.</value>
    public int TwoCycleNodeLimit { get; init; } = ExclusiveCellsSolver.DefaultNodeLimit;

    /// <summary>The pairs that are in force: those that <see cref="Objective.FewestChanges"/> would keep.</summary>
    /// <value>The default is none. A pair of somebody who is not in the pool is ignored.</value>
    public IReadOnlyList<Pair> CurrentPairs { get; init; } = [];

    /// <summary>How many of the mentees of <see cref="CurrentPairs"/> may lose the mentor that they have there; each is given some mentor.</summary>
    /// <value>
    /// The default is <see langword="null"/>: any number. With a limit the scheme's objectives must be some of most placed, longest waiting and
    /// total score, that last; those who wait are then mentees alone. The search is exact, but has a certificate only where the limit does not bind.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? MostChanges
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0);
            field = value;
        }
    }

    /// <summary>Who waits, and since which round: those whom <see cref="Objective.LongestWaiting"/> places first.</summary>
    /// <value>The default is nobody. Somebody who is not in the pool is ignored.</value>
    public IReadOnlyList<WaitingPerson> Waiting { get; init; } = [];

    /// <summary>The most threads that the matching uses, the caller's own included. They are threads of its own, not those of the pool.</summary>
    /// <value>The default is 1. The result is the same to the last bit with any number.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>The most bytes that the costs of all pairs may take; where they would take more they are worked out whenever they are needed.</summary>
    /// <value>The default is an eighth of the memory that the process may have. The result is the same to the last bit with any number.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long MatrixMemoryLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8;

    /// <summary>The most bytes that the matching may take by <see cref="MatchEstimate.Bytes"/>; where it would take more it is refused.</summary>
    /// <value>The default is the memory that the process may have.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long MemoryLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>
    /// Asks for an end: the result is then <see cref="MatchStatus.Feasible"/>, the best matching that can be completed at once, with its proven gap.
    /// For a time budget pass the token of a <see cref="CancellationTokenSource"/> made with a delay.
    /// </summary>
    /// <value>
    /// The default never comes. It is heeded by the solver, so after rules and criteria; under <c>ForbidTwoCycles</c> between restricted problems. Under
    /// objectives that need stages those done by then are proved, and there is no gap. What comes after the solver is done all the same.
    /// </value>
    public CancellationToken Deadline { get; init; }

    /// <summary>The same options for a round of a programme.</summary>
    internal MatchOptions For(IReadOnlyList<Pair> currentPairs, int? mostChanges, IReadOnlyList<WaitingPerson> waiting) => new()
    {
        Solver = Solver,
        TwoCycleNodeLimit = TwoCycleNodeLimit,
        CurrentPairs = currentPairs,
        MostChanges = mostChanges,
        Waiting = waiting,
        Parallelism = Parallelism,
        MatrixMemoryLimit = MatrixMemoryLimit,
        MemoryLimit = MemoryLimit,
        Deadline = Deadline,
    };
}
