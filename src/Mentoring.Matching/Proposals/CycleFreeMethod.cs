using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>
/// Edits of one problem in which nobody may mentor their own mentor: each is solved from the prices of the state before, and where that has two
/// people mentor each other, by a search.
/// </summary>
internal sealed class CycleFreeMethod(Scheme scheme, Pool pool, AssignmentProblem plain, MatchOptions options, Func<int, int, int> costOf)
    : ProposalMethod(scheme, pool, plain, options)
{
    private readonly Lazy<ImmutableArray<ExclusivePair>> cycles = new(() => TwoCycles.Of(pool, plain, CancellationToken.None));

    public override ProposalState Solve(ProposalEdits edits, ProposalState before, ProposalState solved, CancellationToken cancellationToken) =>
        Solve(edits, edits.Apply(Plain, costOf), solved, cancellationToken);

    public override ProposalState WithOneMorePlace(ProposalState state, int mentor, CancellationToken cancellationToken) =>
        Solve(state.Edits, state.Problem.WithCapacity(mentor, Pool.Mentors[mentor].Capacity + 1), state, cancellationToken);

    private ProposalState Solve(ProposalEdits edits, AssignmentProblem changed, ProposalState solved, CancellationToken cancellationToken)
    {
        // The best of all matchings is the best of those without two-cycles when it has none.
        AssignmentSolution relaxed = WarmStart.Solve(solved.Proved, solved.Solution, changed, cancellationToken);
        if (relaxed.Status != AssignmentStatus.Optimal || !TwoCycles.AreIn(Pool, relaxed.ColumnOfRow.AsSpan()))
        {
            return new ProposalState(edits, changed, relaxed, relaxed.Status == AssignmentStatus.Optimal);
        }

        // Cells that edits forbid do no harm among the pairs; a cell that people overruled makes new ones.
        bool hasNewCells = edits.Pins.Any(pin => Plain.Cost(pin.Mentee, pin.Mentor) == AssignmentProblem.Forbidden);
        var solver = new ExclusiveCellsSolver(hasNewCells ? TwoCycles.Of(Pool, changed, cancellationToken) : cycles.Value, Options.Solver, Options.TwoCycleNodeLimit);
        ExclusiveCellsSolution found = solver.Search(changed, null, cancellationToken);
        return new ProposalState(edits, changed, found.Solution, found.Solution.Status == AssignmentStatus.Optimal) { Proved = found.RestrictedProblem };
    }
}
