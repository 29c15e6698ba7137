namespace Mentoring.Matching.Assignment;

/// <summary>What a problem has beside costs of a dense matrix, and what a solver can deal with.</summary>
[Flags]
public enum ProblemFeatures
{
    /// <summary>A dense matrix, one row a column, every row assigned.</summary>
    None = 0,

    /// <summary>Only some cells are held: <see cref="ProblemForm.Sparse"/>.</summary>
    SparseForm = 1,

    /// <summary>Rows are computed: <see cref="ProblemForm.Implicit"/>.</summary>
    ImplicitForm = 2,

    /// <summary>Some column takes other than one row.</summary>
    Capacities = 4,

    /// <summary>Some column needs at least one row.</summary>
    MinimumLoads = 8,

    /// <summary>Some row may stay unassigned.</summary>
    UnassignedRows = 16,

    /// <summary>Some column has load costs.</summary>
    LoadCosts = 32,

    /// <summary>Some row demands other than one column.</summary>
    Demands = 64,

    /// <summary>Some cell must be used.</summary>
    Pins = 128,

    /// <summary>All of them.</summary>
    All = SparseForm | ImplicitForm | Capacities | MinimumLoads | UnassignedRows | LoadCosts | Demands | Pins,
}
