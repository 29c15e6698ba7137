using System.Globalization;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>A named problem of the benchmarks with the arrays that hold its cells, for the time of one reading of them.</summary>
public sealed record Workload(string Name, AssignmentProblem Problem, IReadOnlyList<int[]> Arrays)
{
    /// <summary>A unit of cost in fixed point: 2^20 steps, so that real costs from 0 to 1 are exact in int, float and double.</summary>
    public const int Unit = 1 << 20;

    public string Shape
    {
        get
        {
            string shape = string.Create(CultureInfo.InvariantCulture, $"{Problem.RowCount} x {Problem.ColumnCount}");
            return Problem.Form == ProblemForm.Sparse ? string.Create(CultureInfo.InvariantCulture, $"{shape}, {Arrays[0].Length} cells") : shape;
        }
    }

    /// <summary>Whether each row must have one of at least as many columns of capacity 1: what a solver of matrices takes.</summary>
    public bool IsPlainMatrix => Problem.Form == ProblemForm.Dense && Problem.RowCount <= Problem.ColumnCount
        && Enumerable.Range(0, Problem.RowCount).All(i => Problem.UnassignedCost(i) is null)
        && Enumerable.Range(0, Problem.ColumnCount).All(j => Problem.Capacity(j) == 1 && Problem.MinimumLoad(j) == 0);

    public static Workload Dense(string name, int rows, int columns, int[] costs, int[]? capacities = null, long? unassigned = null) => new(
        name,
        AssignmentProblem.DenseOwned(rows, columns, costs, capacities, unassignedCosts: Enumerable.Repeat(unassigned, rows)),
        [costs]);

    /// <summary>A sparse square in which every row may stay unassigned at one unit.</summary>
    public static Workload Sparse(string name, SparseCells cells) => new(
        name,
        AssignmentProblem.SparseOwned(cells.Size, cells.Size, cells.RowStarts, cells.Columns, cells.Costs,
            unassignedCosts: Enumerable.Repeat<long?>(Unit, cells.Size)),
        [cells.Costs, cells.Columns]);
}
