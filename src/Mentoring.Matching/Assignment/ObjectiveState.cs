namespace Mentoring.Matching.Assignment;

/// <summary>What the steps of an <see cref="AssignmentObjective"/> see: which assignments are left, and the last one found.</summary>
/// <remarks>Changed by the solver after each step; not to be kept after the last one.</remarks>
public sealed class ObjectiveState
{
    private readonly LexicographicRun? run;

    internal ObjectiveState(AssignmentProblem face, LexicographicRun? run = null)
    {
        Face = face;
        this.run = run;
    }

    /// <summary>The assignments that all steps so far leave, as a problem with the own costs of the one to be solved: exactly its assignments.</summary>
    public AssignmentProblem Face { get; internal set; }

    /// <summary>The assignment that the last step found; null before the first step of the first objective.</summary>
    public AssignmentSolution? Solution { get; internal set; }

    /// <summary>Tells how much of the objective is done, for whoever watches.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    public void Report(double share) => run?.Report(share);

    /// <summary>Looks for an assignment that uses only some of the cells that are left. Nothing is proved by it.</summary>
    /// <param name="cell">Whether a cell may be used, from its row, its column and its own cost.</param>
    /// <param name="unassigned">Whether a row that may stay unassigned may do so here.</param>
    /// <returns>The assignment; null when there is none, or when the caller asked for an end.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>The time of one solution of a sparse problem without costs.</remarks>
    public AssignmentSolution? Probe(Func<int, int, int, bool> cell, Func<int, bool> unassigned)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(unassigned);
        return run?.Probe(cell, unassigned);
    }
}
