using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class OrderedGroupsTests
{
    [Fact]
    public void Groups_are_equal_whatever_the_order_within_them()
    {
        OrderedGroups groups = OrderedGroups.Of([[2, 0], [], [1]]);
        Assert.Equal(OrderedGroups.Of([[0, 2], [], [1]]), groups);
        Assert.Equal(OrderedGroups.Of([[0, 2], [], [1]]).GetHashCode(), groups.GetHashCode());
        Assert.NotEqual(OrderedGroups.Of([[0, 2], [1], []]), groups);
        Assert.NotEqual(OrderedGroups.Of([[0, 2], [1]]), groups);
        Assert.NotEqual(OrderedGroups.Of([[0], [2], [1]]), groups);
        Assert.Equal(OrderedGroups.Strict([2, 1]), OrderedGroups.Of([[2], [1]]));
        Assert.Equal((3, 3, false, true), (groups.GroupCount, groups.ItemCount, groups.IsStrict, groups.HasEmptyGroup));
        Assert.Equal([0, 2], groups.Group(0).ToArray());
        Assert.Empty(groups.Group(1).ToArray());
        Assert.Equal([1], groups.Group(2).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => groups.Group(3).ToArray());
    }

    [Fact]
    public void An_item_is_there_once_and_not_below_0()
    {
        Assert.Throws<ArgumentException>(() => OrderedGroups.Of([[1], [1]]));
        Assert.Throws<ArgumentException>(() => OrderedGroups.Strict([-1]));
        Assert.Equal((0, true, false), (OrderedGroups.None.GroupCount, OrderedGroups.None.IsStrict, OrderedGroups.None.HasEmptyGroup));
    }
}
