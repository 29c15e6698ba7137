using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class ExactSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new ExactSolver();
}

/// <summary>The exact solver with cores so small that small problems need all of their machinery.</summary>
public sealed class TinyCoresConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new ExactSolver(coreSize: 2);
}

public sealed class GreedySolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new GreedySolver();
}

public sealed class ExclusiveCellsSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new ExclusiveCellsSolver([]);
}

public sealed class ExhaustiveSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new ExhaustiveSolver();
}

public sealed class RandomSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new RandomSolver(7);
}

public sealed class SerialDictatorshipSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new SerialDictatorshipSolver();
}

public sealed class RandomSerialDictatorshipSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => SerialDictatorshipSolver.Random(7);
}

public sealed class BottleneckSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new BottleneckSolver();
}

public sealed class DeferredAcceptanceSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new DeferredAcceptanceSolver();
}

public sealed class ColumnsProposeConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new DeferredAcceptanceSolver(proposing: ProposingSide.Columns);
}

public sealed class StrongStabilityConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new DeferredAcceptanceSolver(strength: StabilityStrength.Strong);
}

public sealed class ChangeLimitSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new ChangeLimitSolver([], 0);
}
