using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Proposals;

/// <summary>Edits of one problem: each is solved from the prices of the state before.</summary>
internal sealed class PricedMethod(Scheme scheme, AssignmentProblem plain, long unassignedCost, Func<int, int, int> costOf)
    : ProposalMethod
{
    public override ProposalState Solve(ProposalEdits edits, ProposalState before, ProposalState solved, CancellationToken cancellationToken)
    {
        AssignmentProblem changed = edits.Apply(plain, before.Problem, before.Edits, costOf);
        AssignmentSolution found = WarmStart.Solve(solved.Problem, solved.Solution, changed, cancellationToken);
        return new ProposalState(edits, changed, found, found.Status == AssignmentStatus.Optimal);
    }

    // From the total cost: nothing has to be scored anew.
    public override ProposalTotal TotalOf(ProposalState state)
    {
        AssignmentSolution solution = state.Solution;
        long unmatched = plain.RowCount - solution.AssignedCount - state.Edits.LeftOut.Count();
        long costOfPairs = solution.TotalCost - (unmatched * unassignedCost);
        return new ProposalTotal(solution.AssignedCount, ((long)scheme.Scale.Steps * solution.AssignedCount) - costOfPairs, []);
    }

    public override OptimalityCertificate Certify(ProposalState state, CancellationToken cancellationToken) =>
        OptimalityCertificate.Check(state.Problem, state.Solution, SolveOptions.Default, cancellationToken);
}
