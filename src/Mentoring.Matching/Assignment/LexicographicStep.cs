namespace Mentoring.Matching.Assignment;

/// <summary>One solved problem of a <see cref="LexicographicStage"/>, with its proof.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class LexicographicStep
{
    internal LexicographicStep(AssignmentProblem problem, AssignmentSolution solution, OptimalityCertificate certificate, FaceCertificate? face)
    {
        Problem = problem;
        Solution = solution;
        Certificate = certificate;
        Face = face;
    }

    /// <summary>
    /// The assignments that the steps before leave, at the costs that this step makes least; columns whose load is the same in all of them may be cheaper,
    /// each by the same for all rows.
    /// </summary>
    public AssignmentProblem Problem { get; }

    /// <summary>The solution of that problem, with dual prices.</summary>
    public AssignmentSolution Solution { get; }

    /// <summary>The check of that solution by code that shares nothing with the solver.</summary>
    public OptimalityCertificate Certificate { get; }

    /// <summary>The check that the problem has exactly the optimal assignments of the step before; null for the first step of all.</summary>
    public FaceCertificate? Face { get; }

    /// <summary>Whether both checks found the step in order.</summary>
    public bool IsProven => Certificate.IsValid && Face is not { IsValid: false };
}
