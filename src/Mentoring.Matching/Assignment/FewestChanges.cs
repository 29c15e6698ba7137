using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>As few rows as possible lose the column that they had in an earlier assignment.</summary>
/// <remarks>
/// <para>A row changes when it had a column and does not have it now, whether it has another or none. A row that had none does not change,
/// whatever it is given.</para>
/// <para>Its value is how many rows change. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class FewestChanges : AssignmentObjective
{
    /// <summary>States the objective.</summary>
    /// <param name="earlier">
    /// The column that each row had, or <see cref="AssignmentSolution.Unassigned"/>. One that the problem no longer has or allows counts as
    /// a change that cannot be helped.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="earlier"/> is null.</exception>
    /// <exception cref="ArgumentException">A column is below <see cref="AssignmentSolution.Unassigned"/>.</exception>
    public FewestChanges(IEnumerable<int> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        Earlier = [.. earlier];
        foreach (int column in Earlier)
        {
            if (column < AssignmentSolution.Unassigned)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"A row cannot have had column {column}; columns are numbered from 0, and {AssignmentSolution.Unassigned} means none."), nameof(earlier));
            }
        }
    }

    /// <summary>The column that each row had, or <see cref="AssignmentSolution.Unassigned"/>.</summary>
    public ImmutableArray<int> Earlier { get; }

    /// <inheritdoc/>
    public override string Name => "fewest changes";

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state)
    {
        Check(state.Face);
        return [new ObjectiveCosts((i, j, _) => Earlier[i] == j ? -1 : 0) { AreSmall = true }];
    }

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution)
    {
        Check(problem);
        return Enumerable.Range(0, problem.RowCount)
            .Count(i => Earlier[i] != AssignmentSolution.Unassigned && !solution.ColumnsOf(i).Contains(Earlier[i]));
    }

    private void Check(AssignmentProblem problem)
    {
        if (Earlier.Length != problem.RowCount)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"The objective '{Name}' knows the earlier columns of {Earlier.Length} rows but the problem has {problem.RowCount}; give one a row."));
        }
    }
}
