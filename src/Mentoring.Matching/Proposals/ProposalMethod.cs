using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>How an edit is solved, and what the objectives count: as one problem with prices, or as a problem for each objective.</summary>
internal abstract class ProposalMethod
{
    private readonly long unassignedCost;

    protected ProposalMethod(Scheme scheme, Pool pool, AssignmentProblem plain, MatchOptions options)
    {
        (Scheme, Pool, Plain, Options) = (scheme, pool, plain, options);
        unassignedCost = MatchCosts.UnassignedCost(scheme, pool);
    }

    protected Scheme Scheme { get; }

    protected Pool Pool { get; }

    /// <summary>The problem without edits.</summary>
    protected AssignmentProblem Plain { get; }

    protected MatchOptions Options { get; }

    /// <summary>The best that keeps the edits.</summary>
    /// <param name="edits">The edits, all of them.</param>
    /// <param name="before">The state before the last edit, perhaps without a solution.</param>
    /// <param name="solved">The last state before it that has one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract ProposalState Solve(ProposalEdits edits, ProposalState before, ProposalState solved, CancellationToken cancellationToken);

    /// <summary>The best with one more place at a mentor, where prices cannot tell of it but a solution is quickly had; else null.</summary>
    public virtual ProposalState? WithOneMorePlace(ProposalState state, int mentor, CancellationToken cancellationToken) => null;

    /// <summary>What the scheme's objectives count of a state, from its total cost: nothing has to be scored anew.</summary>
    public ProposalTotal TotalOf(ProposalState state)
    {
        AssignmentSolution solution = state.Solution;
        long unmatched = Plain.RowCount - solution.AssignedCount - LeftFree(state);
        long costOfPairs = solution.TotalCost - (unmatched * unassignedCost);
        return new ProposalTotal(solution.AssignedCount, ((long)Scheme.Scale.Steps * solution.AssignedCount) - costOfPairs, Keys(state));
    }

    /// <summary>What became of each objective in a state.</summary>
    public virtual ImmutableArray<MatchStage> Stages(ProposalState state, MatchTotals totals, int[] loads, OptimalityCertificate certificate) =>
        new MatchStages(Scheme, Pool, Options).Of(certificate, certificate.IsValid, totals, state.Proved, state.Solution);

    /// <summary>Checks that a state is the best, by code that shares nothing with the solver.</summary>
    public virtual OptimalityCertificate Certify(ProposalState state, CancellationToken cancellationToken) =>
        OptimalityCertificate.Check(state.Proved, state.Solution, SolveOptions.Default, cancellationToken);

    /// <summary>How many mentees are without a mentor at no cost.</summary>
    protected virtual long LeftFree(ProposalState state) => 0;

    /// <summary>What <see cref="ProposalTotal.Keys"/> are of a state.</summary>
    protected virtual long[][] Keys(ProposalState state) => [];
}
