namespace Mentoring.Matching.Assignment;

/// <summary>A heap of four children a node: the least distance first, ties in an order that is always the same.</summary>
internal sealed class SparseHeap
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
            int parent = (at - 1) >> 2;
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
            int child = (4 * at) + 1;
            if (child >= Count)
            {
                break;
            }

            int least = child;
            for (int c = child + 1; c < Math.Min(child + 4, Count); c++)
            {
                if (items[c].Distance < items[least].Distance)
                {
                    least = c;
                }
            }

            if (items[least].Distance >= last.Distance)
            {
                break;
            }

            items[at] = items[least];
            at = least;
        }

        items[at] = last;
        return top;
    }
}
