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
/// <para>Each row is worked out once and a core of its best cells is kept; cells of no use to a column that is full of better ones are left out. As a
/// rule that is all. Where a core runs out, or rows displace each other in long chains, <see cref="OrderedFill"/> goes through the cores in order:
/// what columns turned down so far still counts. Memory is O(rows + columns + cells held) and the cores.</para>
/// </remarks>
internal sealed class ListSearch
{
    private const int LeastSteps = 64; // proposals for each row that is read, and twice its quota; the rest of a chain must wait
    private const int LastSteps = 16; // and for each row in the end
    private const int StepsBetweenLooks = 4096;

    private readonly RowSource source;
    private readonly int[] rowQuotas;
    private readonly int[] columnQuotas;
    private readonly bool areColumnsOpen;
    private readonly ColumnOffers offers;
    private readonly CancellationToken cancellationToken;
    private readonly Lock key = new(); // to all that follows
    private readonly RowCore[] cores;
    private readonly int[] next; // place in the core
    private readonly int[] heldCounts;
    private readonly Stack<int> waiting = []; // rows that were displaced
    private bool hasRunOut;
    private long steps;

    /// <summary>Makes a search.</summary>
    /// <param name="source">The rows; costs are 0 or more.</param>
    /// <param name="rowQuotas">How many cells each row may have; <see cref="int.MaxValue"/> for any number. Rows of quota 0 are not read.</param>
    /// <param name="columnQuotas">The same of each column.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal ListSearch(RowSource source, int[] rowQuotas, int[] columnQuotas, CancellationToken cancellationToken)
    {
        this.source = source;
        this.rowQuotas = rowQuotas;
        this.columnQuotas = columnQuotas;
        this.cancellationToken = cancellationToken;
        areColumnsOpen = Array.TrueForAll(columnQuotas, quota => quota is 0 or int.MaxValue);
        offers = new ColumnOffers(columnQuotas);
        cores = new RowCore[rowQuotas.Length];
        Array.Fill(cores, RowCore.None);
        next = new int[rowQuotas.Length];
        heldCounts = new int[rowQuotas.Length];
    }

    /// <summary>How many rows were worked out more than once, those that were three times counted twice.</summary>
    internal long RowsReadAgain { get; private set; }

    /// <summary>Whether the cores had to be gone through in order.</summary>
    internal bool WasFilledInOrder { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="threads">The most threads.</param>
    /// <param name="report">Told whether this is the pass over all rows, and the share of it, or of what follows, that is done.</param>
    /// <returns>What the columns hold.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    internal ColumnOffers Run(int threads, Action<bool, double>? report)
    {
        int[] rows = Scattered();
        IReadOnlyList<RowReader>? readers = Workers.Run(
            threads,
            rows.Length,
            Math.Clamp((1 << 18) / Math.Max(1, source.ColumnCount), 1, 256),
            () => new RowReader(source),
            (reader, from, to) =>
            {
                foreach (int row in rows.AsSpan(from, to - from))
                {
                    Read(reader, row);
                }
            },
            report is null ? null : share => report(true, share),
            cancellationToken);
        if (readers is null)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        Propose((long)LastSteps * rows.Length);
        if (waiting.Count == 0 && !hasRunOut)
        {
            return offers;
        }

        WasFilledInOrder = true;
        var fill = new OrderedFill(source, rowQuotas, columnQuotas, cores, offers, cancellationToken);
        ColumnOffers taken = fill.Run(threads, report is null ? null : share => report(false, share));
        RowsReadAgain = fill.RowsRead;
        return taken;
    }

    /// <summary>The rows to read, those far apart after each other, so that rows which come in order of cost do not all displace those before.</summary>
    private int[] Scattered()
    {
        const double GoldenShare = 0.6180339887498949;
        int count = rowQuotas.Length;
        long step = Math.Max(1, (long)(GoldenShare * count));
        while (count > 1 && Gcd(step, count) != 1)
        {
            step++;
        }

        return [.. Enumerable.Range(0, count).Select(i => (int)(i * step % count)).Where(row => rowQuotas[row] > 0)];
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    private void Read(RowReader reader, int row)
    {
        bool isOpen = rowQuotas[row] == int.MaxValue;
        int wanted = areColumnsOpen || isOpen ? rowQuotas[row] : RowCore.Wanted(rowQuotas[row], 0, rowQuotas.Length);
        (ReadOnlyMemory<ulong> picked, bool areAll) = reader.Pick(row, offers, null, wanted);
        lock (key)
        {
            if (isOpen)
            {
                OfferAll(row, picked.Span);
                return;
            }

            cores[row] = new RowCore(picked.ToArray(), areAll);
            waiting.Push(row);
            Propose(LeastSteps + (2L * rowQuotas[row]));
        }
    }

    /// <summary>A row that may have any number of cells offers all of them, and need not go on when it is displaced.</summary>
    private void OfferAll(int row, ReadOnlySpan<ulong> cells)
    {
        foreach (ulong cell in cells)
        {
            offers.Offer(ColumnOffers.IndexOf(cell), ColumnOffers.Pack(ColumnOffers.CostOf(cell), row));
        }
    }

    private void Propose(long most)
    {
        while (waiting.TryPop(out int row))
        {
            RowCore core = cores[row];
            while (heldCounts[row] < rowQuotas[row] && next[row] < core.Cells.Length)
            {
                if (most-- == 0)
                {
                    waiting.Push(row);
                    return;
                }

                if (++steps % StepsBetweenLooks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                ulong cell = core.Cells[next[row]++];
                int without = offers.Offer(ColumnOffers.IndexOf(cell), ColumnOffers.Pack(ColumnOffers.CostOf(cell), row));
                if (without == row)
                {
                    continue;
                }

                heldCounts[row]++;
                if (without >= 0)
                {
                    heldCounts[without]--;
                    waiting.Push(without);
                }
            }

            hasRunOut |= heldCounts[row] < rowQuotas[row] && !core.AreAll;
        }
    }
}
