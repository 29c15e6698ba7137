using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Costs and orders made of preference lists, orders and categories.</summary>
internal static class KindConversion
{
    internal static ContentConversion CostsOf(PreferenceInstance preferences) => new(
        FormatContent.Of(preferences.RowCosts()),
        [new(FormatLoss.ColumnPreferences, "What the hospitals want is not in a table of what the residents want.")]);

    internal static ContentConversion CostsOf(PrefLibOrders orders) => Costs(orders.Orders, orders.VoterCount, orders.AlternativeNames, Metadata(orders.Metadata));

    internal static ContentConversion CostsOf(PrefLibCategories categories) => Costs(
        categories.Preferences, categories.VoterCount, categories.AlternativeNames, [.. Metadata(categories.Metadata), CategoryNames]);

    internal static ContentConversion OrdersOf(PrefLibCategories categories)
    {
        if (categories.Preferences.Any(preference => preference.Groups.ItemCount == 0))
        {
            return new(null, [new(null, "A voter puts nothing into any category, which no order can say; take the line out.")]);
        }

        var counts = new Dictionary<OrderedGroups, long>();
        var orders = new List<OrderedGroups>();
        foreach (PrefLibPreference preference in categories.Preferences)
        {
            OrderedGroups order = preference.Groups.WithoutEmpty();
            if (!counts.TryAdd(order, preference.Count))
            {
                counts[order] += preference.Count;
                continue;
            }

            orders.Add(order);
        }

        return new(
            FormatContent.Of(new PrefLibOrders(categories.AlternativeNames, orders.Select(o => new PrefLibPreference(counts[o], o)), categories.Metadata)),
            [CategoryNames]);
    }

    private static FormatRefusal CategoryNames => new(FormatLoss.CategoryNames, "The names of the categories, and which of them are empty, have no place there.");

    private static ImmutableArray<FormatRefusal> Metadata(ImmutableArray<PrefLibField> fields) => fields.All(field => field.Value.Length == 0)
        ? []
        : [new(FormatLoss.Metadata, "Title, description and other facts about the data have no place in a table of costs.")];

    private static ContentConversion Costs(ImmutableArray<PrefLibPreference> preferences, long voters, ImmutableArray<string> alternatives, ImmutableArray<FormatRefusal> losses)
    {
        decimal cells = preferences.Sum(p => (decimal)p.Count * p.Groups.ItemCount);
        if (voters > AssignmentProblem.MaximumRowCount || cells > InstanceFrame.MaximumCells)
        {
            return new(null, [new(null, FormattableString.Invariant(
                $"A row for each of {voters} voters has {cells} cells in all; at most {AssignmentProblem.MaximumRowCount} rows and {InstanceFrame.MaximumCells} cells are made."))]);
        }

        SparseRanks ranks = SparseRanks.Of([.. preferences.Select(p => p.Groups)], preferences.SelectMany((p, at) => Enumerable.Repeat(at, (int)p.Count)));
        var problem = AssignmentProblem.SparseOwned((int)voters, alternatives.Length, ranks.Starts, ranks.Columns, ranks.Costs);
        return new(FormatContent.Of(AssignmentInstance.Of(problem, columnNames: alternatives)), losses);
    }
}
