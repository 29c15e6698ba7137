namespace Mentoring.Matching.Assignment;

/// <summary>A binary heap of distances, each with a number; the least distance comes first, ties in an order that is always the same.</summary>
internal sealed class SearchHeap
{
    private (long Distance, int Id)[] items = new (long, int)[64];

    internal int Count { get; private set; }

    internal void Clear() => Count = 0;

    internal void Push(long distance, int id)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (items[parent].Distance <= distance)
            {
                break;
            }

            items[at] = items[parent];
            at = parent;
        }

        items[at] = (distance, id);
    }

    internal (long Distance, int Id) Pop()
    {
        (long Distance, int Id) top = items[0];
        (long Distance, int Id) last = items[--Count];
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && items[child + 1].Distance < items[child].Distance)
            {
                child++;
            }

            if (items[child].Distance >= last.Distance)
            {
                break;
            }

            items[at] = items[child];
            at = child;
        }

        items[at] = last;
        return top;
    }
}
