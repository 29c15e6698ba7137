using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>Edits under objectives that need a problem each: every edit is solved anew, and among equally good states the nearest is taken.</summary>
internal sealed class StagedMethod(
    Scheme scheme, Pool pool, AssignmentProblem plain, bool forbidsCycles, MatchOptions options, Func<int, int, int> costOf)
    : ProposalMethod(scheme, pool, plain, options)
{
    private readonly AssignmentObjective[] objectives = new MatchStages(scheme, pool, options).Objectives();

    public override ProposalState Solve(ProposalEdits edits, ProposalState before, ProposalState solved, CancellationToken cancellationToken)
    {
        AssignmentProblem changed = edits.Apply(Plain, costOf);
        var nearest = new FewestChanges(solved.Solution.ColumnOfRow);
        ImmutableArray<ExclusivePair> cycles = forbidsCycles ? TwoCycles.Of(Pool, changed, cancellationToken) : [];
        var solver = new LexicographicSolver(Options.Solver, cycles, Options.TwoCycleNodeLimit);
        LexicographicSolution found = solver.Solve(changed, [.. objectives, nearest], null, cancellationToken);
        return new ProposalState(edits, changed, found.Solution, found.Status == AssignmentStatus.Optimal)
        {
            Proved = found.ForbiddenCells.IsEmpty ? changed : changed.Forbid(found.ForbiddenCells),
            Staged = found,
        };
    }

    public override ImmutableArray<MatchStage> Stages(ProposalState state, MatchTotals totals, int[] loads, OptimalityCertificate certificate)
    {
        int[] costs = [.. state.Solution.ColumnOfRow.Select((j, i) => j < 0 ? Scheme.Scale.Steps : state.Problem.Cost(i, j))];
        return new MatchStages(Scheme, Pool, Options).Of(state.Staged!, totals, costs, loads);
    }

    public override OptimalityCertificate Certify(ProposalState state, CancellationToken cancellationToken)
    {
        OptimalityCertificate? certificate = null;
        foreach (LexicographicStep step in state.Staged!.Stages.SelectMany(s => s.Steps))
        {
            certificate = OptimalityCertificate.Check(step.Problem, step.Solution, SolveOptions.Default, cancellationToken);
            if (!certificate.IsValid)
            {
                break;
            }
        }

        return certificate!; // even where no objective has anything to choose one problem is solved
    }

    protected override long[][] Keys(ProposalState state) => [.. objectives.Select(o => (long[])[.. o.Key(state.Problem, state.Solution)])];
}
