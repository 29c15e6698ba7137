namespace Mentoring.Matching.Assignment;

/// <summary>Works out the rows of a problem, each the same every time; safe for use by several threads.</summary>
internal abstract class RowSource
{
    /// <summary>The number of columns.</summary>
    internal abstract int ColumnCount { get; }

    /// <summary>Writes one cost a column, or <see cref="AssignmentProblem.Forbidden"/>.</summary>
    internal abstract void Fill(int row, Span<int> costs);

    /// <summary>Works out a row of as many cells as suit it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="buffer">Room for the columns and the costs of a whole row.</param>
    /// <returns>The cells, in the buffer.</returns>
    internal abstract CostRow Row(int row, Span<int> buffer);

    /// <summary>Works out one cell.</summary>
    internal abstract int Cost(int row, int column);
}
