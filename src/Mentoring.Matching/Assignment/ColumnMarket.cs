// Sources: D. P. Bertsekas and D. A. Castanon, A forward/reverse auction algorithm for asymmetric assignment problems (1992),
// doi:10.1007/BF00249638 (the shorter side bids, for what stays free keeps its first price); the duality is that of A. Schrijver,
// Combinatorial Optimization (2003), chapters 17 and 21.
namespace Mentoring.Matching.Assignment;

/// <summary>
/// The exact method with the sides exchanged, where places are scarcer than rows and every row may be left out: places seek rows, and a
/// row that nobody wants costs its unassigned cost, as it did before anything was done.
/// </summary>
/// <remarks>
/// <para>A row's price begins at its unassigned cost and only falls, and only while a column holds it. The price of a column is
/// <c>v[j] = min(0, least c[i,j] - u[i])</c>, where 0 is a place left empty. All places of a column are alike, so they share one core.
/// Between two steps <c>u[i] + v[j] &lt;= c[i,j]</c>, with equality where j holds i; a column without places left to fill keeps its
/// rows.</para>
/// <para>No price leaves the range from <c>-MaximumCost</c> to the largest unassigned cost: a held row's is <c>c - v</c> with v at most 0.</para>
/// </remarks>
internal sealed class ColumnMarket : RowLists
{
    private const long WidestUnassigned = 1L << 29; // beyond it keys say too little about reduced costs
    private const int CoreSize = 128;
    private const int MostPlaces = 32; // a bid looks at one cell more than its column has places

    internal ColumnMarket(PartialAssignment state)
        : base(state.Problem.RowCount, state.Problem.ColumnCount)
    {
        State = state;
        RowPrice = [.. state.Unassigned];
        Ceiling = RowPrice.Max();
        Discount = [.. RowPrice.Select(price => (uint)(Ceiling - price))];
        Cost = new int[RowPrice.Length];
        Open = [.. state.Places];
    }

    internal PartialAssignment State { get; }

    /// <summary>Row prices; written through <see cref="SetPrice"/>.</summary>
    internal long[] RowPrice { get; }

    /// <summary>How far each row price is below the ceiling, as <see cref="CoreSelection"/> wants it.</summary>
    internal uint[] Discount { get; }

    /// <summary>No row price is above it.</summary>
    internal long Ceiling { get; }

    /// <summary>The cost of each held row's cell.</summary>
    internal int[] Cost { get; }

    /// <summary>How many places of each column still seek a row; those that stay empty for good do not.</summary>
    internal int[] Open { get; }

    /// <summary>Whether every row may be left out at about the same cost, and some must be, as there are more of them than places.</summary>
    internal static bool Suits(PartialAssignment state)
    {
        if (state.Problem.Form == ProblemForm.Sparse || state.HasSeatCosts || state.Unassigned.Length == 0)
        {
            return false;
        }

        long least = long.MaxValue;
        long most = long.MinValue;
        foreach (long cost in state.Unassigned)
        {
            least = Math.Min(least, cost);
            most = Math.Max(most, cost);
        }

        long places = 0;
        foreach (int free in state.Places)
        {
            places += free > MostPlaces ? state.Unassigned.Length : free;
        }

        return most != ReducedCosts.Unreached && most - least <= WidestUnassigned && places < state.Unassigned.Length;
    }

    /// <summary>Fills an empty assignment, optimally but for minimum loads. When cancelled, with what was done by then; when too hard, not at all.</summary>
    /// <param name="state">The empty assignment.</param>
    /// <param name="mayGiveUp">Whether to give up on a problem that is too hard this way.</param>
    /// <param name="report">Told the share of the rows that were read for the first cores, or null.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <param name="coreSize">How many cells a core has, about.</param>
    internal static DenseRun.Outcome Run(
        PartialAssignment state, bool mayGiveUp, Action<double>? report, CancellationToken cancellationToken, int coreSize = CoreSize)
    {
        var market = new ColumnMarket(state);
        using var cores = new ColumnCores(market, coreSize, cancellationToken);
        DenseRun.Outcome outcome = cores.BuildAll(report) && new ColumnBids(market, cores, cancellationToken).Run()
            ? new ColumnPaths(market, cores, cancellationToken).Run(mayGiveUp)
            : DenseRun.Outcome.Cancelled;
        if (outcome != DenseRun.Outcome.TooHard)
        {
            market.Fill(cores);
        }

        return cancellationToken.IsCancellationRequested ? DenseRun.Outcome.Cancelled : outcome;
    }

    internal void SetPrice(int row, long price)
    {
        RowPrice[row] = price;
        Discount[row] = (uint)Math.Min(Ceiling - price, CoreSelection.LargestDiscount);
    }

    internal void Place(int row, int column, int cost)
    {
        Cost[row] = cost;
        Place(row, column);
    }

    private void Fill(ColumnCores cores)
    {
        for (int j = 0; j < First.Length; j++)
        {
            // A column without a place has no row to show its price; a bound of it does as well, for nobody pays it.
            State.SetPrice(j, First[j] >= 0 ? Cost[First[j]] - RowPrice[First[j]] : State.Places[j] > 0 ? 0 : Math.Min(0, cores.Least(j)));
        }

        for (int i = 0; i < ColumnOfRow.Length; i++)
        {
            if (ColumnOfRow[i] >= 0)
            {
                State.Place(i, ColumnOfRow[i], Cost[i]);
            }
        }
    }
}
