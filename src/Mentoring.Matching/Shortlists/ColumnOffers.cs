using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Shortlists;

/// <summary>What each column holds: of the rows that offered themselves the best, up to its quota, by cost and then by row.</summary>
/// <remarks>
/// What a column that is full turns down it turns down for good, for what it holds only gets better. So other threads may read the bounds while one
/// makes offers: a bound that is no longer the newest lets too much through, never too little.
/// </remarks>
internal sealed class ColumnOffers
{
    private const uint AnyCost = AssignmentProblem.Forbidden - 1; // of a cell that may be used
    private const int FirstRoom = 4;

    private readonly int[] quotas;
    private readonly ulong[][] held; // of each column a heap, the worst on top
    private readonly int[] counts;
    private readonly uint[] mostCosts;
    private readonly ulong[] bounds;

    /// <summary>Makes columns that hold nothing.</summary>
    /// <param name="quotas">How many rows each column may hold; <see cref="int.MaxValue"/> for any number.</param>
    internal ColumnOffers(int[] quotas)
    {
        this.quotas = quotas;
        held = new ulong[quotas.Length][];
        counts = new int[quotas.Length];
        mostCosts = new uint[quotas.Length];
        bounds = new ulong[quotas.Length];
        Array.Fill(held, []);
        for (int column = 0; column < quotas.Length; column++)
        {
            (mostCosts[column], bounds[column]) = quotas[column] == 0 ? (0u, 0ul) : (AnyCost, ulong.MaxValue);
        }
    }

    /// <summary>The most that a cell of each column may cost to be of use; one of just that cost may be of none.</summary>
    internal ReadOnlySpan<uint> MostCosts => mostCosts;

    /// <summary>A cost and the index of a row or column as one number that orders by both.</summary>
    internal static ulong Pack(int cost, int index) => ((ulong)(uint)cost << 32) | (uint)index;

    /// <summary>The row or column of a packed number.</summary>
    internal static int IndexOf(ulong packed) => (int)(uint)packed;

    /// <summary>The cost of a packed number.</summary>
    internal static int CostOf(ulong packed) => (int)(packed >> 32);

    /// <summary>What a column holds, in no order.</summary>
    internal ReadOnlySpan<ulong> HeldBy(int column) => held[column].AsSpan(0, counts[column]);

    /// <summary>Whether a column would hold an offer, as far as is known.</summary>
    internal bool WouldHold(int column, ulong offer) => offer < Volatile.Read(ref bounds[column]);

    /// <summary>Lets a column hold nothing more; by one thread at a time.</summary>
    internal void Close(int column) => Bound(column, 0);

    /// <summary>Offers a row to a column; by one thread at a time.</summary>
    /// <param name="column">The column.</param>
    /// <param name="offer">The cost and the row.</param>
    /// <returns>The row that the column turns down for it, which may be the one that is offered; -1 for none.</returns>
    internal int Offer(int column, ulong offer)
    {
        if (counts[column] < quotas[column])
        {
            Push(column, offer);
            return -1;
        }

        if (offer >= bounds[column])
        {
            return IndexOf(offer);
        }

        ulong[] heap = held[column];
        int displaced = IndexOf(heap[0]);
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            if (child + 1 < heap.Length && heap[child + 1] > heap[child])
            {
                child++;
            }

            if (heap[child] < offer)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = offer;
        Bound(column, heap[0]);
        return displaced;
    }

    private void Push(int column, ulong offer)
    {
        int at = counts[column]++;
        ref ulong[] heap = ref held[column];
        if (at == heap.Length)
        {
            Array.Resize(ref heap, (int)Math.Min(quotas[column], Math.Max(FirstRoom, 2L * at)));
        }

        while (at > 0 && heap[(at - 1) / 2] < offer)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = offer;
        if (counts[column] == quotas[column])
        {
            Bound(column, heap[0]);
        }
    }

    private void Bound(int column, ulong worst)
    {
        Volatile.Write(ref bounds[column], worst);
        Volatile.Write(ref mostCosts[column], (uint)CostOf(worst));
    }
}
