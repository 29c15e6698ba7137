namespace Mentoring.Matching.Assignment;

/// <summary>What an assignment is to make best, as one of several objectives in an order. Derive from it to state another.</summary>
/// <remarks>
/// <para>An objective is a sequence of steps, each a set of costs to be made least among the assignments that all steps before it leave; most
/// have one step. It cannot change which cells may be used: that is what keeps the proof whole.</para>
/// <para>An objective keeps no state between calls and is safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// // As few rows as possible in odd columns:
/// public sealed class FewestOdd : AssignmentObjective
/// {
///     public override string Name => "fewest odd";
///     protected override IEnumerable&lt;ObjectiveCosts&gt; StepsCore(ObjectiveState state) =>
///         [new ObjectiveCosts((row, column, ownCost) => column % 2)];
/// }
/// </code>
/// </example>
public abstract class AssignmentObjective
{
    /// <summary>The name of the objective, as reports show it.</summary>
    public abstract string Name { get; }

    /// <summary>How good an assignment is by this objective: the less, the better.</summary>
    /// <param name="problem">The problem, with its own costs.</param>
    /// <param name="solution">An assignment of it.</param>
    /// <returns>The value; for the built-in objectives, what their documentation says.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>O(rows + columns) for the built-in objectives.</remarks>
    public long Value(AssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        return ValueCore(problem, solution);
    }

    /// <summary>The numbers by which two assignments compare under this objective: as many for every assignment of a problem, less is better.</summary>
    internal virtual IEnumerable<long> Key(AssignmentProblem problem, AssignmentSolution solution) => [Value(problem, solution)];

    /// <summary>The steps, asked for one at a time.</summary>
    internal IEnumerable<ObjectiveCosts> Steps(ObjectiveState state) => StepsCore(state)
        ?? throw new InvalidOperationException($"The objective '{Name}' returned null instead of its steps; return at least one set of costs.");

    /// <summary>The steps, one after the other. A lazy sequence (<c>yield return</c>) sees in the state what the steps before it have left.</summary>
    /// <param name="state">The assignments that are left, and the last one found; it changes after each step.</param>
    /// <returns>The costs of each step.</returns>
    protected abstract IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state);

    /// <summary>How good an assignment is by this objective; the arguments were checked.</summary>
    /// <param name="problem">The problem, with its own costs.</param>
    /// <param name="solution">An assignment of it.</param>
    /// <returns>The value. Unless overridden, the total of the costs of the first step.</returns>
    protected virtual long ValueCore(AssignmentProblem problem, AssignmentSolution solution)
    {
        AssignmentProblem restated = Steps(new ObjectiveState(problem)).First().Restate(problem, Name);
        return AssignmentSolution.Feasible(restated, solution.ColumnOfUnit(problem)).TotalCost;
    }
}
