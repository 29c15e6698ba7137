// Sources: D. Gale, L. S. Shapley, College admissions and the stability of marriage, Amer. Math. Monthly 69 (1962), 9-15; one proposal at a time
// after D. G. McVitie, L. B. Wilson, The stable marriage problem, Comm. ACM 14 (1971), 486-490. Several partners on both sides: A. E. Roth,
// Stability and polarization of interests in job matching, Econometrica 52 (1984), 47-57.
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Shortlists;

/// <summary>
/// Chooses cells so that no row and no column has more than its quota: the cells that come of going through all of them in order of cost, row and
/// column, and taking each of which row and column still have room. The matrix is never there.
/// </summary>
/// <remarks>
/// <para>Rows and columns rank each other by the same order, so only one choice is stable, and it is that one: the best cell of all is wanted by
/// both, and so on with what is left. Deferred acceptance finds it: rows propose to their columns one after the other, columns hold the best.
/// It comes to the same whoever proposes first, so the number of threads and their luck do not matter.</para>
/// <para>A row is worked out once and a core of its best cells is kept; cells of no use to a column that is full of better ones are left out. A row
/// whose core runs out is worked out once more, after all others have proposed, and then has a core twice as large. Takes one pass over the cells and
/// whatever rows must be worked out again; memory is O(rows + columns + cells held) and a core a row.</para>
/// </remarks>
internal sealed class ListSearch
{
    private const int LeastCore = 32;
    private const int StepsBetweenLooks = 4096;

    private readonly RowSource source;
    private readonly int[] rowQuotas;
    private readonly bool areColumnsOpen;
    private readonly ColumnOffers offers;
    private readonly CancellationToken cancellationToken;
    private readonly Lock key = new(); // to all that follows
    private readonly ulong[][] cores;
    private readonly int[] next; // place in the core
    private readonly int[] heldCounts;
    private readonly State[] states;
    private readonly Stack<int> displaced = [];
    private List<int> hungry = [];
    private int steps;

    /// <summary>Makes a search.</summary>
    /// <param name="source">The rows; costs are 0 or more.</param>
    /// <param name="rowQuotas">How many cells each row may have; <see cref="int.MaxValue"/> for any number. Rows of quota 0 are not read.</param>
    /// <param name="columnQuotas">The same of each column.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal ListSearch(RowSource source, int[] rowQuotas, int[] columnQuotas, CancellationToken cancellationToken)
    {
        this.source = source;
        this.rowQuotas = rowQuotas;
        this.cancellationToken = cancellationToken;
        areColumnsOpen = Array.TrueForAll(columnQuotas, quota => quota is 0 or int.MaxValue);
        offers = new ColumnOffers(columnQuotas);
        cores = new ulong[rowQuotas.Length][];
        Array.Fill(cores, []);
        next = new int[rowQuotas.Length];
        heldCounts = new int[rowQuotas.Length];
        states = new State[rowQuotas.Length];
    }

    private enum State : byte
    {
        /// <summary>Cells are left in the core, or none but those of the core.</summary>
        Fed,

        /// <summary>More cells may be of use than are in the core.</summary>
        MayHaveMore,

        /// <summary>The core has run out, and the row must be worked out again.</summary>
        Hungry,
    }

    /// <summary>How many rows were worked out, those that were twice counted twice.</summary>
    internal long RowsRead { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="threads">The most threads.</param>
    /// <param name="report">Told whether this is the pass over all rows, and the share of it, or what follows, that is done.</param>
    /// <returns>What the columns hold.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    internal ColumnOffers Run(int threads, Action<bool, double>? report)
    {
        int[] rows = [.. Enumerable.Range(0, rowQuotas.Length).Where(row => rowQuotas[row] > 0)];
        int blockSize = Math.Clamp((1 << 18) / Math.Max(1, source.ColumnCount), 1, 256);
        for (bool isFirst = true; rows.Length > 0; isFirst = false)
        {
            int[] now = rows;
            bool first = isFirst;
            IReadOnlyList<Reader>? readers = Workers.Run(
                threads,
                now.Length,
                blockSize,
                () => new Reader(source.ColumnCount),
                (reader, from, to) =>
                {
                    foreach (int row in now.AsSpan(from, to - from))
                    {
                        Read(reader, row);
                    }
                },
                report is null ? null : share => report(first, share),
                cancellationToken);
            if (readers is null)
            {
                throw new OperationCanceledException(cancellationToken);
            }

            RowsRead += rows.Length;
            rows = [.. hungry.Order()];
            hungry = [];
        }

        return offers;
    }

    private void Read(Reader reader, int row)
    {
        CostRow cells = source.Row(row, reader.Buffer);
        ulong? after = cores[row] is [.., ulong last] ? last : null;
        (ReadOnlyMemory<ulong> picked, bool areAll) = reader.Picker.Pick(cells, row, offers, after, Wanted(row));
        lock (key)
        {
            if (rowQuotas[row] == int.MaxValue)
            {
                OfferAll(row, picked.Span);
                return;
            }

            cores[row] = picked.ToArray();
            next[row] = 0;
            states[row] = areAll ? State.Fed : State.MayHaveMore;
            Propose(row);
        }
    }

    private int Wanted(int row) =>
        areColumnsOpen || rowQuotas[row] == int.MaxValue ? rowQuotas[row]
        : (int)Math.Min(source.ColumnCount, Math.Max(LeastCore, 2L * Math.Max(rowQuotas[row], cores[row].Length)));

    /// <summary>A row that may have any number of cells offers all of them, and need not go on when it is displaced.</summary>
    private void OfferAll(int row, ReadOnlySpan<ulong> cells)
    {
        foreach (ulong cell in cells)
        {
            offers.Offer(ColumnOffers.IndexOf(cell), ColumnOffers.Pack(ColumnOffers.CostOf(cell), row));
        }
    }

    private void Propose(int row)
    {
        displaced.Push(row);
        while (displaced.TryPop(out int current))
        {
            ulong[] core = cores[current];
            while (heldCounts[current] < rowQuotas[current])
            {
                if (next[current] == core.Length)
                {
                    if (states[current] == State.MayHaveMore)
                    {
                        states[current] = State.Hungry;
                        hungry.Add(current);
                    }

                    break;
                }

                if (++steps % StepsBetweenLooks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                ulong cell = core[next[current]++];
                int without = offers.Offer(ColumnOffers.IndexOf(cell), ColumnOffers.Pack(ColumnOffers.CostOf(cell), current));
                if (without == current)
                {
                    continue;
                }

                heldCounts[current]++;
                if (without >= 0)
                {
                    heldCounts[without]--;
                    displaced.Push(without);
                }
            }
        }
    }

    /// <summary>What one thread needs to read a row.</summary>
    private sealed class Reader(int columnCount)
    {
        internal int[] Buffer { get; } = new int[2 * columnCount];

        internal CellPicker Picker { get; } = new();
    }
}
