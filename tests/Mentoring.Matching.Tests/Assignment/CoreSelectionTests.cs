using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The selection in vectors of every width against plain loops.</summary>
public sealed class CoreSelectionTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 301)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Equals_its_scalar_twin_at_every_width(int length)
    {
        var random = new Random(length);
        foreach (int span in (int[])[1, 5, 1000, AssignmentProblem.MaximumCost])
        {
            int[] costs = Costs(random, length, span);
            uint[] discounts = Discounts(random, length, span);
            uint[] all = [.. costs.Select((c, j) => (uint)((long)c + CoreSelection.Bias + discounts[j]))];
            uint floor = length == 0 ? 0 : (uint[])[0, all[random.Next(length)]] is var floors ? floors[random.Next(2)] : 0;
            uint[] keys = [.. all.Select(key => unchecked(key - floor))];
            uint threshold = length == 0 ? 7 : keys[random.Next(length)];
            int start = random.Next(length + 1) & -CoreSelection.LaneCount;
            int mostEqual = random.Next(4) * random.Next(40);
            AssertEqual<Lanes128>(costs, discounts, keys, floor, threshold, start, mostEqual);
            AssertEqual<Lanes256>(costs, discounts, keys, floor, threshold, start, mostEqual);
            AssertEqual<Lanes512>(costs, discounts, keys, floor, threshold, start, mostEqual);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(64)]
    public void The_threshold_takes_in_as_many_lanes_as_wanted(int wanted)
    {
        var random = new Random(wanted);
        for (int span = 1; span > 0; span *= 2)
        {
            uint[] least = [.. Enumerable.Range(0, CoreSelection.LaneCount).Select(_ => random.Next(9) == 0 ? uint.MaxValue : (uint)random.Next(span))];
            uint threshold = CoreSelection.Threshold<Lanes512>(least, wanted);
            Assert.Equal(threshold, CoreSelection.Threshold<Lanes256>(least, wanted));
            Assert.Equal(threshold, CoreSelection.Threshold<Lanes128>(least, wanted));
            Assert.True(least.Count(key => key <= threshold) >= wanted);
            Assert.True(threshold == 0 || least.Count(key => key < threshold) < wanted + 4);
        }
    }

    [Fact]
    public void Keys_of_forbidden_cells_lie_above_all_others_at_every_discount()
    {
        foreach (uint discount in (uint[])[0, 1, CoreSelection.LargestDiscount])
        {
            uint largest = unchecked((uint)AssignmentProblem.MaximumCost + CoreSelection.Bias + discount);
            uint forbidden = unchecked((uint)AssignmentProblem.Forbidden + CoreSelection.Bias + discount);
            Assert.True(largest <= CoreSelection.LargestKey);
            Assert.True(forbidden > CoreSelection.LargestKey && forbidden < RowCores.NoBound);
            Assert.Equal(discount, unchecked((uint)-AssignmentProblem.MaximumCost + CoreSelection.Bias + discount));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(64)]
    public void A_rank_is_the_number_of_smaller_keys(int count)
    {
        var random = new Random(count);
        uint[] keys = [.. Enumerable.Range(0, count + 16).Select(_ => (uint)random.Next(30))];
        uint[] expected = [.. keys.Take(count).Select(key => (uint)keys.Take(count).Count(other => other < key))];
        Assert.Equal(expected, Ranks<Lanes128>());
        Assert.Equal(expected, Ranks<Lanes256>());
        Assert.Equal(expected, Ranks<Lanes512>());

        uint[] Ranks<T>()
            where T : struct, ILanes<T>
        {
            uint[] ranks = new uint[keys.Length];
            CoreSelection.Rank<T>(keys, count, ranks);
            return ranks[..count];
        }
    }

    private static void AssertEqual<T>(int[] costs, uint[] discounts, uint[] keys, uint floor, uint threshold, int start, int mostEqual)
        where T : struct, ILanes<T>
    {
        uint[] lanes = new uint[CoreSelection.LaneCount];
        CoreSelection.LaneMinima<T>(costs, discounts, floor, lanes);
        uint[] expected = [.. Enumerable.Range(0, lanes.Length)
            .Select(lane => keys.Where((_, j) => j % lanes.Length == lane).DefaultIfEmpty(uint.MaxValue).Min())];
        Assert.Equal(expected, lanes);

        uint[] plain = [.. costs.Select((c, j) => unchecked((uint)c + CoreSelection.Bias + discounts[j]))];
        uint[] sorted = [.. plain.Order(), uint.MaxValue, uint.MaxValue];
        Assert.Equal((sorted[0], sorted[1], Array.IndexOf(plain, sorted[0])), CoreSelection.TwoSmallest<T>(costs, discounts));

        int[] columns = new int[costs.Length + CoreSelection.LaneCount];
        uint[] found = new uint[costs.Length + CoreSelection.LaneCount];
        (int count, bool isCut) = CoreSelection.Collect<T>(costs, discounts, floor, threshold, start, mostEqual, columns, found);
        int[] order = [.. Enumerable.Range(start, costs.Length - start), .. Enumerable.Range(0, start)];
        int[] equal = [.. order.Where(j => keys[j] == threshold)];
        int[] wanted = [.. order.Where(j => keys[j] < threshold || (keys[j] == threshold && equal.Take(mostEqual).Contains(j)))];
        Assert.Equal(wanted, columns[..count]);
        Assert.Equal(wanted.Select(j => keys[j]), found[..count]);
        Assert.Equal(equal.Length > mostEqual, isCut);
    }

    private static int[] Costs(Random random, int length, int span) =>
        [.. Enumerable.Range(0, length).Select(_ => random.Next(5) == 0 ? AssignmentProblem.Forbidden : random.Next(-span, span) + random.Next(2))];

    private static uint[] Discounts(Random random, int length, int span) =>
        [.. Enumerable.Range(0, length).Select(_ => (uint)Math.Min(random.Next(span), CoreSelection.LargestDiscount))];
}
