using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Criteria;

/// <summary>The sets of some people as bits, item by item, so that weights are added up for eight people at once.</summary>
/// <remarks>
/// Each lane adds the weights of one person in ascending order of the items, and 0 for an item that the person does not have, which changes no
/// sum: so the sums are those of one pair at a time, to the last bit, at any width of vectors. Immutable; safe for use by several threads.
/// </remarks>
internal sealed class ItemColumns
{
    private const int Lanes = 8;

    private readonly int people;
    private readonly byte[] bits;
    private readonly int[] starts;
    private readonly int blocks;

    /// <summary>Takes on the sets of some people.</summary>
    public ItemColumns(ItemSets sets, ReadOnlySpan<int> persons)
    {
        people = persons.Length;
        blocks = (people + Lanes - 1) / Lanes;
        starts = new int[sets.ItemCount];
        Array.Fill(starts, -1);
        var used = new List<byte[]>();
        var of = new byte[]?[sets.ItemCount];
        for (int i = 0; i < people; i++)
        {
            foreach (int item in sets.ItemsOf(persons[i]))
            {
                byte[] column = of[item] ??= new byte[blocks];
                column[i / Lanes] |= (byte)(1 << (i % Lanes));
                ItemTotal++;
            }
        }

        for (int item = 0; item < of.Length; item++)
        {
            if (of[item] is { } column)
            {
                starts[item] = used.Count * blocks;
                used.Add(column);
            }
        }

        bits = [.. used.SelectMany(column => column)];
        UsedItems = used.Count;
    }

    /// <summary>The number of items that anybody has.</summary>
    public int UsedItems { get; }

    /// <summary>The number of items that all have together.</summary>
    public long ItemTotal { get; }

    /// <summary>Whether some of the people have an item.</summary>
    public bool Has(int item) => starts[item] >= 0;

    /// <summary>Writes, for each person, the weights of the items that they have, divided by a total.</summary>
    /// <param name="items">The items in ascending order.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="total">The total.</param>
    /// <param name="shares">Takes one share a person.</param>
    public void Shares(int[] items, double[] weights, double total, Span<double> shares)
    {
        var places = new int[items.Length];
        var some = new double[items.Length];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (Has(items[i]))
            {
                (places[count], some[count++]) = (starts[items[i]], weights[i]);
            }
        }

        ref byte source = ref MemoryMarshal.GetArrayDataReference(bits);
        for (int block = 0; block < blocks; block++)
        {
            Vector512<double> sum = Vector512<double>.Zero;
            for (int i = 0; i < count; i++)
            {
                sum += Vector512.Create(some[i]) & Mask(Unsafe.Add(ref source, places[i] + block));
            }

            Write(sum / Vector512.Create(total), block, shares);
        }
    }

    /// <summary>Writes, for each person, the weights of the items in common with a set, divided by those of all items that either has.</summary>
    /// <param name="set">The set.</param>
    /// <param name="weights">The weight of each item.</param>
    /// <param name="ratios">Takes one ratio a person; NaN where neither has an item.</param>
    public void Ratios(ReadOnlySpan<ulong> set, double[] weights, Span<double> ratios)
    {
        var places = new int[weights.Length];
        var some = new double[weights.Length];
        int count = 0;
        for (int item = 0; item < weights.Length; item++)
        {
            // An item of the set that nobody has stands as a place below 0, and the weight of one that others have alone as one below 0.
            bool own = (set[item >> 6] >> (item & 63) & 1) != 0;
            if (own || Has(item))
            {
                (places[count], some[count++]) = (starts[item], own ? weights[item] : -weights[item]);
            }
        }

        ref byte source = ref MemoryMarshal.GetArrayDataReference(bits);
        for (int block = 0; block < blocks; block++)
        {
            Vector512<double> common = Vector512<double>.Zero, union = common;
            for (int i = 0; i < count; i++)
            {
                double weight = some[i];
                Vector512<double> mask = places[i] < 0 ? Vector512<double>.Zero : Mask(Unsafe.Add(ref source, places[i] + block));
                if (weight < 0)
                {
                    union += Vector512.Create(-weight) & mask;
                }
                else
                {
                    union += Vector512.Create(weight);
                    common += Vector512.Create(weight) & mask;
                }
            }

            Write(common / union, block, ratios);
        }
    }

    /// <summary>All bits set in the lanes of the bits that are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Mask(byte lanes)
    {
        Vector512<long> own = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create((long)lanes) & own, own).AsDouble();
    }

    private void Write(Vector512<double> values, int block, Span<double> target)
    {
        int at = block * Lanes;
        if (at + Lanes <= people)
        {
            values.StoreUnsafe(ref target[at]);
            return;
        }

        for (int lane = 0; at + lane < people; lane++)
        {
            target[at + lane] = values.GetElement(lane);
        }
    }
}
