using System.Runtime.CompilerServices;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Numbers in groups, the groups in an order: a preference list with ties, or what is in each of several categories.</summary>
/// <remarks>
/// Within a group there is no order, so its numbers are kept ascending whatever order they came in. Immutable and safe to share between threads.
/// Equal when the groups are equal, one after the other. 4 bytes an item, and 4 a group where some group has not exactly one.
/// </remarks>
public sealed class OrderedGroups : IEquatable<OrderedGroups>
{
    private readonly int[] items;
    private readonly int[]? ends; // null: each group is one item

    // The arrays are owned from now on; the items of each group are ascending.
    private OrderedGroups(int[] items, int[]? ends) => (this.items, this.ends) = (items, ends);

    /// <summary>No groups.</summary>
    public static OrderedGroups None { get; } = new([], null);

    /// <summary>The number of groups.</summary>
    public int GroupCount => ends is null ? items.Length : ends.Length;

    /// <summary>The number of items in all groups.</summary>
    public int ItemCount => items.Length;

    /// <summary>Whether each group has exactly one item: an order without ties.</summary>
    public bool IsStrict => ends is null;

    /// <summary>Whether some group has no item.</summary>
    public bool HasEmptyGroup => ends is not null && (ends[0] == 0 || Enumerable.Range(1, ends.Length - 1).Any(k => ends[k] == ends[k - 1]));

    /// <summary>All items, group after group.</summary>
    public ReadOnlySpan<int> Items => items;

    /// <summary>Makes groups.</summary>
    /// <param name="groups">The items of each group, each 0 or more and none of them twice; a group may be empty.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="ArgumentException">An item is below 0 or is there twice.</exception>
    public static OrderedGroups Of(IEnumerable<IEnumerable<int>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var items = new List<int>();
        var ends = new List<int>();
        foreach (IEnumerable<int> group in groups)
        {
            items.AddRange(group);
            ends.Add(items.Count);
        }

        if (items.Any(item => item < 0) || items.ToHashSet().Count < items.Count)
        {
            throw new ArgumentException("An item is below 0 or is there twice; give each item once, as a number of 0 or more.", nameof(groups));
        }

        return Take(items, ends);
    }

    /// <summary>Makes an order without ties.</summary>
    /// <param name="items">The items, first the first; each 0 or more and none of them twice.</param>
    /// <returns>The groups, of one item each.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">An item is below 0 or is there twice.</exception>
    public static OrderedGroups Strict(IEnumerable<int> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Of(items.Select(item => (int[])[item]));
    }

    /// <summary>The items of a group, ascending.</summary>
    /// <param name="index">The group, from 0.</param>
    /// <returns>The items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public ReadOnlySpan<int> Group(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, GroupCount);
        return ends is null ? items.AsSpan(index, 1) : items.AsSpan(Start(index)..ends[index]);
    }

    /// <inheritdoc/>
    public bool Equals(OrderedGroups? other) => other is not null && items.AsSpan().SequenceEqual(other.items)
        && (ends is null ? other.ends is null : other.ends is not null && ends.AsSpan().SequenceEqual(other.ends));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OrderedGroups);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (int item in items)
        {
            hash.Add(item);
        }

        hash.Add(ends?.Length ?? -1);
        return hash.ToHashCode();
    }

    /// <summary>Makes groups of items that are known to be right, and of the place where each group ends.</summary>
    internal static OrderedGroups Take(List<int> items, List<int> ends)
    {
        int[] own = [.. items];
        int start = 0;
        bool isStrict = true;
        foreach (int end in ends)
        {
            own.AsSpan(start..end).Sort();
            isStrict &= end == start + 1;
            start = end;
        }

        return new(own, isStrict ? null : [.. ends]);
    }

    /// <summary>The groups that are not empty.</summary>
    internal OrderedGroups WithoutEmpty() => ends is null || !HasEmptyGroup ? this : Take([.. items], [.. ends.Distinct().Where(end => end > 0)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Start(int index) => index == 0 ? 0 : ends![index - 1];
}
