namespace Mentoring.Matching.Assignment;

/// <summary>
/// What the auction's two sides share: the price of each column and who holds its places. Prices are counted in
/// <see cref="Fine"/> parts of a cost unit, and upwards: a price is minus the dual price of the column.
/// </summary>
/// <remarks>
/// A column of one place costs one integer. A column of several keeps a heap of its places, the cheapest on top, each a level and a row;
/// the level on top is the price that the column asks. A column never has more places than rows that may use it.
/// </remarks>
internal sealed class SparseMarket
{
    /// <summary>Prices are counted in sixteenths of a cost unit, so that most rows end with a cell that is exactly tight.</summary>
    internal const int FineBits = 4;

    internal const int Fine = 1 << FineBits;

    /// <summary>The column of a row that is left out because nothing is worth its price to it.</summary>
    internal const int Out = -1;

    /// <summary>The column of a row that still has to bid.</summary>
    internal const int Waiting = -2;

    /// <summary>The holder of a free column.</summary>
    internal const int Free = -1;

    /// <summary>The holder of a column with several places: see <see cref="Places"/>.</summary>
    internal const int Several = -2;

    /// <summary>The holder of a column without places; its price is above everything.</summary>
    internal const int Closed = -3;

    /// <summary>More than any price that a bid can reach.</summary>
    internal const long Never = 1L << 60;

    private readonly long[]?[]? places;

    private SparseMarket(SparseGraph graph, int[] capacities, int[]? degrees)
    {
        Prices = new long[graph.ColumnCount + 1];
        Rise = new int[graph.ColumnCount + 1];
        Holder = new int[graph.ColumnCount];
        ColumnOfRow = new int[graph.RowCount];
        Array.Fill(ColumnOfRow, Waiting);
        Array.Fill(Holder, Free);
        places = degrees is null ? null : new long[]?[graph.ColumnCount];
        for (int j = 0; degrees is not null && j < degrees.Length; j++)
        {
            int count = Math.Min(capacities[j], degrees[j]);
            if (count > 1)
            {
                places![j] = new long[count];
                Holder[j] = Several;
            }
            else if (capacities[j] == 0)
            {
                Holder[j] = Closed;
                Prices[j] = Never;
            }
        }
    }

    /// <summary>The price of each column when the phase began; one more, always 0, stands for staying unassigned.</summary>
    internal long[] Prices { get; }

    /// <summary>By how much each price rose in this phase, in the phase's own units.</summary>
    internal int[] Rise { get; }

    internal int[] Holder { get; }

    internal int[] ColumnOfRow { get; }

    /// <summary>The places of a column that has several: the level in the high half, the row plus one (0: nobody) in the low half.</summary>
    internal long[] Places(int column) => places![column]!;

    /// <summary>Whether a place of the column is held by nobody: then it is the cheapest, since a free place was never bid for.</summary>
    internal bool HasFreePlace(int column) => Holder[column] == Free || (Holder[column] == Several && (int)Places(column)[0] == 0);

    /// <summary>A market in which no row has bid; null when cancelled.</summary>
    internal static SparseMarket? Create(SparseGraph graph, int[] capacities, CancellationToken cancellationToken)
    {
        if (!capacities.AsSpan().ContainsAnyExcept(1))
        {
            return new SparseMarket(graph, capacities, null);
        }

        int[] degrees = new int[graph.ColumnCount];
        for (int i = 0; i < graph.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            foreach (SparseCell cell in graph.Row(i))
            {
                degrees[cell.Index]++;
            }
        }

        return new SparseMarket(graph, capacities, degrees);
    }

    /// <summary>Gives the row the cheapest place of a column with several, at a level. Returns who held it, or <see cref="Free"/>.</summary>
    internal int Seat(int row, int column, int level)
    {
        long[] heap = Places(column);
        int former = (int)(uint)heap[0] - 1;
        long item = ((long)level << 32) | (uint)(row + 1);
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= item)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = item;
        return former;
    }

    /// <summary>Puts the row into a free place of the column, between phases.</summary>
    internal void Place(int row, int column)
    {
        ColumnOfRow[row] = column;
        if (Holder[column] == Several)
        {
            Seat(row, column, 0);
        }
        else
        {
            Holder[column] = row;
        }
    }

    /// <summary>Takes the row out of its column, between phases. O(places of the column).</summary>
    internal void Remove(int row)
    {
        int column = ColumnOfRow[row];
        ColumnOfRow[row] = Waiting;
        if (Holder[column] == Several)
        {
            long[] heap = Places(column);
            int at = Array.IndexOf(heap, row + 1L);
            while (at > 0)
            {
                int parent = (at - 1) / 2;
                heap[at] = heap[parent];
                at = parent;
            }

            heap[0] = 0;
        }
        else
        {
            Holder[column] = Free;
        }
    }

    /// <summary>Frees the places of all rows that were made to wait since the phase ended.</summary>
    internal void FreePlacesOfWaitingRows()
    {
        for (int j = 0; j < Holder.Length; j++)
        {
            if (Holder[j] >= 0)
            {
                Holder[j] = ColumnOfRow[Holder[j]] == j ? Holder[j] : Free;
            }
            else if (Holder[j] == Several)
            {
                long[] heap = Places(j);
                for (int k = 0; k < heap.Length; k++)
                {
                    int row = (int)heap[k] - 1;
                    heap[k] = row >= 0 && ColumnOfRow[row] != j ? 0 : heap[k];
                }

                FreePlacesFirst(heap);
            }
        }
    }

    /// <summary>Ends a phase's bidding: the rises become part of the prices and every level 0 again.</summary>
    internal void AddRises(int shift)
    {
        for (int j = 0; j < Holder.Length; j++)
        {
            Prices[j] += (long)Rise[j] << shift;
            if (Holder[j] == Several)
            {
                long[] heap = Places(j);
                for (int k = 0; k < heap.Length; k++)
                {
                    heap[k] = (uint)heap[k];
                }

                FreePlacesFirst(heap);
            }
        }

        Array.Clear(Rise);
    }

    // While all levels are 0 this is all that the heap's order asks for: what matters of equal levels is that nobody's places come first.
    private static void FreePlacesFirst(long[] heap)
    {
        int first = 0;
        for (int k = 0; k < heap.Length; k++)
        {
            if (heap[k] == 0)
            {
                heap[k] = heap[first];
                heap[first++] = 0;
            }
        }
    }
}
