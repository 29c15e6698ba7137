using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>The optimum of a changed problem beside the one before.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class WhatIfAnswer
{
    internal WhatIfAnswer(AssignmentProblem problem, AssignmentSolution solution, AssignmentSolution before)
    {
        Problem = problem;
        Solution = solution;
        bool isOptimal = solution.Status == AssignmentStatus.Optimal;
        ExtraCost = isOptimal ? solution.TotalCost - before.TotalCost : null;
        MovedRows = isOptimal
            ? [.. Enumerable.Range(0, problem.RowCount).Where(i => !solution.ColumnsOf(i).SequenceEqual(before.ColumnsOf(i)))]
            : [];
    }

    /// <summary>The changed problem.</summary>
    public AssignmentProblem Problem { get; }

    /// <summary>Its solution: optimal with prices, or infeasible with a witness, or cancelled.</summary>
    public AssignmentSolution Solution { get; }

    /// <summary>How much more the optimum costs than before, below 0 when less; null unless optimal.</summary>
    public long? ExtraCost { get; }

    /// <summary>The rows that have other columns than before, ascending; empty unless optimal.</summary>
    public ImmutableArray<int> MovedRows { get; }
}
