using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// A heap of distances, each with a number, packed in one unsigned word: the least distance comes first, ties by the number.
/// </summary>
/// <remarks>
/// Each node has four children: fewer levels, and the children share a cache line. Should a distance not fit beside the number, all go
/// over to a <see cref="SearchHeap"/>, which has room for every distance.
/// </remarks>
internal struct PackedHeap
{
    private readonly int idBits;
    private ulong[] items;
    private int count;
    private SearchHeap? wide;

    /// <summary>Makes a heap for numbers from 0 to below the given one.</summary>
    internal PackedHeap(long idCount)
    {
        idBits = BitOperations.Log2((ulong)Math.Max(idCount - 1, 1)) + 1;
        items = new ulong[256];
    }

    internal readonly int Count => wide is null ? count : wide.Count;

    internal void Clear()
    {
        count = 0;
        wide?.Clear();
    }

    internal void Push(long distance, long id)
    {
        if (distance > (long)(ulong.MaxValue >> 1 >> idBits) || wide is not null)
        {
            PushWide(distance, id);
            return;
        }

        if (count == items.Length)
        {
            Array.Resize(ref items, count * 2);
        }

        ulong item = ((ulong)distance << idBits) | (ulong)id;
        ulong[] heap = items;
        int at = count++;
        while (at > 0)
        {
            int parent = (at - 1) >> 2;
            ulong above = heap[parent];
            if (above <= item)
            {
                break;
            }

            heap[at] = above;
            at = parent;
        }

        heap[at] = item;
    }

    internal (long Distance, long Id) Pop()
    {
        if (wide is not null)
        {
            (long distance, int number) = wide.Pop();
            return (distance, number < 0 ? (2L * ~number) + 1 : 2L * number);
        }

        ulong[] heap = items;
        ulong top = heap[0];
        int left = --count;
        ulong last = heap[left];
        int at = 0;
        while (true)
        {
            int child = (at << 2) + 1;
            if (child >= left)
            {
                break;
            }

            ulong least = heap[child];
            int leastAt = child;
            int end = Math.Min(child + 4, left);
            for (int k = child + 1; k < end; k++)
            {
                ulong item = heap[k];
                leastAt = item < least ? k : leastAt;
                least = item < least ? item : least;
            }

            if (least >= last)
            {
                break;
            }

            heap[at] = least;
            at = leastAt;
        }

        heap[at] = last;
        return ((long)(top >> idBits), (long)(top & ((1UL << idBits) - 1)));
    }

    private void PushWide(long distance, long id)
    {
        wide ??= new SearchHeap();
        for (; count > 0; count--)
        {
            ulong item = items[count - 1];
            Number((long)(item & ((1UL << idBits) - 1)), (long)(item >> idBits), wide);
        }

        Number(id, distance, wide);

        static void Number(long id, long distance, SearchHeap to) =>
            to.Push(distance, (id & 1) == 0 ? (int)(id >> 1) : ~(int)(id >> 1));
    }
}
