using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Why no assignment was returned: the rows and columns that stand in each other's way, with the two counts that clash.
/// </summary>
/// <remarks>
/// A witness that anyone can check: see <see cref="InfeasibilityCertificate"/>. Immutable and safe to share between threads.
/// Equality is by reference.
/// </remarks>
public sealed class Infeasibility
{
    private Infeasibility(InfeasibilityKind kind, ImmutableArray<int> rows, ImmutableArray<int> columns, long needed, long available, string message)
    {
        Kind = kind;
        Rows = rows;
        Columns = columns;
        Needed = needed;
        Available = available;
        Message = message;
    }

    /// <summary>The kind of clash.</summary>
    public InfeasibilityKind Kind { get; }

    /// <summary>The rows of the clash, ascending; empty when the kind names none.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>The columns of the clash, ascending; empty when the kind names none.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>How many places (or rows) are needed.</summary>
    public long Needed { get; }

    /// <summary>How many places (or rows) there are; less than <see cref="Needed"/> when the clash is proven by counting.</summary>
    public long Available { get; }

    /// <summary>One plain sentence that says the clash.</summary>
    public string Message { get; }

    /// <summary>
    /// Whether the solver claims that no assignment of the kind that it looks for exists (one that uses at most one cell of each exclusive
    /// pair, one that is stable), rather than that it found none.
    /// </summary>
    public bool IsProven => Kind != InfeasibilityKind.NotFound;

    /// <summary>Rows that must be assigned need more than the places that they may use.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">Every column in which one of those rows has an allowed cell; for rows of higher demand, the columns in short supply.</param>
    /// <param name="places">The sum of the capacities of those columns, and one for each allowed cell of the rows outside them.</param>
    /// <param name="needed">What the rows demand in all; null: one place each.</param>
    /// <returns>The witness.</returns>
    public static Infeasibility TooFewPlaces(ImmutableArray<int> rows, ImmutableArray<int> columns, long places, long? needed = null) =>
        new(InfeasibilityKind.TooFewPlaces, rows.Sort(), columns.Sort(), needed ?? rows.Length, places, string.Create(CultureInfo.InvariantCulture,
            $"{rows.Length} rows must be assigned but may use only {columns.Length} columns, which have {places} places in all."));

    /// <summary>Minimum loads of some columns outnumber the rows that may go there.</summary>
    /// <param name="rows">Every row with an allowed cell in one of the columns.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="needed">The sum of the minimum loads of those columns.</param>
    /// <param name="able">How many places those rows could fill; null: one each.</param>
    /// <returns>The witness.</returns>
    public static Infeasibility TooFewRows(ImmutableArray<int> rows, ImmutableArray<int> columns, long needed, long? able = null) =>
        new(InfeasibilityKind.TooFewRows, rows.Sort(), columns.Sort(), needed, able ?? rows.Length, string.Create(CultureInfo.InvariantCulture,
            $"{columns.Length} columns need {needed} rows in all by their minimum loads, but only {rows.Length} rows may use them."));

    /// <summary>A column asks for more rows than its capacity.</summary>
    /// <param name="column">The column.</param>
    /// <param name="minimumLoad">Its minimum load.</param>
    /// <param name="capacity">Its capacity.</param>
    /// <returns>The witness.</returns>
    public static Infeasibility MinimumLoadAboveCapacity(int column, int minimumLoad, int capacity) =>
        new(InfeasibilityKind.MinimumLoadAboveCapacity, [], [column], minimumLoad, capacity, string.Create(CultureInfo.InvariantCulture,
            $"Column {column} has minimum load {minimumLoad} but capacity {capacity}."));

    /// <summary>More rows are pinned to a column than it takes.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">The rows pinned to it.</param>
    /// <param name="capacity">Its capacity.</param>
    /// <returns>The witness.</returns>
    public static Infeasibility PinsAboveCapacity(int column, ImmutableArray<int> rows, int capacity) =>
        new(InfeasibilityKind.PinsAboveCapacity, rows.Sort(), [column], rows.Length, capacity, string.Create(CultureInfo.InvariantCulture,
            $"{rows.Length} rows are pinned to column {column}, which has capacity {capacity}."));

    /// <summary>Every assignment changes more rows than a limit allows.</summary>
    /// <param name="mostChanges">The limit.</param>
    /// <returns>The statement; it names no rows or columns.</returns>
    public static Infeasibility ChangeLimit(int mostChanges) =>
        new(InfeasibilityKind.ChangeLimit, [], [], 0, 0, string.Create(CultureInfo.InvariantCulture,
            $"Every assignment changes more than {mostChanges} rows."));

    /// <summary>A complete search over the exclusive pairs ended with nothing.</summary>
    /// <param name="nodeCount">How many restricted problems were solved.</param>
    /// <returns>The statement; it names no rows or columns.</returns>
    public static Infeasibility ExclusiveCells(int nodeCount) =>
        new(InfeasibilityKind.ExclusiveCells, [], [], 0, 0, string.Create(CultureInfo.InvariantCulture,
            $"No assignment uses at most one cell of each exclusive pair; {nodeCount} restricted problems were searched to the end."));

    /// <summary>No matching is stable, or stable ones leave out rows that must be assigned.</summary>
    /// <param name="rows">Rows that must be assigned but have a column in no stable matching; empty when there is no stable matching at all.</param>
    /// <param name="strength">What stable means.</param>
    /// <returns>The statement; it rests on a theorem and not on a count.</returns>
    public static Infeasibility NoStableMatching(ImmutableArray<int> rows, StabilityStrength strength)
    {
        string stable = strength switch { StabilityStrength.Weak => "stable", StabilityStrength.Strong => "strongly stable", _ => "super-stable" };
        return new(InfeasibilityKind.NoStableMatching, rows.Sort(), [], rows.Length, 0, rows.IsEmpty
            ? $"Because of ties no matching is {stable}; a weakly stable one always exists."
            : string.Create(CultureInfo.InvariantCulture,
                $"{rows.Length} rows must be assigned but no {stable} matching gives them a column; give them an unassigned cost."));
    }

    /// <summary>The solver found nothing and claims no more than that.</summary>
    /// <param name="message">One plain sentence that says what was tried.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="ArgumentException"><paramref name="message"/> is null or blank.</exception>
    public static Infeasibility NotFound(string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        return new(InfeasibilityKind.NotFound, [], [], 0, 0, message);
    }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
