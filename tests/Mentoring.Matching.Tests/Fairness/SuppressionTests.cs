using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tests.Fairness;

public sealed class SuppressionTests
{
    /// <summary>
    /// Who knows how groups are withheld, and all that is told, still cannot tell a number that is withheld: every small table is made, and those that
    /// look alike from outside are held against each other.
    /// </summary>
    [Theory]
    [InlineData(2, 3, 5)]
    [InlineData(3, 3, 6)]
    [InlineData(5, 3, 7)]
    [InlineData(2, 4, 3)]
    [InlineData(3, 4, 3)]
    [InlineData(4, 3, 6)]
    public void What_is_withheld_cannot_be_worked_out_from_what_is_told(int smallest, int groups, int most)
    {
        (int Size, int Hits)[] cells = [.. Enumerable.Range(0, most + 1).SelectMany(n => Enumerable.Range(0, n + 1).Select(m => (n, m)))];
        var alike = new Dictionary<string, List<(int Size, int Hits)[]>>();
        int tables = (int)Math.Pow(cells.Length, groups);
        for (int t = 0; t < tables; t++)
        {
            (int Size, int Hits)[] table = [.. Enumerable.Range(0, groups).Select(g => cells[t / (int)Math.Pow(cells.Length, g) % cells.Length])];
            (int People, int Hits) total = (table.Sum(c => c.Size), table.Sum(c => c.Hits));
            bool[] hidden = Hidden(table, total, smallest);
            if (hidden.Any(h => h) && Enumerable.Range(0, groups).Any(g => !hidden[g] && table[g].Size > 0))
            {
                string told = $"{total} {string.Join(' ', table.Select((c, g) => hidden[g] ? "?" : $"{c.Size}/{c.Hits}"))}";
                (alike.TryGetValue(told, out var list) ? list : alike[told] = []).Add(table);
            }
        }

        Assert.NotEmpty(alike);
        foreach ((string told, List<(int Size, int Hits)[]> those) in alike)
        {
            bool[] hidden = Hidden(those[0], (those[0].Sum(c => c.Size), those[0].Sum(c => c.Hits)), smallest);
            bool nobody = those[0].All(c => c.Hits == 0);
            for (int g = 0; g < groups; g++)
            {
                if (hidden[g])
                {
                    Assert.True(those.Select(t => t[g].Size).Distinct().Count() > 1, told);
                    Assert.True(nobody || those.Select(t => t[g].Hits).Distinct().Count() > 1, told);
                }
            }
        }
    }

    [Fact]
    public void Small_groups_are_withheld_and_no_more_than_is_needed()
    {
        Assert.Equal([false, false, false], Of([5, 20, 0], [1, 9, 0]));
        Assert.Equal([true, true, false], Of([4, 6, 20], [1, 3, 9])); // the 4 alone would be the rest
        Assert.Equal([true, false, true], Of([4, 20, 3], [1, 9, 2])); // two that are 7 together
        Assert.Equal([true, true, true], Of([2, 20, 2], [1, 9, 1])); // 4 together are too few
        Assert.Equal([true, true, true], Of([4, 20, 3], [0, 9, 0])); // none of the 7 has a mentor, so the totals would tell of each
        Assert.Equal([true, false, true], Of([4, 20, 3], [0, 0, 0])); // nobody has one anyway
        Assert.Equal([true, false, true], Of([4, 20, 3], [4, 9, 3])); // how many of the 7 are in which group is not known
        Assert.Equal([false, false, false], Suppression.Of([1, 2, 0], [1, 0, 0], (3, 1), false, 1));
    }

    [Fact]
    public void Where_groups_overlap_those_outside_one_are_a_group_too()
    {
        Assert.Equal([true, true], Suppression.Of([28, 20], [14, 10], (30, 15), true, 5)); // 2 are not in the first
        Assert.Equal([false, false], Suppression.Of([30, 20], [15, 10], (30, 15), true, 5));
    }

    private static bool[] Of(int[] sizes, int[] hits) => Suppression.Of(sizes, hits, (sizes.Sum(), hits.Sum()), false, 5);

    private static bool[] Hidden((int Size, int Hits)[] table, (int People, int Hits) total, int smallest) =>
        Suppression.Of([.. table.Select(c => c.Size)], [.. table.Select(c => c.Hits)], total, overlap: false, smallest);
}
