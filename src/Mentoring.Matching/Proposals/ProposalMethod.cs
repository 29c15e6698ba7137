using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Proposals;

/// <summary>How an edit is solved, and what the objectives count: as one problem with prices, or as a problem for each objective.</summary>
internal abstract class ProposalMethod
{
    /// <summary>The best that keeps the edits.</summary>
    /// <param name="edits">The edits, all of them.</param>
    /// <param name="before">The state before the last edit, perhaps without a solution.</param>
    /// <param name="solved">The last state before it that has one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract ProposalState Solve(ProposalEdits edits, ProposalState before, ProposalState solved, CancellationToken cancellationToken);

    /// <summary>The best with one more place at a mentor, where prices cannot tell of it but a solution is quickly had; else null.</summary>
    public virtual ProposalState? WithOneMorePlace(ProposalState state, int mentor, CancellationToken cancellationToken) => null;

    /// <summary>What the scheme's objectives count of a state.</summary>
    public abstract ProposalTotal TotalOf(ProposalState state);

    /// <summary>What became of each objective in a state.</summary>
    public abstract ImmutableArray<MatchStage> Stages(ProposalState state, MatchTotals totals, int[] loads, OptimalityCertificate certificate);

    /// <summary>Checks that a state is the best, by code that shares nothing with the solver.</summary>
    public abstract OptimalityCertificate Certify(ProposalState state, CancellationToken cancellationToken);
}
