namespace Mentoring.Matching.Responses;

/// <summary>A part of an array of items; equal to another that has the same items in the same order.</summary>
/// <remarks>Takes no memory of its own, and hashes alike in every run.</remarks>
internal readonly struct ItemKey : IEquatable<ItemKey>
{
    private readonly int[] items;
    private readonly int start;
    private readonly int end;
    private readonly int hash;

    public ItemKey(int[] items, int start, int end)
    {
        this.items = items;
        this.start = start;
        this.end = end;
        ulong mixed = 0;
        foreach (int item in items.AsSpan(start..end))
        {
            mixed = (mixed + (uint)item + 1) * 0x9E3779B97F4A7C15;
            mixed ^= mixed >> 32;
        }

        hash = (int)mixed;
    }

    private ReadOnlySpan<int> Items => items.AsSpan(start, end - start);

    public bool Equals(ItemKey other) => hash == other.hash && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is ItemKey other && Equals(other);

    public override int GetHashCode() => hash;
}
