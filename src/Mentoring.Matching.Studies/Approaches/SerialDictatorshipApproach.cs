// Source: A. Abdulkadiroğlu and T. Sönmez, Random serial dictatorship and the core from random endowments in house allocation problems
// (1998), doi:10.2307/2998580.
using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>Mentees choose one after the other, each the mentor with a place left whom they like best in their own view.</summary>
/// <remarks>The mentors' views count for nothing. Immutable; safe for use by several threads.</remarks>
public sealed class SerialDictatorshipApproach : MatchingApproach
{
    /// <summary>Makes the approach.</summary>
    /// <param name="order">
    /// The ids of mentees in the order in which they choose; a random one, drawn from the task's seed, when left out. Whoever is not named chooses
    /// last, in order of the ids; whoever is not in the pool is passed over.
    /// </param>
    /// <exception cref="ArgumentException">An id is named twice.</exception>
    public SerialDictatorshipApproach(IEnumerable<string>? order = null)
    {
        if (order is null)
        {
            return;
        }

        ImmutableArray<string> ids = [.. order];
        Order = ids.Distinct(StringComparer.Ordinal).Count() == ids.Length
            ? ids
            : throw new ArgumentException($"'{ids.GroupBy(i => i, StringComparer.Ordinal).First(g => g.Count() > 1).Key}' is named twice; name each mentee once.", nameof(order));
    }

    /// <summary>The order in which mentees choose.</summary>
    /// <value>The default is <see langword="null"/>: drawn from the task's seed.</value>
    public ImmutableArray<string>? Order { get; }

    /// <inheritdoc/>
    public override string Name => "serial-dictatorship";

    /// <inheritdoc/>
    public override string Description => Order is null
        ? "Mentees in a random order each choose the mentor whom they like best of those with a place left."
        : "Mentees in a given order each choose the mentor whom they like best of those with a place left.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        var solver = new SerialDictatorshipSolver(OrderOf(task));
        AssignmentProblem problem = TaskProblems.Pinned(task, TaskProblems.OfView(task, task.MenteeView));
        return Solved.Result(solver.Solve(problem, cancellationToken: cancellationToken), cancellationToken);
    }

    private IEnumerable<int> OrderOf(MatchingTask task) => Order is not { } ids
        ? SeededOrder.Of(task.Seed, Draw.DictatorOrder, task.MenteeCount)
        : ids.Select(task.Pool.IndexOfMentee).Where(i => i >= 0).Union(Enumerable.Range(0, task.MenteeCount));
}
