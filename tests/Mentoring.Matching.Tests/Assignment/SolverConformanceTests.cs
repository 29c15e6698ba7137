using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class ShortestAugmentingPathSolverConformance : AssignmentSolverConformance
{
    protected override AssignmentSolver Solver => new ShortestAugmentingPathSolver();
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
