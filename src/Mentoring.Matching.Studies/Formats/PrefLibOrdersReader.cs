// Format: N. Mattei and T. Walsh, PrefLib: a library for preferences (2013), doi:10.1007/978-3-642-41575-3_20; the specification of PrefLib-Data
// since September 2022.
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads the orders of a PrefLib file (<c>.soc</c>, <c>.soi</c>, <c>.toc</c>, <c>.toi</c>): metadata <c># KEY: value</c>, then lines of
/// <c>count: 1,{2,3},4</c>, the most liked first, ties in braces.
/// </summary>
/// <remarks>
/// Needed are NUMBER ALTERNATIVES and a name for each. NUMBER VOTERS, NUMBER UNIQUE ORDERS and DATA TYPE may be left out, and are compared with the
/// data where they are not. All other metadata is kept. Fields of errors count the numbers of a line from 1, the count first.
/// </remarks>
public static class PrefLibOrdersReader
{
    internal static readonly string[] TypeNames = ["soc", "soi", "toc", "toi"];

    /// <summary>Reads orders.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The orders, or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<PrefLibOrders> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new LimitedErrors();
        var text = PrefLibText.Read(reader, errors);
        string[]? names = text.Names(PrefLibHeader.Alternatives, PrefLibHeader.AlternativeName);
        text.Refuse(PrefLibHeader.Categories, "Expected no categories in a file of orders.");
        text.Refuse(PrefLibHeader.CategoryName, "Expected no categories in a file of orders.");
        text.Refuse(PrefLibHeader.UniquePreferences, "Expected NUMBER UNIQUE ORDERS in a file of orders.");
        PrefLibOrderType? type = Type(text, errors);
        text.Compare(PrefLibHeader.UniqueOrders, text.Body.Count);
        if (names is null)
        {
            return new(errors.All()); // lines cannot be judged
        }

        ImmutableArray<PrefLibPreference> orders = new PrefLibLines(names.Length, errors).Read(
            text.Body, groups => PrefLibOrders.Fault(groups, type ?? PrefLibOrderType.TiesIncomplete, names.Length), text);
        return errors.Any ? new(errors.All()) : new(new PrefLibOrders(names, orders, text.Metadata, type));
    }

    private static PrefLibOrderType? Type(PrefLibText text, LimitedErrors errors)
    {
        if (text.Value(PrefLibHeader.DataType) is not { } value)
        {
            return null;
        }

        int at = Array.FindIndex(TypeNames, name => string.Equals(name, value.Value, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            errors.Add(value.Line, 0, value.Value, "Expected soc, soi, toc or toi as DATA TYPE of orders.");
            return null;
        }

        return (PrefLibOrderType)at;
    }
}
