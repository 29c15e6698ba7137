using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>One run of <see cref="LexicographicSolver"/>.</summary>
internal sealed class LexicographicRun
{
    private static readonly ObjectiveCosts Nothing = new((_, _, _) => 0);

    private readonly AssignmentSolver inner;
    private readonly AssignmentProblem problem;
    private readonly AssignmentObjective[] objectives;
    private readonly SolveOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly ObjectiveState state;
    private readonly List<List<LexicographicStep>> steps = [];
    private LexicographicStep? last;
    private Infeasibility? infeasibility;
    private double reported;

    internal LexicographicRun(AssignmentSolver inner, AssignmentProblem problem, AssignmentObjective[] objectives, SolveOptions options,
        CancellationToken cancellationToken)
    {
        this.inner = inner;
        this.problem = problem;
        this.objectives = objectives;
        this.options = options;
        this.cancellationToken = cancellationToken;
        state = new ObjectiveState(problem, this);
    }

    /// <summary>How a step ended: go on, stop here because the end came or a check failed, or there is no assignment.</summary>
    private enum Outcome
    {
        Done,
        CutShort,
        Nothing,
    }

    internal LexicographicSolution Run()
    {
        try
        {
            Outcome outcome = RunStages();
            return outcome == Outcome.Nothing
                ? new(AssignmentStatus.Infeasible, AssignmentSolution.Infeasible(problem, infeasibility!), [])
                : Result(outcome);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(AssignmentStatus.Cancelled, AssignmentSolution.Cancelled(problem), []);
        }
    }

    internal void Report(double share)
    {
        double done = Math.Min(1, (Math.Max(0, steps.Count - 1) + Math.Clamp(share, 0, 1)) / objectives.Length);
        if (done > reported)
        {
            reported = done;
            options.Progress?.Report(done);
        }
    }

    internal AssignmentSolution? Probe(Func<int, int, int, bool> cell, Func<int, bool> unassigned)
    {
        if (options.Deadline.IsCancellationRequested || ProbeProblem.Of(state.Face, cell, unassigned) is not { } probe)
        {
            return null;
        }

        AssignmentSolution found = inner.Solve(probe, new SolveOptions { Deadline = options.Deadline, Parallelism = options.Parallelism }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return found.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible ? found : null;
    }

    private Outcome RunStages()
    {
        foreach (AssignmentObjective objective in objectives)
        {
            steps.Add([]);
            foreach (ObjectiveCosts costs in objective.Steps(state))
            {
                Outcome outcome = RunStep(costs, objective.Name);
                if (outcome != Outcome.Done)
                {
                    return outcome;
                }
            }

            Report(1);
        }

        // No objective had anything to choose, so it is not even known whether there is an assignment.
        return state.Solution is null ? RunStep(Nothing, objectives[^1].Name) : Outcome.Done;
    }

    private Outcome RunStep(ObjectiveCosts? costs, string objective)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (costs is null)
        {
            throw new InvalidOperationException($"The objective '{objective}' returned null as one of its steps; return costs or end the sequence.");
        }

        if (options.Deadline.IsCancellationRequested && state.Solution is not null)
        {
            return Outcome.CutShort;
        }

        AssignmentProblem stage = costs.Restate(state.Face, objective, seeksFixedLoads: true);
        AssignmentSolution solution = inner.Solve(stage, new SolveOptions { Deadline = options.Deadline, Parallelism = options.Parallelism }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        switch (solution.Status)
        {
            case AssignmentStatus.Infeasible when state.Solution is null
                    && (solution.Infeasibility!.IsProven || options.Deadline.IsCancellationRequested):
                infeasibility = solution.Infeasibility;
                return Outcome.Nothing;
            case AssignmentStatus.Infeasible when !solution.Infeasibility!.IsProven && options.Deadline.IsCancellationRequested:
                return Outcome.CutShort;
            case AssignmentStatus.Feasible when options.Deadline.IsCancellationRequested:
                state.Solution = solution;
                return Outcome.CutShort;
            case AssignmentStatus.Optimal:
                return Settle(stage, solution);
            default:
                throw new InvalidOperationException(
                    $"The assignment solver '{inner.Name}' is not exact: it returned {solution.Status} where an optimum exists or infeasibility can be proved.");
        }
    }

    private Outcome Settle(AssignmentProblem stage, AssignmentSolution solution)
    {
        OptimalityCertificate certificate = OptimalityCertificate.Check(stage, solution, new SolveOptions { Parallelism = options.Parallelism }, cancellationToken);
        FaceCertificate? face = last is null ? null : FaceCertificate.Check(last.Problem, last.Solution, stage, cancellationToken);
        last = new LexicographicStep(stage, solution, certificate, face);
        steps[^1].Add(last);
        state.Solution = solution;
        if (!last.IsProven)
        {
            return Outcome.CutShort; // without valid prices nothing is known of the other optimal assignments
        }

        state.Face = OptimalFace.Of(state.Face, stage, solution, cancellationToken);
        return Outcome.Done;
    }

    private LexicographicSolution Result(Outcome outcome)
    {
        AssignmentSolution found = AssignmentSolution.Feasible(problem, state.Solution!.ColumnOfUnit(problem));
        ImmutableArray<LexicographicStage>.Builder stages = ImmutableArray.CreateBuilder<LexicographicStage>(objectives.Length);
        for (int k = 0; k < objectives.Length; k++)
        {
            bool isProven = outcome == Outcome.Done || k < steps.Count - 1;
            stages.Add(new LexicographicStage(objectives[k], k < steps.Count ? [.. steps[k]] : [], objectives[k].Value(problem, found), isProven));
        }

        return new(outcome == Outcome.Done ? AssignmentStatus.Optimal : AssignmentStatus.Feasible, found, stages.MoveToImmutable());
    }
}
