namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a file of a published format holds: one of four kinds, each of which may be made of some of the others.</summary>
/// <remarks>
/// <para>Of preferences costs are made: the place in a row's list from 1, ties alike. What the columns want is lost; capacities, and that rows may go
/// without a column, are in the instance.</para>
/// <para>Of orders and categories costs are made: a row for each voter, named by number, a column for each alternative, and as cost the place in
/// the order or the number of the category, from 1; what a voter does not name may not be used.</para>
/// <para>Of categories orders are made: each category that is not empty is a tie. Voters who no longer differ are one order.</para>
/// <para>Of costs preferences are made: both sides like a pair the better, the less it costs; all but the order is lost.</para>
/// <para>There is no other way: one-sided orders have no second side, and nothing says where categories would end. Immutable and safe to share between
/// threads.</para>
/// </remarks>
public sealed class FormatContent
{
    private FormatContent(ContentKind kind) => Kind = kind;

    /// <summary>Which kind it is.</summary>
    public ContentKind Kind { get; }

    /// <summary>The costs; null when it is another kind.</summary>
    public AssignmentInstance? Costs { get; private init; }

    /// <summary>The preferences; null when it is another kind.</summary>
    public PreferenceInstance? Preferences { get; private init; }

    /// <summary>The orders; null when it is another kind.</summary>
    public PrefLibOrders? Orders { get; private init; }

    /// <summary>The categories; null when it is another kind.</summary>
    public PrefLibCategories? Categories { get; private init; }

    /// <summary>Costs as content.</summary>
    /// <param name="costs">The costs.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="costs"/> is null.</exception>
    public static FormatContent Of(AssignmentInstance costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return new(ContentKind.Costs) { Costs = costs };
    }

    /// <summary>Preferences as content.</summary>
    /// <param name="preferences">The preferences.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="preferences"/> is null.</exception>
    public static FormatContent Of(PreferenceInstance preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return new(ContentKind.Preferences) { Preferences = preferences };
    }

    /// <summary>Orders as content.</summary>
    /// <param name="orders">The orders.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orders"/> is null.</exception>
    public static FormatContent Of(PrefLibOrders orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return new(ContentKind.Orders) { Orders = orders };
    }

    /// <summary>Categories as content.</summary>
    /// <param name="categories">The categories.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="categories"/> is null.</exception>
    public static FormatContent Of(PrefLibCategories categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        return new(ContentKind.Categories) { Categories = categories };
    }

    /// <summary>Makes another kind of it.</summary>
    /// <param name="kind">The kind; its own kind gives itself, and loses nothing.</param>
    /// <returns>What was made and what was lost, or why there is no way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public ContentConversion To(ContentKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)kind, (uint)ContentKind.Categories, nameof(kind));
        return (Kind, kind) switch
        {
            _ when Kind == kind => new(this, []),
            (ContentKind.Preferences, ContentKind.Costs) => KindConversion.CostsOf(Preferences!),
            (ContentKind.Orders, ContentKind.Costs) => KindConversion.CostsOf(Orders!),
            (ContentKind.Categories, ContentKind.Costs) => KindConversion.CostsOf(Categories!),
            (ContentKind.Categories, ContentKind.Orders) => KindConversion.OrdersOf(Categories!),
            (ContentKind.Costs, ContentKind.Preferences) => CostsAsPreferences.Of(Costs!),
            _ => new(null, [new(null, Refusal(kind))]),
        };
    }

    private string Refusal(ContentKind kind) => (Kind, kind) switch
    {
        (_, ContentKind.Preferences) => "A file of voters says nothing of what the alternatives want; expected preferences of both sides.",
        (_, ContentKind.Categories) => "Nothing says where one category would end and the next begin; expected categories.",
        _ => "Voters of a PrefLib file have an order and no costs or second side; expected orders or categories.",
    };
}
