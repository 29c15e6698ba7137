using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class ConversionTests
{
    [Fact]
    public void There_is_a_way_from_each_kind_to_itself_and_to_those_that_say_less()
    {
        FormatContent[] contents =
        [
            FormatContent.Of(AssignmentInstance.Of(AssignmentProblem.Dense(1, 1, [1]))),
            FormatContent.Of(PreferenceInstance.Of([OrderedGroups.Strict([0])], [OrderedGroups.Strict([0])])),
            FormatContent.Of(new PrefLibOrders(["a"], [new(1, OrderedGroups.Strict([0]))])),
            FormatContent.Of(new PrefLibCategories(["a"], ["Yes"], [new(1, OrderedGroups.Strict([0]))])),
        ];
        string ways = string.Join(' ', from content in contents
                                       from kind in Enum.GetValues<ContentKind>()
                                       let made = content.To(kind)
                                       where made.Content is not null
                                       select $"{content.Kind}>{kind}:{string.Join('+', made.Losses.Select(l => l.Loss))}");
        Assert.Equal(
            "Costs>Costs: Costs>Preferences:Numbers+UnassignedCosts Preferences>Costs:ColumnPreferences Preferences>Preferences: "
            + "Orders>Costs: Orders>Orders: Categories>Costs:CategoryNames Categories>Orders:CategoryNames Categories>Categories:", ways);
        Assert.All(contents, c => Assert.Same(c, c.To(c.Kind).Content));
        Assert.Null(Assert.Single(contents[2].To(ContentKind.Preferences).Losses).Loss);
        Assert.Throws<ArgumentOutOfRangeException>(() => contents[0].To((ContentKind)4));
    }

    [Property]
    public void Costs_of_orders_are_the_places_for_every_voter(PrefLibOrders orders)
    {
        ContentConversion made = FormatContent.Of(orders).To(ContentKind.Costs);
        if (orders.VoterCount > 1_000_000)
        {
            Assert.Null(made.Content);
            return;
        }

        AssignmentProblem problem = made.Content!.Costs!.Problem;
        OrderedGroups[] voters = [.. orders.Orders.SelectMany(o => Enumerable.Repeat(o.Groups, (int)o.Count))];
        Assert.Equal(voters.Length, problem.RowCount);
        Assert.All(voters.Select((list, i) => (list, i)), voter => CheckRow(problem, voter.i, voter.list));
        Assert.Equal(orders.Metadata.Any(f => f.Value.Length > 0), made.Losses.Any(l => l.Loss == FormatLoss.Metadata));
    }

    [Property]
    public void Orders_of_categories_are_what_voters_said_without_what_is_empty(PrefLibCategories categories)
    {
        ContentConversion made = FormatContent.Of(categories).To(ContentKind.Orders);
        if (categories.Preferences.Any(p => p.Groups.ItemCount == 0))
        {
            Assert.Null(made.Content);
            return;
        }

        Dictionary<OrderedGroups, long> expected = categories.Preferences
            .GroupBy(p => OrderedGroups.Of(Enumerable.Range(0, p.Groups.GroupCount).Select(k => p.Groups.Group(k).ToArray()).Where(g => g.Length > 0)))
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Count));
        Assert.Equal(expected.OrderBy(p => p.Key.GetHashCode()), made.Content!.Orders!.Orders.ToDictionary(o => o.Groups, o => o.Count).OrderBy(p => p.Key.GetHashCode()));
        Assert.Equal(categories.Metadata.ToArray(), made.Content.Orders.Metadata.ToArray());
    }

    [Property]
    public void Preferences_of_costs_have_their_order_on_both_sides(AssignmentInstance instance)
    {
        PreferenceInstance made = FormatContent.Of(instance).To(ContentKind.Preferences).Content!.Preferences!;
        for (int i = 0; i < instance.Problem.RowCount; i++)
        {
            for (int j = 0; j < instance.Problem.ColumnCount; j++)
            {
                int cost = instance.Problem.Cost(i, j);
                int[] row = [.. Enumerable.Range(0, instance.Problem.ColumnCount).Select(c => instance.Problem.Cost(i, c)).Distinct().Order()];
                int[] column = [.. Enumerable.Range(0, instance.Problem.RowCount).Select(r => instance.Problem.Cost(r, j)).Distinct().Order()];
                Assert.Equal(cost == AssignmentProblem.Forbidden ? -1 : Array.IndexOf(row, cost), Place(made.RowLists[i], j));
                Assert.Equal(cost == AssignmentProblem.Forbidden ? -1 : Array.IndexOf(column, cost), Place(made.ColumnLists[j], i));
            }
        }
    }

    [Property]
    public void Costs_of_preferences_are_the_places_in_the_lists_of_rows(PreferenceInstance preferences)
    {
        AssignmentInstance made = FormatContent.Of(preferences).To(ContentKind.Costs).Content!.Costs!;
        Assert.All(preferences.RowLists.Select((list, i) => (list, i)), row => CheckRow(made.Problem, row.i, row.list));
        Assert.Equal(preferences.Capacities.ToArray(), Enumerable.Range(0, made.Problem.ColumnCount).Select(made.Problem.Capacity));
    }

    [Fact]
    public void Pinned_rows_keep_their_other_cells()
    {
        AssignmentInstance instance = AssignmentInstance.Of(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4]).Pin([(0, 1)]));
        var text = new StringWriter();
        Assert.True(TriplesWriter.Write(instance, text, [FormatLoss.Pins]).IsWritten);
        Assert.Equal("row,column,value\n1,1,1\n1,2,2\n2,1,3\n2,2,4\n", text.ToString());
        CellConstraints constraints = InstanceConstraints.Cells(instance);
        Assert.Equal((0, new NamedCell("1", "2")), (constraints.Forbidden.Length, Assert.Single(constraints.Pinned)));
    }

    private static void CheckRow(AssignmentProblem problem, int row, OrderedGroups list)
    {
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            int place = Place(list, j);
            Assert.Equal(place < 0 ? AssignmentProblem.Forbidden : place + 1, problem.Cost(row, j));
        }
    }

    private static int Place(OrderedGroups list, int item) => Enumerable.Range(0, list.GroupCount).Where(k => list.Group(k).Contains(item)).DefaultIfEmpty(-1).First();
}
