// Sources: R. E. Burkard and F. Rendl, Lexicographic bottleneck problems (1991), doi:10.1016/0167-6377(91)90014-G; P. T. Sokkalingam and
// Y. P. Aneja, Lexicographic bottleneck combinatorial problems (1998), doi:10.1016/S0167-6377(98)00028-5 (levels from the worst down, each
// with as few elements as possible).
namespace Mentoring.Matching.Assignment;

/// <summary>The worst-off row is as well off as possible, then the second worst-off, and so on to the best-off (leximin).</summary>
/// <remarks>
/// <para>A row's own cost is that of its cell, or its unassigned cost; load costs are no row's own. Of a row that demands several columns,
/// each cell and each missing column counts by itself. Exact: sorted from the largest down, the costs are lexicographically least.</para>
/// <para>That is the same as to use as few cells as possible of the largest cost that cannot be avoided, then of the next, and so on down.
/// The levels are taken in packs: as many to a step as there is room for in the range of costs, each weighing more than all below it in the
/// pack can weigh together. Levels that need not be used are passed over by searching for the next one that must be, with sparse problems
/// without costs. So the number of steps is at most that of the distinct costs used, and as a rule far less.</para>
/// <para>Its value is the largest own cost of a row, or <see cref="long.MinValue"/> when there is none. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class WorstRowFirst : AssignmentObjective
{
    /// <inheritdoc/>
    public override string Name => "worst row first";

    internal override IEnumerable<long> Key(AssignmentProblem problem, AssignmentSolution solution) =>
        CostLevels.Used(problem, solution).OrderDescending();

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state)
    {
        var levels = new CostLevels(state);
        while (levels.Next() is { } costs)
        {
            yield return costs;
            levels.Settle();
        }
    }

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution) =>
        CostLevels.Used(problem, solution).DefaultIfEmpty(long.MinValue).Max();
}
