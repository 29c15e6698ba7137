using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes orders as <see cref="PrefLibOrdersReader"/> reads them: everything that they have.</summary>
public static class PrefLibOrdersWriter
{
    /// <summary>Writes orders.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>That it was written; nothing that can be made stands in the way.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orders"/> or <paramref name="writer"/> is null.</exception>
    public static WriteResult Write(PrefLibOrders orders, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(writer);
        PrefLibHeader.Write(
            writer,
            PrefLibOrdersReader.TypeNames[(int)orders.Type],
            orders.Metadata,
            [(PrefLibHeader.Alternatives, orders.AlternativeNames.Length), (PrefLibHeader.Voters, orders.VoterCount), (PrefLibHeader.UniqueOrders, orders.Orders.Length)],
            ImmutableArray<string>.Empty,
            orders.AlternativeNames);
        foreach (PrefLibPreference order in orders.Orders)
        {
            PrefLibHeader.Write(writer, order);
        }

        return WriteResult.Of([], null);
    }
}
