// Sources: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 14.2 (convex costs as parallel arcs 1, 3, 5 ...); S. Fujishige, Lexicographically optimal base of a polymatroid with respect to a weight vector (1980), doi:10.1287/moor.5.2.186
// (the loads of least sum of squares are also those whose largest is least, then the second largest, and so on).
namespace Mentoring.Matching.Assignment;

/// <summary>The rows are spread over the columns as evenly as possible: the sum of the squares of the loads is least.</summary>
/// <remarks>
/// <para>Among assignments that use the same number of cells this also makes the largest load least, then the second largest, and so on. By
/// itself it would rather leave rows unassigned; put an objective that assigns them before it.</para>
/// <para>Its value is the sum of the squares. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class EvenLoads : AssignmentObjective
{
    /// <inheritdoc/>
    public override string Name => "even loads";

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state)
    {
        AssignmentProblem face = state.Face;
        int most = face.ColumnCount == 0 ? 0 : Enumerable.Range(0, face.ColumnCount).Max(face.Capacity);
        int[] odd = [.. Enumerable.Range(0, Math.Min(most, face.UnitCount)).Select(k => (2 * k) + 1)];

        // One list serves every column: a shorter one would only repeat its last number beyond the capacity.
        return [new ObjectiveCosts((_, _, _) => 0, loadCosts: _ => odd) { AreSmall = true }];
    }

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution)
    {
        long[] load = new long[problem.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in solution.ColumnsOf(i))
            {
                load[j]++;
            }
        }

        return load.Sum(l => l * l);
    }
}
