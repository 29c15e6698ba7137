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
