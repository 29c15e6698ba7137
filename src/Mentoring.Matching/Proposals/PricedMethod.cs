using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>Edits of one problem: each is solved from the prices of the state before.</summary>
internal sealed class PricedMethod(
    Scheme scheme, Pool pool, AssignmentProblem plain, long unassignedCost, MatchOptions options, Func<int, int, int> costOf) : ProposalMethod
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

    public override ImmutableArray<MatchStage> Stages(ProposalState state, MatchTotals totals, int[] loads, OptimalityCertificate certificate) =>
        new MatchStages(scheme, pool, options).Of(certificate, certificate.IsValid, totals, state.Proved, state.Solution);

    public override OptimalityCertificate Certify(ProposalState state, CancellationToken cancellationToken) =>
        OptimalityCertificate.Check(state.Problem, state.Solution, SolveOptions.Default, cancellationToken);
}
