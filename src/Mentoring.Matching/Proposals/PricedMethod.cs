using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>Edits of one problem: each is solved from the prices of the state before.</summary>
internal sealed class PricedMethod(Scheme scheme, Pool pool, AssignmentProblem plain, MatchOptions options, Func<int, int, int> costOf)
    : ProposalMethod(scheme, pool, plain, options)
{
    public override ProposalState Solve(ProposalEdits edits, ProposalState before, ProposalState solved, CancellationToken cancellationToken)
    {
        AssignmentProblem changed = edits.Apply(Plain, before.Problem, before.Edits, costOf);
        AssignmentSolution found = WarmStart.Solve(solved.Problem, solved.Solution, changed, cancellationToken);
        return new ProposalState(edits, changed, found, found.Status == AssignmentStatus.Optimal);
    }

    // Whoever is left out demands nobody here.
    protected override long LeftFree(ProposalState state) => state.Edits.LeftOut.Count();
}
