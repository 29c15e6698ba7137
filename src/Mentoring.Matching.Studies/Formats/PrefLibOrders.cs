using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Orders of alternatives by voters, with ties or without, as PrefLib has them.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class PrefLibOrders
{
    /// <summary>Makes orders.</summary>
    /// <param name="alternativeNames">The name of each alternative: one line without blanks around it, none of them twice.</param>
    /// <param name="orders">The orders, each once, with the number of voters who have it.</param>
    /// <param name="metadata">Facts about the data; null: none.</param>
    /// <param name="type">What orders these are; null: the narrowest type that holds all.</param>
    /// <exception cref="ArgumentNullException">Names or orders are null.</exception>
    /// <exception cref="ArgumentException">A name, an order or a fact is wrong, or an order is not of the type.</exception>
    public PrefLibOrders(IEnumerable<string> alternativeNames, IEnumerable<PrefLibPreference> orders, IEnumerable<PrefLibField>? metadata = null,
        PrefLibOrderType? type = null)
    {
        ArgumentNullException.ThrowIfNull(alternativeNames);
        ArgumentNullException.ThrowIfNull(orders);
        AlternativeNames = PrefLibHeader.Names(alternativeNames, nameof(alternativeNames));
        Orders = [.. orders];
        PrefLibHeader.Check(Orders, AlternativeNames.Length, nameof(orders));
        Metadata = PrefLibHeader.Complete(metadata);
        Type = type ?? Narrowest();
        if (Orders.Any(order => Fault(order.Groups, Type, AlternativeNames.Length).Length > 0))
        {
            throw new ArgumentException("An order has no alternative, an empty tie, or is not of the type.", nameof(orders));
        }
    }

    /// <summary>The name of each alternative.</summary>
    public ImmutableArray<string> AlternativeNames { get; }

    /// <summary>The orders, in the order of the file.</summary>
    public ImmutableArray<PrefLibPreference> Orders { get; }

    /// <summary>Facts about the data: those of the standard in its order, empty where not known, then others.</summary>
    public ImmutableArray<PrefLibField> Metadata { get; }

    /// <summary>What orders these are.</summary>
    public PrefLibOrderType Type { get; }

    /// <summary>How many voters there are.</summary>
    public long VoterCount => Orders.Sum(order => order.Count);

    /// <summary>What is wrong with an order of a type, as a sentence; empty when nothing is.</summary>
    internal static string Fault(OrderedGroups groups, PrefLibOrderType type, int alternatives) =>
        groups.ItemCount == 0 || groups.HasEmptyGroup ? "Expected one alternative or more in the order, and in each tie."
        : type is PrefLibOrderType.StrictComplete or PrefLibOrderType.StrictIncomplete && !groups.IsStrict ? "Expected no ties in a file of strict orders."
        : type is PrefLibOrderType.StrictComplete or PrefLibOrderType.TiesComplete && groups.ItemCount < alternatives
            ? FormattableString.Invariant($"The order has {groups.ItemCount} alternatives; expected all {alternatives} in a file of complete orders.")
        : "";

    private PrefLibOrderType Narrowest()
    {
        bool isStrict = Orders.All(order => order.Groups.IsStrict);
        bool isComplete = Orders.All(order => order.Groups.ItemCount == AlternativeNames.Length);
        return isStrict
            ? isComplete ? PrefLibOrderType.StrictComplete : PrefLibOrderType.StrictIncomplete
            : isComplete ? PrefLibOrderType.TiesComplete : PrefLibOrderType.TiesIncomplete;
    }
}
