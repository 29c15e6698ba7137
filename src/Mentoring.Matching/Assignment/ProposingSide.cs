namespace Mentoring.Matching.Assignment;

/// <summary>Which side makes the proposals of <see cref="DeferredAcceptanceSolver"/>, and so has the best that stability allows.</summary>
public enum ProposingSide
{
    /// <summary>The rows: each has the best column that it has in any stable matching.</summary>
    Rows,

    /// <summary>The columns: each has the best rows that it has in any stable matching.</summary>
    Columns,
}
