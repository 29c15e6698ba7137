// Sources: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710, "augmenting row reduction"; D. P. Bertsekas and D. A. Castanon, The auction algorithm for the transportation
// problem (1989), doi:10.1007/BF02216923, for several like places that bid together.
namespace Mentoring.Matching.Assignment;

/// <summary>The cheap start of <see cref="ColumnMarket"/>: columns bid for the rows that are best for their places.</summary>
/// <remarks>
/// A column with k places takes the k cells of its smallest reduced costs at the price that makes the next one as good; the columns that
/// held these rows bid again. Only a strictly lower price takes a row away, so every bid is exact: what it leaves is optimal for its prices.
/// </remarks>
internal sealed class ColumnBids(ColumnMarket market, ColumnCores cores, CancellationToken cancellationToken)
{
    private const int BidsPerColumn = 16;
    private const int Own = 0; // of equal cells those that a column has come first, then those that nobody has
    private const int Free = 1;
    private const int Others = 2;

    private readonly List<(long Rank, int Row, int Cost)> best = [];
    private readonly Queue<int> columns = new();

    /// <summary>Leaves some places open for the shortest paths; false when cancelled.</summary>
    internal bool Run()
    {
        for (int j = 0; j < market.Open.Length; j++)
        {
            if (market.Open[j] > 0)
            {
                columns.Enqueue(j);
            }
        }

        for (long left = (long)BidsPerColumn * market.Open.Length; left > 0 && columns.TryDequeue(out int j); left--)
        {
            if (cancellationToken.IsCancellationRequested || (cores.AreWorn && !cores.BuildAll()))
            {
                return false;
            }

            if (market.Open[j] > 0 && Find(j))
            {
                Take(j);
            }
        }

        return true;
    }

    // The best cells below 0, one more than the column has places to fill, if there are so many; false when keys do not tell.
    private bool Find(int j)
    {
        int most = market.Load[j] + market.Open[j] + 1;
        for (int attempt = 0; ; attempt++)
        {
            long zero = cores.Zero;
            best.Clear();
            for (int i = market.First[j]; i >= 0; i = market.Next[i])
            {
                Insert(market.Cost[i] - market.RowPrice[i], Own, i, market.Cost[i], most);
            }

            foreach (ref readonly CoreRow cell in cores.Cells(j))
            {
                long lower = cell.Key - zero;
                if (lower >= 0 || (best.Count == most && lower > best[^1].Rank >> 2))
                {
                    break;
                }

                int holder = market.ColumnOfRow[cell.Row];
                if (holder != j)
                {
                    Insert(cell.Cost - market.RowPrice[cell.Row], holder < 0 ? Free : Others, cell.Row, cell.Cost, most);
                }
            }

            long needed = best.Count == most ? best[^1].Rank >> 2 : 0;
            if (cores.Bound(j) == RowCores.NoBound || cores.Bound(j) - zero >= needed)
            {
                return true;
            }

            if (attempt > 0)
            {
                return false;
            }

            cores.Build(j);
        }
    }

    private void Insert(long reduced, int kind, int row, int cost, int most)
    {
        long rank = (reduced << 2) | (uint)kind;
        if (reduced >= 0 || (best.Count == most && rank >= best[^1].Rank))
        {
            return;
        }

        if (best.Count == most)
        {
            best.RemoveAt(most - 1);
        }

        int at = best.Count;
        while (at > 0 && best[at - 1].Rank > rank)
        {
            at--;
        }

        best.Insert(at, (rank, row, cost));
    }

    private void Take(int j)
    {
        int places = market.Load[j] + market.Open[j];
        if (best.Count == 0)
        {
            market.Open[j] = 0; // what it holds, if anything, is worth no more than an empty place
            return;
        }

        int count = Math.Min(places, best.Count);
        long level = best.Count > places ? best[places].Rank >> 2 : 0;
        if (count == places && !best.GetRange(0, count).Exists(cell => (cell.Rank & 3) == Others))
        {
            level = best[count - 1].Rank >> 2; // nobody else wants them
        }

        int open = 0;
        for (int k = 0; k < count; k++)
        {
            (long rank, int i, int cost) = best[k];
            switch (rank & 3)
            {
                case Others when rank >> 2 == level:
                    open++; // only a path can tell whether its holder has as good a row
                    continue;
                case Others:
                    int holder = market.ColumnOfRow[i];
                    market.Remove(i);
                    if (market.Open[holder]++ == 0)
                    {
                        columns.Enqueue(holder);
                    }

                    market.Place(i, j, cost);
                    break;
                case Free:
                    market.Place(i, j, cost);
                    break;
            }

            market.SetPrice(i, cost - level);
        }

        market.Open[j] = open; // the other places stay empty: nothing is left that is worth more
    }
}
